const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');

/** What is compared by identity, and what tests replace: it must be one for a test and for the code that it tests. */
const common = [
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError'],
  ...['URIError', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Date', 'Math', 'JSON', 'Intl', 'console', 'fetch'],
  ...['performance', 'queueMicrotask', 'setTimeout', 'setInterval', 'setImmediate'],
  ...['clearTimeout', 'clearInterval', 'clearImmediate'],
];

/** Has the names mean in `realm` what they mean in the process, also for who sets them. */
const forward = (realm, names, process) => {
  for (const name of names) {
    const set = (value) => {
      process[name] = value;
    };
    Object.defineProperty(realm, name, { configurable: true, get: () => process[name], set });
  }
};

/**
 * What was begun to be carried from one promise to the next. jest has a store of its own for each file of tests and never ends
 * one; in Node 20 each of them costs time at each promise, so that a worker grows slower with every file.
 */
const carried = new Set();
const { _enable: enable } = AsyncLocalStorage.prototype;
if (enable)
  AsyncLocalStorage.prototype._enable = function () {
    carried.add(this);
    return enable.call(this);
  };

const endCarrying = () => {
  for (const storage of carried) storage.disable();
  carried.clear();
};

/**
 * Where a file of tests runs: in a realm of its own, as in jest's usual environment for Node, beside code that is loaded once
 * for all files of a worker (`runtime.cjs`). What a file has changed of the process is as before when it ends.
 */
module.exports = class SharingEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { watch, watchAll, collectCoverage } = config.globalConfig;
    // Who watches changes the code between two runs, and coverage needs code that jest has loaded.
    this.shares = !watch && !watchAll && !collectCoverage;
    this.before = Object.fromEntries(common.map((name) => [name, globalThis[name]]));
    this.environment = { ...process.env };
    forward(this.global, common, globalThis);
    forward(this.global.process, ['env'], process);
    // It remembers what it finds to be real.
    const FakeTimers = this.fakeTimersModern.constructor;
    this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global: this.global });
  }

  async teardown() {
    await super.teardown();
    endCarrying();
    Object.assign(globalThis, this.before);
    process.env = this.environment;
  }
};
