import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stackName } from '../../lib/portal';

/** What stacks tell, by the name of the stack and that of the output. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const folder = join(__dirname, '../../outputs');

/** Where `npm run deploy` leaves what the stacks of a stage tell: `outputs/<stage>.json`. */
export const outputsFile = (stage: string): string => join(folder, `${stage}.json`);

const read = (file: string): Outputs => JSON.parse(readFileSync(file, 'utf8')) as Outputs;

/** Takes what a deployment has told, of some stacks or of all, into the file of the stage. */
export const keepOutputs = (file: string, told: string): void => {
  const known = existsSync(file) ? read(file) : {};
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...known, ...read(told) }, null, 2)}\n`);
};

/** One output of a stage. Refuses where it is not known here, and says how to come by it. */
export const outputOf = (file: string, stage: string, part: string, name: string): string => {
  const stack = stackName(stage, part);
  const value = existsSync(file) ? read(file)[stack]?.[name] : undefined;
  if (value !== undefined) return value;
  throw new Error(
    `${file} does not say ${name} of ${stack}: it is written by npm run deploy -- -c stage=${stage}, or see\n` +
      `  aws cloudformation describe-stacks --stack-name ${stack} --query 'Stacks[0].Outputs'`,
  );
};
