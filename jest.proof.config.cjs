/** Proofs take minutes, and are run by `npm run proof`: those of their own, and all of what `npm test` samples. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

process.env.WHOLE = 'true';

/** Files of tests that look at a sample (`tests/support/sample.ts`). */
const sampled = readdirSync(join(__dirname, 'tests'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(__dirname, 'tests', name))
  .filter((path) => readFileSync(path, 'utf8').includes("support/sample'"))
  // What it does to a few operations in process, a proof does to all of them over HTTP.
  .filter((path) => !path.endsWith('fuzz.test.ts'));

const usual = require('./jest.config.cjs');

module.exports = {
  ...usual,
  // Proofs use a part of the grants: which of them nobody uses is told by `npm test`.
  reporters: usual.reporters.filter((reporter) => !reporter.includes('unused-grants')),
  testMatch: ['**/*.proof.ts', ...sampled],
  testSequencer: '<rootDir>/tests/support/run/proofs-first.cjs',
  testTimeout: 15 * 60_000,
};
