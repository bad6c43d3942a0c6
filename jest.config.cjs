/** Tests run from TypeScript through swc; the tree under tests/ mirrors the tree it tests. */
const { availableParallelism } = require('node:os');

// The SDK says in every worker that 2027 needs Node 22; the functions run on 24.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

module.exports = {
  testEnvironment: '<rootDir>/tests/support/run/environment.cjs',
  runtime: '<rootDir>/tests/support/run/runtime.cjs',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.m?[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }],
  },
  // Packages that are ES modules alone; the rest of node_modules runs as it is.
  transformIgnorePatterns: [
    '/node_modules/(?!@middy/|temporal-|intl-messageformat/|@formatjs/|fhir-kit-client/)',
  ],
  // It names no file for `require`, which is what tests become.
  moduleNameMapper: { '^fhir-kit-client$': '<rootDir>/node_modules/fhir-kit-client/dist/index.js' },
  maxWorkers: Math.min(4, availableParallelism()),
  globalSetup: '<rootDir>/tests/support/run/start.ts',
  globalTeardown: '<rootDir>/tests/support/run/stop.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/run/each-file.ts'],
  reporters: [
    'default',
    '<rootDir>/tests/support/run/slowest.cjs',
    '<rootDir>/tests/support/run/unused-grants.cjs',
  ],
  // Only a test that hangs takes so long, however slow the machine.
  testTimeout: 300_000,
};
