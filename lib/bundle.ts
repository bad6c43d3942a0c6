import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { contracts } from '../functions/contracts';
import { backgroundOf, ownersOf, subscriptionsOf } from '../functions/kernel/contract/events';
import { authorizers } from '../functions/kernel/contract/gateway/definition';
import { platformFunctions } from '../functions/platform/contract';

/*
 * One run of esbuild for all functions: each becomes dist/<name>/index.js, with everything it needs inside, the SDK too
 * (the one in Lambda's runtime is imported whole, and slower). What it loads by `import()` stands in a file beside it.
 */

const root = join(__dirname, '..');

/** The default folder of bundles, with one folder for each function. */
export const bundleFolder = join(root, 'dist');

const entryPoints = (): Record<string, string> => ({
  ...Object.fromEntries(contracts.map(({ name }) => [`${name}/index`, `functions/${name}/main.ts`])),
  ...Object.fromEntries(authorizers.map((name) => [`${name}/index`, `functions/authorizers/${name}.ts`])),
  ...Object.fromEntries(
    platformFunctions.map(({ name }) => [`${name}/index`, `functions/platform/${name}/main.ts`]),
  ),
  ...Object.fromEntries(
    contracts
      .flatMap((contract) => backgroundOf(contract, contracts))
      .map(({ name, entry }) => [`${name}/index`, entry]),
  ),
  'smoke/index': 'functions/platform/smoke/main.ts',
});

/** Puts the files that a service serves beside its bundle, under the names that its contract gives them. */
const copyFiles = (folder: string): void => {
  for (const { name, files } of contracts) {
    for (const [as, from] of Object.entries(files ?? {})) {
      cpSync(join(root, from), join(folder, name, as));
    }
  }
};

/** Tells the functions of the platform what they need to know of the contracts, which they do not hold. */
const writeRouting = (folder: string): void => {
  const routing = { subscriptions: subscriptionsOf(contracts), owners: ownersOf(contracts) };
  for (const { name, routing: what } of platformFunctions) {
    writeFileSync(join(folder, name, `${what}.json`), JSON.stringify(routing[what]));
  }
};

/**
 * What the SDK would load in other places than Lambda, which gives credentials by the environment: left out, and with it
 * two fifths of a bundle, as esbuild cannot shake what `import()` shares with the rest. See docs/adr/0040.
 */
const unreached = [
  ...['http', 'ini', 'process', 'sso', 'web-identity'].map((name) => `@aws-sdk/credential-provider-${name}`),
  '@smithy/credential-provider-imds',
  // Of operations that stream events; DynamoDB and API Gateway have none.
  '@smithy/core/event-streams',
];

/** How functions are bundled; `bench/` bundles what it compares them with in the same way. */
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

/** Leaves dynamic imports of project files to the runtime, and notes which file is expected under which name. */
const laterIn = (sources: Map<string, string>): Plugin => ({
  name: 'later',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/[a-z-]+$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || !resolveDir.startsWith(join(root, 'functions'))) return undefined;
      sources.set(`${path}.js`, `${join(resolveDir, path)}.ts`);
      return { path: `${path}.js`, external: true };
    });
  },
});

/** The files that bundles load by `import()`: where each is to stand, without its ending, and what it is made of. */
const laterFiles = (
  { outputs }: Metafile,
  folder: string,
  sources: Map<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([file, { imports }]) =>
      imports.flatMap(({ path }) => {
        const source = sources.get(path);
        const place = join(relative(folder, join(root, dirname(file))), path.slice(0, -'.js'.length));
        return source ? [[place, source]] : [];
      }),
    ),
  );

/** Such a file has its own copies of modules, so a project class in it would be a different class: it may hold packages only. */
const checkLater = ({ outputs }: Metafile): void => {
  for (const { entryPoint, inputs } of Object.values(outputs)) {
    const ours = Object.keys(inputs).find((each) => each !== entryPoint && each.startsWith('functions/'));
    if (ours) throw new Error(`${entryPoint} is loaded by import(), and must not import ${ours}`);
  }
};

export interface BundleOptions {
  /** Whether source maps are written, which takes a quarter of the time; by default they are. */
  readonly maps?: boolean;
}

/** Bundles every function into `folder`, of which nothing else remains. */
export const bundle = async (folder: string, { maps = true }: BundleOptions = {}): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  const sources = new Map<string, string>();
  const sourcemap = maps ? bundling.sourcemap : false;
  const options = { ...bundling, outdir: folder, metafile: true, sourcemap } as const;
  const { metafile } = await build({ ...options, entryPoints: entryPoints(), plugins: [laterIn(sources)] });
  const later = await build({ ...options, entryPoints: laterFiles(metafile, folder, sources) });
  checkLater(later.metafile);
  copyFiles(folder);
  writeRouting(folder);
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(metafile));
};

if (require.main === module) {
  bundle(process.argv[2] ?? bundleFolder).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
