const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const root = join(__dirname, '../../..');
/** What is loaded once for all files of a worker: what tests look at, and the packages. */
const shared = ['functions', 'lib', 'local', 'node_modules'].map((folder) => join(root, folder, sep));

/** Files of tests that want modules of their own, or others in their place. */
const isApart = (source) => /\bjest\.(mock|doMock|resetModules)\b/.test(source);

const asCommonJs = {
  supportsDynamicImport: false,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
};

/** The paths of what was transformed, and of where it is said which line came from which. */
const sourceMaps = new Map();

/** Has Node itself load what jest would transform, transformed. */
const teachNode = (transformer, noted) => {
  const { '.json': json, '.node': binary, ...others } = Module._extensions;
  // Node tries endings in the order in which they were added, and `sentences.ts` stands beside `sentences.json`.
  delete Module._extensions['.json'];
  delete Module._extensions['.node'];
  for (const ending of ['.ts', '.js', '.mjs'])
    Module._extensions[ending] = (module, file) => {
      if (!transformer.shouldTransform(file)) return others[ending](module, file);
      const { code, sourceMapPath } = transformer.transform(file, asCommonJs);
      if (sourceMapPath) noted(file, sourceMapPath);
      return module._compile(code, file);
    };
  Object.assign(Module._extensions, { '.json': json, '.node': binary });
};

const found = new Map();
const find = (from, name) => {
  try {
    const path = Module.createRequire(from).resolve(name);
    return shared.some((folder) => path.startsWith(folder)) ? path : undefined;
  } catch {
    // What is not there jest says in its own words; and it knows more places.
    return undefined;
  }
};

/** The path of what is shared, by the name under which a file asks for it. */
const sharedPath = (from, name) => {
  if (Module.isBuiltin(name)) return undefined;
  const asked = `${from}\n${name}`;
  if (!found.has(asked)) found.set(asked, find(from, name));
  return found.get(asked);
};

let running;

/** jest's loader of modules, but for what is loaded once for all files of a worker (docs/adr/0129). */
module.exports = class SharingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const [, environment, , transformer, , , testPath] = given;
    this.shares = environment.shares && !isApart(readFileSync(testPath, 'utf8'));
    for (const [file, map] of sourceMaps) this.getSourceMaps().set(file, map);
    if (!running)
      teachNode(transformer, (file, map) => {
        sourceMaps.set(file, map);
        running.getSourceMaps().set(file, map);
      });
    running = this;
  }

  requireModuleOrMock(from, name) {
    const path = this.shares ? sharedPath(from, name) : undefined;
    if (path === undefined) return super.requireModuleOrMock(from, name);
    if (this.loadsAnew) delete require.cache[path];
    return require(path);
  }

  /** What is asked for here runs again, and what that asks for does not: a function starts anew, among what is loaded. */
  isolateModules(work) {
    if (!this.shares) return super.isolateModules(work);
    this.loadsAnew = true;
    try {
      work();
    } finally {
      this.loadsAnew = false;
    }
  }
};
