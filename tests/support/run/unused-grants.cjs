const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/*
 * Compares what the functions of the templates may do in the table with what they did in the tests (`../functions.ts`). What
 * nobody used is granted too widely, or not tested: either fails a run of all tests.
 */

const operator = 'ForAllValues:StringLike';

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
    // Who writes or deletes an item may read it: what is refused gives it back.
    const changes = (line) =>
      ['Write', 'Remove'].some((act) => lines.includes(line.replace('\tRead\t', `\t${act}\t`)));
    return lines.filter((line) => !(line.includes('\tRead\t') && changes(line)));
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
    const unused = declaredIn(grants).filter((line) => !used.has(line));
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
