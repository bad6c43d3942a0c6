import { bundle, bundleFolder } from '../lib/bundle';
import { runCommand } from './command';
import { argumentsFor } from './stacks/arguments';
import { runCdk } from './stacks/cdk';

const usage = `Says what a deployment would change.

  npm run diff -- -c stage=test               all stacks
  npm run diff -- complaints -c stage=test    these services, with what tells of their items and the usage plans

Whatever else follows goes to cdk diff: --fail ends with 1 where anything would change.`;

/** The arguments of `cdk diff` for those of this command. Refuses a service or a stage that there is not. */
export const diffArguments = (args: readonly string[]): string[] => argumentsFor('diff', args, usage);

const main = async (): Promise<number> => {
  const command = diffArguments(process.argv.slice(2));
  await bundle(bundleFolder);
  return runCdk(command);
};

if (require.main === module) runCommand(main, { usage });
