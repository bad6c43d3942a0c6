import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { contracts } from '../functions/contracts';
import { backgroundOf } from '../functions/kernel/contract/events';
import { authorizers } from '../functions/kernel/contract/gateway/definition';
import { ownersOf, subscriptionsOf } from '../functions/kernel/contract/subscriptions';
import { platformFunctions } from '../functions/platform/contract';
import { bundling, plugins, root } from './bundling';
import { joined, noteMade, takeKept } from './kept-bundles';
import { bundleInParts, withLateParts } from './late-files';
import { layTexts } from './late-texts';
import { openapiText } from './openapi';

/*
 * Each function becomes dist/<name>/index.js. What it loads by `import()` stands in files beside that one.
 */

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
  'sign-in/index': 'functions/identity/sign-in.ts',
});

/** Puts the files that a service serves beside its bundle, under the names that its contract gives them. */
const copyFiles = (folder: string): void => {
  for (const { name, files } of contracts) {
    for (const [as, from] of Object.entries(files ?? {})) {
      cpSync(join(root, from), join(folder, name, as));
    }
  }
};

/** Lays the description of all services beside the bundle of the service that shows it. */
const writeDescription = (folder: string): void => {
  for (const { name, descriptionFile } of contracts) {
    if (descriptionFile) writeFileSync(join(folder, name, descriptionFile), openapiText());
  }
};

/** Tells the functions of the platform what they need to know of the contracts, which they do not hold. */
const writeRouting = (folder: string): void => {
  const routing = { subscriptions: subscriptionsOf(contracts), owners: ownersOf(contracts) };
  for (const { name, routing: what } of platformFunctions) {
    writeFileSync(join(folder, name, `${what}.json`), JSON.stringify(routing[what]));
  }
};

/** What every bundle depends on besides the files of its function. */
const tools = [
  ...['bundle', 'bundling', 'kept-bundles', 'late-files', 'late-texts'].map((name) => `lib/${name}.ts`),
  ...['package-lock.json', 'tsconfig.json'],
];

interface BundleOptions {
  /** Whether source maps are written, which takes a quarter of the time; by default they are. */
  readonly maps?: boolean;
  /** Whether bundles stay that would be made as they are: those in the folder were made with the same options. */
  readonly keep?: boolean;
}

/** Makes the bundles of these entries. */
const make = async (folder: string, entries: Record<string, string>, maps: boolean): Promise<Metafile> => {
  if (Object.keys(entries).length === 0) return { inputs: {}, outputs: {} };
  for (const name of Object.keys(entries))
    rmSync(join(folder, dirname(name)), { recursive: true, force: true });
  const options = { ...bundling, plugins, sourcemap: maps ? bundling.sourcemap : false } as const;
  const { metafile } = await build({ ...options, entryPoints: entries, outdir: folder, metafile: true });
  const late = withLateParts(metafile);
  const inParts = Object.entries(entries).filter(([, entry]) => late.includes(entry));
  await Promise.all(
    inParts.map(([name, entry]) => bundleInParts(options, join(folder, dirname(name)), entry)),
  );
  layTexts(root, metafile);
  return metafile;
};

/** Bundles every function into `folder`, of which nothing else remains. */
export const bundle = async (
  folder: string,
  { maps = true, keep = false }: BundleOptions = {},
): Promise<void> => {
  const entries = entryPoints();
  const place = { root, folder, tools, sources: 'functions' };
  const kept = keep ? takeKept(place, Object.values(entries)) : undefined;
  if (!kept?.entries.size) rmSync(folder, { recursive: true, force: true });
  const changed = Object.entries(entries).filter(([, entry]) => !kept?.entries.has(entry));
  const made = await make(folder, Object.fromEntries(changed), maps);
  copyFiles(folder);
  writeDescription(folder);
  writeRouting(folder);
  noteMade(place, kept ? joined(kept, made) : made);
};

if (require.main === module) {
  bundle(process.argv[2] ?? bundleFolder).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
