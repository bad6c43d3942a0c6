const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/*
 * Compares what the functions of the templates may do in the table with what they did in the tests (`../functions.ts`). What
 * nobody used is granted too widely, or not tested: either fails a run of all tests.
 */

const operator = 'ForAllValues:StringLike';

/** What only proofs use (`tests/my-data/erasure/everything.proof.ts`), or no test yet: each is to have an ordinary one and to go. */
const notYet = new Set(
  [
    'my-data-events Write investigation',
    'my-data-erasures Read access',
    'my-data-erasures Read clearance',
    'my-data-erasures Read clearances-of',
    'my-data-erasures Read mandate-party',
    'my-data-erasures Read register',
    'my-data-erasures Read taxable',
    'my-data-erasures Read taxables-of',
    'my-data-erasures Remove consent',
    'my-data-erasures Remove data-correction',
    'my-data-erasures Remove recovery',
    'my-data-exports Read agencies',
  ].map((line) => line.replaceAll(' ', '\t')),
);

/** The grants of a policy statement: function, statement and kind of key, a line each. */
const linesOf = (name, { Sid, Condition }) =>
  [
    ...new Set(
      (Condition?.[operator]?.['dynamodb:LeadingKeys'] ?? []).map((kind) => kind.replace(/#\*$/, '')),
    ),
  ].map((kind) => `${name}\t${Sid}\t${kind}`);

const declaredIn = ({ roles }) =>
  Object.entries(roles).flatMap(([name, { policies }]) => {
    const lines = policies
      .flatMap(({ Statement }) => Statement)
      .flatMap((statement) => linesOf(name, statement));
    // Who writes an item may read it: a write that is refused gives it back.
    return lines.filter(
      (line) => !(line.includes('\tRead\t') && lines.includes(line.replace('\tRead\t', '\tWrite\t'))),
    );
  });

module.exports = class UnusedGrants {
  error;

  constructor({ testPathPatterns, testNamePattern, shard, findRelatedTests, onlyChanged }) {
    this.isWhole =
      testPathPatterns.patterns.length === 0 &&
      !testNamePattern &&
      !shard &&
      !findRelatedTests &&
      !onlyChanged;
  }

  onRunComplete(_, { numFailedTests }) {
    const folder = process.env.TEST_FOLDER;
    if (!folder || (!this.isWhole && !process.env.GRANTS)) return;
    const file = join(folder, 'grants-used');
    const used = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
    const grants = JSON.parse(readFileSync(join(folder, 'grants.json'), 'utf8'));
    const unused = declaredIn(grants).filter((line) => !used.has(line) && !notYet.has(line));
    if (unused.length === 0) return;
    const text = unused.map((line) => line.replaceAll('\t', ' ')).join('\n  ');
    console.log(`\nGrants that no test used:\n  ${text}`);
    // A test that failed has not used all that it would.
    if (this.isWhole && numFailedTests === 0) this.error = new Error(`${unused.length} grants are not used`);
  }

  getLastError() {
    return this.error;
  }
};
