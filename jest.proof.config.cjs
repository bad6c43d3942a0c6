/** Proofs take minutes, and are run by `npm run proof`. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['**/*.proof.ts'],
  testTimeout: 15 * 60_000,
};
