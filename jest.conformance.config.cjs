/** What holds the portal against what others publish, which lies outside of the project: `npm run conformance -- FOLDER`. */
const usual = require('./jest.config.cjs');

module.exports = {
  ...usual,
  // A few files use few of the grants: which of them nobody uses is told by `npm test`.
  reporters: usual.reporters.filter((reporter) => !reporter.includes('unused-grants')),
  // The validator of shapes, and what it stands on, are ES modules alone.
  transformIgnorePatterns: usual.transformIgnorePatterns.map((pattern) =>
    pattern.replace(
      'fhir-kit-client/',
      'fhir-kit-client/|rdf-|@rdfjs/|@vocabulary/|@tpluscode/|@zazuko/|clownface/',
    ),
  ),
  testMatch: ['**/*.conformance.ts'],
};
