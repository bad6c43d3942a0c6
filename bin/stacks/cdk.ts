import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStage, type Stage } from '../../lib/config';

const root = join(__dirname, '../..');

/** The stage of who names none, as CDK itself has it. */
const usualStage = (): string => {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as {
    readonly context: { readonly stage: string };
  };
  return context.stage;
};

/** The stage that `-c stage=…` names, in each way to write it; that of cdk.json without. Refuses one that has no file. */
export const stageOf = (args: readonly string[]): Stage => {
  const { values } = parseArgs({
    args: [...args],
    options: { context: { type: 'string', short: 'c', multiple: true, default: [] } },
    allowPositionals: true,
    strict: false,
  });
  const contexts = values.context as readonly string[];
  return readStage(
    contexts.find((each) => each.startsWith('stage='))?.slice('stage='.length) ?? usualStage(),
  );
};

/** Runs the CDK's command in this terminal, and gives its exit code. */
export const runCdk = (args: readonly string[]): number => {
  const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');
  return spawnSync(process.execPath, [cdk, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
};
