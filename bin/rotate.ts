import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { contracts } from '../functions/contracts';
import { sealsOf } from '../functions/kernel/contract/events';
import { readStage } from '../lib/config';
import { sealName } from '../lib/seals';
import { readState, writeState } from '../local/machine/state';
import { runCommand } from './command';
import { isStep, type Step, steps } from './rotate/ring';
import { outputOf, outputsFile } from './stacks/outputs';

const usage = `Changes the keys of one use: those by which ids are made, or cursors, codes or secrets are signed (docs/runbooks/compromised-key.md).

  npm run rotate -- <use> spread    adds a key that opens, and does not make yet
  npm run rotate -- <use> switch    has it make from now on; what older keys made still opens
  npm run rotate -- <use> drop      takes the older keys away: what they made is void

  --stage <name>   the stage whose keys they are (local, the portal of this machine)
  --data <folder>  the local portal's data (.diwan)

Uses: ${sealsOf(contracts).join(', ')}.
After each step raise sealsRevision of the stage and deploy all of it, or start the local portal again. No key is printed.`;

interface Order {
  readonly use: string;
  readonly step: Step;
  readonly stage: string;
  readonly data: string;
}

/** What the arguments ask for. Refuses whatever it does not understand. */
export const orderOf = (args: readonly string[]): Order => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      stage: { type: 'string', default: 'local' },
      data: { type: 'string', default: '.diwan' },
    },
  });
  const [use = '', step = '', ...rest] = positionals;
  if (!sealsOf(contracts).includes(use) || !isStep(step) || rest.length > 0) throw new Error(usage);
  return { use, step, ...values };
};

/** Where a ring is kept. */
export interface Vault {
  readonly read: () => string;
  readonly write: (text: string) => void;
}

/** The vault of the portal of this machine. Refuses where it has not made the secret yet. */
export const localVault = (use: string, data: string): Vault => {
  const file = join(resolve(data), 'secrets.json');
  const kept = readState<Record<string, string>>(file, {});
  const own = new RegExp(`-${sealName(use)}[0-9A-F]{8}-local1$`);
  const arn = Object.keys(kept).find((each) => own.test(each));
  if (arn === undefined)
    throw new Error(`${file} has no keys of ${use}: has the portal of this folder ever started?`);
  return {
    read: () => kept[arn] ?? '',
    write: (text) => writeState(file, { ...kept, [arn]: text }),
  };
};

/** The vault of a deployed stage, by the AWS CLI; what is written goes by standard input, so that no list of processes shows it. */
const stageVault = (use: string, stage: string): Vault => {
  const id = outputOf(outputsFile(stage), stage, 'data', `${sealName(use)}Arn`);
  const aws = (args: readonly string[], input?: string): string =>
    execFileSync('aws', ['secretsmanager', ...args, '--region', readStage(stage).region], {
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    });
  return {
    read: () =>
      aws(['get-secret-value', '--secret-id', id, '--query', 'SecretString', '--output', 'text']).trim(),
    write: (SecretString) => {
      const input = JSON.stringify({ SecretId: id, SecretString });
      aws(['put-secret-value', '--cli-input-json', pathToFileURL('/dev/stdin').href], input);
    },
  };
};

/** Takes one step with the ring of a use. */
export const rotate = ({ use, step }: Pick<Order, 'use' | 'step'>, { read, write }: Vault): void =>
  write(steps[step](use, read(), randomBytes(48).toString('base64url')));

const main = async (): Promise<void> => {
  const order = orderOf(process.argv.slice(2));
  const { use, step, stage, data } = order;
  rotate(order, stage === 'local' ? localVault(use, data) : stageVault(use, stage));
  const next =
    stage === 'local' ? 'Start the portal again' : `Raise sealsRevision of ${stage} and deploy all of it`;
  console.log(`${use}: ${step} is done. ${next}.`);
};

if (require.main === module) runCommand(main, { usage });
