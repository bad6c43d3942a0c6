import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { contracts } from '../functions/contracts';
import { backgroundOf } from '../functions/kernel/contract/events';
import { authorizers } from '../functions/kernel/contract/gateway/definition';
import { ownersOf, subscriptionsOf } from '../functions/kernel/contract/subscriptions';
import { platformFunctions } from '../functions/platform/contract';
import { bundling, plugins, root } from './bundling';
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

interface BundleOptions {
  /** Whether source maps are written, which takes a quarter of the time; by default they are. */
  readonly maps?: boolean;
}

/** Bundles every function into `folder`, of which nothing else remains. */
export const bundle = async (folder: string, { maps = true }: BundleOptions = {}): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  const entries = entryPoints();
  const options = { ...bundling, plugins, sourcemap: maps ? bundling.sourcemap : false } as const;
  const { metafile } = await build({ ...options, entryPoints: entries, outdir: folder, metafile: true });
  const late = withLateParts(metafile);
  const inParts = Object.entries(entries).filter(([, entry]) => late.includes(entry));
  await Promise.all(
    inParts.map(([name, entry]) => bundleInParts(options, join(folder, dirname(name)), entry)),
  );
  layTexts(root, metafile);
  copyFiles(folder);
  writeDescription(folder);
  writeRouting(folder);
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(metafile));
};

if (require.main === module) {
  bundle(process.argv[2] ?? bundleFolder).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
