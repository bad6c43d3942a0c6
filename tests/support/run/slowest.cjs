const { relative } = require('node:path');

/** Files that are printed at the end. */
const count = 10;

/** Prints which files of tests took longest, and what all of them took together. */
module.exports = class Slowest {
  files = [];

  onTestResult({ path }, { perfStats: { start, end } }) {
    this.files.push({ path: relative(process.cwd(), path), seconds: (end - start) / 1000 });
  }

  onRunComplete() {
    const total = this.files.reduce((sum, { seconds }) => sum + seconds, 0);
    const slowest = this.files.sort((left, right) => right.seconds - left.seconds).slice(0, count);
    const lines = slowest.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${path}`);
    console.log(`\nThe slowest files, of ${total.toFixed(0)} s in all:\n${lines.join('\n')}`);
  }
};
