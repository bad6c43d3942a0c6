/**
 * Keeps what V8 made of a bundle's code, so that the next thread, or the next start, need not compile it again: threads share
 * none of it by themselves. It lies under the digest of the source; V8 refuses by itself what another version of it made.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');
const { threadId } = require('node:worker_threads');

const read = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/**
 * Compiles the modules under `folder` by way of the cache in `cache`. What it returns writes down what the cache lacks, with
 * the functions that have run by then.
 */
exports.useCodeCache = (folder, cache) => {
  const fresh = [];
  const original = Module.prototype._compile;
  Module.prototype._compile = function compile(content, filename, ...rest) {
    if (!filename.startsWith(folder)) return original.call(this, content, filename, ...rest);
    const file = join(cache, createHash('sha256').update(content).digest('hex'));
    const cachedData = read(file);
    const script = new Script(Module.wrap(content), {
      filename,
      ...(cachedData && { cachedData }),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (!cachedData || script.cachedDataRejected) fresh.push({ file, script });
    const own = Module.createRequire(filename);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, own, this, filename, dirname(filename));
  };
  return () => {
    for (const { file, script } of fresh.splice(0)) {
      mkdirSync(cache, { recursive: true });
      const draft = `${file}.${process.pid}.${threadId}`;
      writeFileSync(draft, script.createCachedData());
      renameSync(draft, file);
    }
  };
};
