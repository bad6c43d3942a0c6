import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { runCommand } from '../../bin/command';
import { services } from '../../functions/services';
import { readStage } from '../../lib/config';
import { entriesFor } from './entries';
import { printReckoning } from './print';
import { reckon } from './reckon';
import { sweepWithNothingDue } from './sweep';
import { readTemplates, stacksOf } from './templates';

const usage = `What the portal costs a month while nobody calls, by its templates.

  npm run cost                          of the stage test
  npm run cost -- --stage production    of another

  --assembly <folder>  templates that are synthesized already; without it, those in cdk.out if they are
                       of the stage, and otherwise they are synthesized for this`;

const root = join(__dirname, '..', '..');
const run = promisify(execFile);

const script = (
  folder: string,
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
) =>
  run(process.execPath, ['--import', 'tsx', join(root, name), ...args], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: folder, ...env },
  });

/** Bundles the functions and synthesizes the stage's templates into a folder, unchecked, as nothing is deployed of them. */
const synthesize = async (stage: string, folder: string): Promise<string> => {
  const [bundles, out] = [join(folder, 'bundles'), join(folder, 'cdk.out')];
  mkdirSync(out);
  await script(out, 'lib/bundle.ts', [bundles], {});
  const CDK_CONTEXT_JSON = JSON.stringify({ stage, bundles });
  await script(out, 'bin/app.ts', [], { CDK_CONTEXT_JSON, CDK_VALIDATION: 'false' });
  return out;
};

const holds = (folder: string, stage: string): boolean =>
  existsSync(folder) &&
  readdirSync(folder).some((file) => file.startsWith(`Diwan-${stage}-`) && file.endsWith('.template.json'));

const print = (stage: string, folder: string, origin: string): void => {
  if (!holds(folder, stage))
    throw new Error(`${folder} holds no templates of the stage ${stage}\n\n${usage}`);
  const entries = entriesFor({ sweep: sweepWithNothingDue() });
  console.log(`\nTemplates: ${origin}`);
  printReckoning(stage, reckon(stacksOf(readTemplates(folder, `Diwan-${stage}-`)), entries), services);
};

/** What is asked for. Refuses whatever it does not understand, and says what it does. */
const parse = (args: readonly string[]) => {
  const options = { stage: { type: 'string', default: 'test' }, assembly: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`);
  }
};

/** When the templates of a folder were written: they may be of another day's code. */
const writtenAt = (folder: string): string =>
  existsSync(folder) ? statSync(folder).mtime.toISOString().slice(0, 16).replace('T', ' ') : 'no time';

const main = async (args: readonly string[]): Promise<void> => {
  const { stage, assembly } = parse(args);
  readStage(stage);
  const made = resolve(assembly ?? join(root, 'cdk.out'));
  if (assembly !== undefined || holds(made, stage)) {
    return print(stage, made, `${made}, of ${writtenAt(made)}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'diwan-cost-'));
  try {
    print(stage, await synthesize(stage, folder), 'synthesized now');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

runCommand(() => main(process.argv.slice(2)));
