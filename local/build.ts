import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readState, writeState } from './machine/state';

/** What a bundle can depend on. */
const BUNDLED = [
  'functions',
  ...['bundle', 'bundling', 'kept-bundles', 'late-files', 'late-texts', 'openapi'].map(
    (name) => `lib/${name}.ts`,
  ),
  'package-lock.json',
  'tsconfig.json',
];
/** What a template can depend on besides. */
const SYNTHESIZED = ['bin', 'lib', 'config', 'cdk.json'];
const ROOT = join(__dirname, '..');

interface Assembly {
  /** The folder of the synthesized templates and bundles. */
  readonly folder: string;
  /** True when nothing had changed since the last time, and nothing was built. */
  readonly isKept: boolean;
}

/** Digests of what was built the last time. */
interface Note {
  readonly bundles?: string;
  readonly templates?: string;
}

/**
 * Bundles the functions and synthesizes the templates for the stage `local`, as a deployment does, in a thread of their
 * own: the compiler and CDK take half a gigabyte that the portal has no use for once it runs. What the sources have not
 * changed since the last time is kept. Refuses with what the tool said when one of them fails.
 */
export const assemble = async (data: string): Promise<Assembly> => {
  const folder = join(data, 'cdk.out');
  const note = join(data, 'build.json');
  const bundles = digestOf(BUNDLED);
  const digests: Note = { bundles, templates: `${bundles} ${digestOf(SYNTHESIZED)}` };
  const last = readState<Note>(note, {});
  if (last.templates === digests.templates && existsSync(join(folder, 'manifest.json')))
    return { folder, isKept: true };
  // Bundles of its own: those in dist/ may be on their way to a deployment.
  const place = join(data, 'bundles');
  const areKept = last.bundles === bundles && existsSync(join(place, 'meta.json'));
  // A start that is cut short from here on finds nothing that it could take for whole.
  rmSync(note, { force: true });
  rmSync(folder, { recursive: true, force: true });
  await run({ bundles: place, areKept }, folder, () => writeState(note, { bundles }));
  writeState(note, digests);
  return { folder, isKept: false };
};

/** Runs bin/assemble.cjs; `onBundled` is called once the bundles are whole. */
const run = (
  workerData: { readonly bundles: string; readonly areKept: boolean },
  folder: string,
  onBundled: () => void,
): Promise<void> => {
  const context = { stage: 'local', bundles: workerData.bundles };
  const thread = new Worker(join(ROOT, 'bin/assemble.cjs'), {
    workerData,
    // The command's own loader is not for threads: the file brings one.
    execArgv: ['--no-warnings'],
    env: {
      ...process.env,
      CDK_OUTDIR: folder,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      // Templates are checked where they are deployed and by the tests; here it would take twice as long.
      CDK_VALIDATION: 'false',
    },
    stdout: true,
    stderr: true,
  });
  const said: string[] = [];
  thread.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  thread.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const failed = (why: string) => new Error(`The build failed:\n${[...said, why].join('').trim()}`);
  return new Promise((resolve, reject) => {
    thread.on('message', onBundled);
    thread.on('error', (error) => reject(failed(error.message)));
    thread.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(failed(''));
    });
  });
};

const digestOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesOf(join(ROOT, path)))
      hash.update(relative(ROOT, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
};
