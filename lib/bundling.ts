import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { lateTexts } from './late-texts';

/*
 * How functions are bundled: everything that they need inside, the SDK too (the one in Lambda's runtime is imported whole,
 * and slower), and nothing that they do not reach. See docs/adr/0040 and 0106.
 */

export const root = join(__dirname, '..');

/**
 * What the SDK would load in other places than Lambda, which gives credentials by the environment: left out, and with it
 * two fifths of a bundle, as esbuild cannot shake what `import()` shares with the rest. See docs/adr/0040.
 */
const unreached = [
  ...['http', 'ini', 'process', 'sso', 'web-identity'].map((name) => `@aws-sdk/credential-provider-${name}`),
  '@smithy/credential-provider-imds',
  // Of browsers, which the SDK names in its user agent.
  'bowser',
  // Of operations that stream events; DynamoDB and API Gateway have none.
  '@smithy/core/event-streams',
];

/** The options of every bundle; `bench/` bundles what it compares functions with by them. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // Lambda runs Node 24; the laptop, which runs the same bundles, may have Node 20.
  target: 'node20',
  format: 'cjs',
  // ES modules before CommonJS, as only those can be shaken: imports in 75 ms instead of 135.
  mainFields: ['module', 'main'],
  external: unreached,
  minify: true,
  // To read a stack trace with; not deployed, as looking at it costs each cold start.
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Modules of Node that packages import for what functions seldom do: HTTP/2, streamed answers, calls over plain HTTP. */
const seldomUsed = ['http', 'http2', 'https', 'stream/promises', 'stream/web'];

const builtIn = createRequire(__filename);

/** A module whose exports are the named one's, which is loaded when the first of them is read. */
const lateModule = (name: string): string => {
  const members = Object.keys(builtIn(`node:${name}`)).filter((each) => /^[A-Za-z]\w*$/.test(each));
  const getters = members.map((each) => `get ${each}() { return load().${each}; }`);
  return `let it; const load = () => (it ??= require('node:${name}'));\nmodule.exports = { ${getters.join(', ')} };`;
};

/** Loads what is seldom used of Node when it is first used: a fifth of a cold import. */
const lateBuiltIns: Plugin = {
  name: 'late-built-ins',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: new RegExp(`^(node:)?(${seldomUsed.join('|')})$`) }, ({ path, namespace, kind }) => {
      if (namespace === 'late-built-in' || kind === 'dynamic-import') return undefined;
      return { path: path.replace(/^node:/, ''), namespace: 'late-built-in' };
    });
    onLoad({ filter: /./, namespace: 'late-built-in' }, ({ path }) => ({ contents: lateModule(path) }));
  },
};

/** Stands for any example, and for each of its members. */
const nothing = 'const nothing = new Proxy({}, { get: () => nothing });';

/** The examples of routes are for the description and the tests; a function answers without them. */
const noExamples: Plugin = {
  name: 'no-examples',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/functions\/.*\/([a-z-]+-)?examples\.ts$/ }, async ({ path }) => {
      const names = Object.keys(require(path) as object).filter((name) => name !== 'default');
      return { contents: [nothing, ...names.map((name) => `export const ${name} = nothing;`)].join('\n') };
    });
  },
};

/** Texts of messages are read as JSON: V8 takes several times as long for the same as a program. */
const textsAsJson: Plugin = {
  name: 'texts-as-json',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/functions\/.*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))));
      return { contents: `export default JSON.parse(${text});` };
    });
  },
};

/** What bundles of functions are made with, and those that they are compared with are not. */
export const plugins: Plugin[] = [lateBuiltIns, noExamples, lateTexts(root), textsAsJson];
