import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { services } from '../functions/services';
import { bundle, bundleFolder } from '../lib/bundle';
import { readStage } from '../lib/config';
import { stackName } from '../lib/portal';

const usage = `Deploys a stage, or services of it.

  npm run deploy -- -c stage=test               all stacks
  npm run deploy -- complaints -c stage=test    these services, with what tells of their items and the usage plans

Whatever else follows goes to cdk deploy. A stack without differences is left alone.`;

/** The stage of who names none, as CDK itself has it. */
const usualStage = (): string => {
  const { context } = JSON.parse(readFileSync(join(__dirname, '../cdk.json'), 'utf8')) as {
    readonly context: { readonly stage: string };
  };
  return context.stage;
};

/** The stage that `-c stage=…` names, in each way to write it; that of cdk.json without. */
const stageOf = (args: readonly string[]): string => {
  const { values } = parseArgs({
    args: [...args],
    options: { context: { type: 'string', short: 'c', multiple: true, default: [] } },
    allowPositionals: true,
    strict: false,
  });
  const contexts = values.context as readonly string[];
  return contexts.find((each) => each.startsWith('stage='))?.slice('stage='.length) ?? usualStage();
};

/**
 * The arguments of `cdk deploy` for those of this command: services by name, then whatever CDK is to be told. Refuses a
 * service or a stage that there is not.
 */
export const cdkArguments = (args: readonly string[]): string[] => {
  const first = args.findIndex((each) => each.startsWith('-'));
  const named = first < 0 ? args : args.slice(0, first);
  const rest = args.slice(named.length);
  const strangers = named.filter((each) => !services.some((service) => service === each));
  if (strangers.length > 0) throw new Error(`There is no service ${strangers.join(', ')}\n\n${usage}`);
  const { name } = readStage(stageOf(rest));
  if (named.length === 0) return ['deploy', '--all', ...rest];
  const parts = ['events', ...named, 'plans'];
  return ['deploy', '--exclusively', ...parts.map((part) => stackName(name, part)), ...rest];
};

const main = async (): Promise<void> => {
  const args = cdkArguments(process.argv.slice(2));
  await bundle(bundleFolder);
  const cdk = join(__dirname, '../node_modules/aws-cdk/bin/cdk');
  process.exitCode = spawnSync(process.execPath, [cdk, ...args], { stdio: 'inherit' }).status ?? 1;
};

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
