import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFolder } from '../lib/bundle';
import type { Stage } from '../lib/config';
import { runCommand } from './command';
import { runCdk, stageOf } from './stacks/cdk';
import { type Holding, holdingsIn } from './stacks/holdings';

const usage = `Deletes the stacks of a stage that hold no data.

  npm run destroy -- -c stage=test             says what the stage holds, and deletes nothing
  npm run destroy -- -c stage=test --really    deletes the stacks that hold no data; those that do stay

Whatever else follows goes to cdk destroy. A stage with terminationProtection is left alone.`;

/**
 * The arguments of `cdk destroy`. Refuses a stage that is protected, and one whose loss nobody has agreed to: it says what
 * the stage holds. Stacks that hold data are never among them.
 */
export const destroyArguments = (
  args: readonly string[],
  { name, terminationProtection }: Pick<Stage, 'name' | 'terminationProtection'>,
  holdings: readonly Holding[],
): string[] => {
  if (terminationProtection)
    throw new Error(
      `The stage ${name} has terminationProtection in config/${name}.json: it is not deleted from here`,
    );
  const held = holdings.filter(({ things }) => things.length > 0);
  if (!args.includes('--really')) {
    const list = held.flatMap(({ stack, things }) => [
      `  ${stack}`,
      ...things.map((thing) => `    ${thing}`),
    ]);
    throw new Error(`The stage ${name} holds:\n${list.join('\n')}\n\n${usage}`);
  }
  const stacks = holdings.filter((each) => !held.includes(each)).map(({ stack }) => stack);
  return ['destroy', '--exclusively', ...stacks, ...args.filter((each) => each !== '--really')];
};

const main = async (): Promise<number> => {
  const args = process.argv.slice(2);
  const stage = stageOf(args);
  // Refused before anything is built.
  if (stage.terminationProtection) destroyArguments(args, stage, []);
  await bundle(bundleFolder);
  const folder = mkdtempSync(join(tmpdir(), 'diwan-destroy-'));
  try {
    const code = runCdk(['synth', '--quiet', '--output', folder, '-c', `stage=${stage.name}`]);
    return code === 0 ? runCdk(destroyArguments(args, stage, holdingsIn(folder))) : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (require.main === module) runCommand(main, { usage });
