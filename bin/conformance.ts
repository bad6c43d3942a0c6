import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommand } from './command';

const usage = `Holds the portal against schemas and samples that others publish. They are read where they lie; none is part of the project.

  npm run conformance -- FOLDER                   all of them
  npm run conformance -- FOLDER tests/payments    those whose paths contain this; further words are jest's

FOLDER holds:
  govuk-pay/publicapi_spec.json    GOV.UK Pay's published API (alphagov/pay-publicapi), held against /govpay/v1
  stripe-fixtures.json             what Stripe's API answers (stripe/openapi), held against what reads it
  cpsv-ap/cpsv-ap-3.2-shacl.ttl    SEMIC's shapes of CPSV-AP 3.2, held against what the catalogue publishes

Ends with 1 where anything differs that is not named with a reason, and where the folder or one of these is missing.`;

const needed = [
  'govuk-pay/publicapi_spec.json',
  'stripe-fixtures.json',
  'cpsv-ap/cpsv-ap-3.2-shacl.ttl',
] as const;

const root = join(__dirname, '..');

/** The folder, and what is passed on to jest as it is. Throws, saying what is missing. */
export const orderOf = ([given, ...passed]: readonly string[], holds = existsSync) => {
  if (given === undefined || given.startsWith('-'))
    throw new Error(`Give the folder of what others publish.\n\n${usage}`);
  const folder = resolve(given);
  if (!holds(folder)) throw new Error(`There is no folder ${folder}.\n\n${usage}`);
  const missing = needed.filter((name) => !holds(join(folder, name)));
  if (missing.length > 0) throw new Error(`In ${folder} these are missing: ${missing.join(', ')}`);
  return { folder, passed };
};

/** How jest is started with the folder. */
export const jestOf = ({ folder, passed }: ReturnType<typeof orderOf>, environment: NodeJS.ProcessEnv) => ({
  args: [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--config', join(root, 'jest.conformance.config.cjs'), ...passed],
  ],
  env: { ...environment, PUBLISHED: folder },
});

const main = async (): Promise<number> => {
  const { args, env } = jestOf(orderOf(process.argv.slice(2)), process.env);
  const [code] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
  return typeof code === 'number' ? code : 1;
};

if (require.main === module) runCommand(main, { usage });
