import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Demo } from './demo/demo';
import { accessToken } from './demo/pool';
import { AwsError } from './machine/aws';
import { readState } from './machine/state';

interface Portal {
  readonly cognito: { readonly endpoint: string; readonly userPoolId: string; readonly clientId: string };
  readonly demo: Demo;
}

/**
 * Prints an access token of the running portal for `USERNAME [PASSWORD]`, and nothing else, so that it can stand inside a
 * command. The password of a demo user need not be given.
 */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.diwan' } },
  });
  const [username, given] = positionals;
  if (username === undefined) throw new Error('Usage: npm run --silent token -- USERNAME [PASSWORD]');
  const portal = readState<Portal | undefined>(join(resolve(values.data), 'portal.json'), undefined);
  if (portal === undefined) throw new Error('No portal is running here; start it with npm start');
  const { citizens, operator } = portal.demo;
  const known = [...citizens, operator].find((user) => user.username === username);
  const password = given ?? known?.password;
  if (password === undefined)
    throw new Error(`${username} is not one of the demo's people: give the password, too`);
  const [region = ''] = portal.cognito.userPoolId.split('_');
  const token = await accessToken(
    { cognito: portal.cognito, region },
    { ...known, username, password },
  ).catch((error) => {
    // Its note outlives a portal that was killed.
    if (error instanceof AwsError) throw error;
    throw new Error('The portal that ran here does not answer; start it with npm start', { cause: error });
  });
  process.stdout.write(`${token}\n`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
