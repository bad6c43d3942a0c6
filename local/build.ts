import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readState, writeState } from './machine/state';

/** What a bundle or a template can depend on. */
const SOURCES = [
  'bin',
  'lib',
  'functions',
  'config',
  'docs',
  'cdk.json',
  'package-lock.json',
  'tsconfig.json',
];
const ROOT = join(__dirname, '..');

interface Assembly {
  /** The folder of the synthesized templates and bundles. */
  readonly folder: string;
  /** True when nothing had changed since the last time, and nothing was built. */
  readonly isKept: boolean;
}

/**
 * Bundles the functions and synthesizes the templates for the stage `local`, as a deployment does, in processes of their
 * own: the compiler and CDK take half a gigabyte that the portal has no use for once it runs.
 * Skipped when the sources are those of the last time. Refuses with what the tool said when one of them fails.
 */
export const assemble = async (data: string): Promise<Assembly> => {
  const folder = join(data, 'cdk.out');
  const note = join(data, 'build.json');
  const sources = digestOf(SOURCES);
  const last = readState<{ sources?: string }>(note, {});
  if (last.sources === sources && existsSync(join(folder, 'manifest.json'))) return { folder, isKept: true };
  // Bundles of its own: those in dist/ may be on their way to a deployment.
  const bundles = join(data, 'bundles');
  await run(['lib/bundle.ts', bundles], {});
  rmSync(folder, { recursive: true, force: true });
  await run(['bin/app.ts'], {
    CDK_OUTDIR: folder,
    CDK_CONTEXT_JSON: JSON.stringify({ stage: 'local', bundles }),
    // Templates are checked where they are deployed and by the tests; here it would take twice as long.
    CDK_VALIDATION: 'false',
  });
  writeState(note, { sources });
  return { folder, isKept: false };
};

const run = (
  [script = '', ...args]: readonly string[],
  environment: Record<string, string>,
): Promise<void> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} failed:\n${said.join('').trim()}`));
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
