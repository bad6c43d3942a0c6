import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentsIn, ofLambda, readLocalStage } from '../../bin/runtime/stage';
import { contracts } from '../../functions/contracts';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { bundle, bundleFolder } from '../../lib/bundle';
import { plugins } from '../../lib/bundling';
import { withBundles } from '../support/bundles';
import { median } from '../support/statistics';

const rounds = 21;

/** Of the bundles that are no function's: they read nothing. */
const bareEnvironment = { ...ofLambda, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/**
 * Imports a file and says how long that took, and how long what it began then held the processor before anything else
 * could be done. It ends at once: answers are not waited for.
 */
const program = `
const now = () => Number(process.hrtime.bigint()) / 1e6;
const begun = now();
require(process.argv[1]);
const imported = now();
setImmediate(() => {
  const took = { time: imported - begun, begun: now() - imported };
  took.bytes = Object.keys(require.cache).reduce((sum, file) => sum + require('node:fs').statSync(file).size, 0);
  process.stdout.write(JSON.stringify(took), () => process.exit());
});
`;

const run = promisify(execFile);

interface Took {
  /** Milliseconds that the import took. */
  readonly time: number;
  /** Milliseconds, after it, of what the import began. */
  readonly begun: number;
  /** Of all files that it read. */
  readonly bytes: number;
}

/** What a fresh process takes to import the file. */
const importTime = async ({ file, environment }: Measured): Promise<Took> => {
  const env = { ...environment, ...bareEnvironment };
  const { stdout } = await run(process.execPath, ['--eval', program, file], { env });
  return JSON.parse(stdout);
};

/** `time` and `begun` are the medians of all rounds. */
interface ColdRow extends Took {
  readonly name: string;
  /** Times that of the bare bundle, each time compared with the one beside it. */
  readonly ratio: number;
}

interface Measured {
  readonly name: string;
  readonly file: string;
  /** With what the stage starts it. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** Imports all files in turns, again and again; the first is what the others are compared with. */
const measureFiles = async (files: readonly Measured[]): Promise<ColdRow[]> => {
  const times = files.map((): Took[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, each] of files.entries()) times[index]?.push(await importTime(each));
  }
  const [bare = []] = times;
  return files.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratio = median(own.map(({ time }, round) => time / (bare[round]?.time ?? Number.NaN)));
    const time = median(own.map((each) => each.time));
    const begun = median(own.map((each) => each.begun));
    return { name, bytes: own[0]?.bytes ?? 0, time, begun, ratio };
  });
};

/**
 * How long each function's bundle takes to import in a fresh process, beside a bare bundle of the document client, and one that
 * loads modules of Node late as functions do.
 */
export const measureCold = async (): Promise<ColdRow[]> => {
  await bundle(bundleFolder);
  const environments = readLocalStage(environmentsIn);
  const names = [...contracts.map(({ name }) => name), ...authorizers];
  const bare = { bare: 'bench/cold/bare.ts' };
  const measure = (fileOf: (name: string) => string, lean: string): Promise<ColdRow[]> =>
    measureFiles([
      { name: 'bare lib-dynamodb', file: fileOf('bare') },
      { name: 'bare, Node late', file: lean },
      ...names.map((name) => ({
        ...{ name, environment: environments[name] },
        file: join(bundleFolder, name, 'index.js'),
      })),
    ]);
  return withBundles(bare, (fileOf) =>
    withBundles(bare, (leanOf) => measure(fileOf, leanOf('bare')), plugins),
  );
};
