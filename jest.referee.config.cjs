/**
 * What `npm run referee` runs in Amazon's engine: the tests and proofs of what lies in the table. What a request costs is
 * measured in the native engine, which `npm start` runs as well, and whose figures are those of AWS.
 */
const stored = ['kernel', 'blocks', 'platform', 'authorizers', 'security', 'repeats'];
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const services = readdirSync(join(__dirname, 'functions'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const folders = [...new Set([...stored, ...services])];

module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: folders.flatMap((name) => [`**/tests/${name}/**/*.test.ts`, `**/tests/${name}/**/*.proof.ts`]),
};
