import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFolder } from '../lib/bundle';
import { runCommand } from './command';
import { argumentsFor } from './stacks/arguments';
import { runCdk, stageOf } from './stacks/cdk';
import { keepOutputs, outputsFile } from './stacks/outputs';

const usage = `Deploys a stage, or services of it.

  npm run deploy -- -c stage=test               all stacks
  npm run deploy -- complaints -c stage=test    these services, with what tells of their items and the usage plans

Whatever else follows goes to cdk deploy. A stack without differences is left alone. What the stacks tell stands in
outputs/<stage>.json afterwards.`;

/**
 * The arguments of `cdk deploy` for those of this command: services by name, then whatever CDK is to be told. Refuses a
 * service or a stage that there is not.
 */
export const cdkArguments = (args: readonly string[]): string[] => argumentsFor('deploy', args, usage);

const main = async (): Promise<number> => {
  const args = process.argv.slice(2);
  const command = cdkArguments(args);
  await bundle(bundleFolder);
  const folder = mkdtempSync(join(tmpdir(), 'diwan-deploy-'));
  // Of the stacks that were deployed this time alone: the file of the stage keeps what others told before.
  const told = join(folder, 'outputs.json');
  try {
    return runCdk([...command, '--outputs-file', told]);
  } finally {
    if (existsSync(told)) keepOutputs(outputsFile(stageOf(args).name), told);
    rmSync(folder, { recursive: true, force: true });
  }
};

if (require.main === module) runCommand(main, { usage });
