import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from '../../local/demo/demo';
import { accessToken, type Pool, type User } from '../../local/demo/pool';
import { type Child, startChild } from '../../local/machine/child';
import { readState } from '../../local/machine/state';

const root = join(__dirname, '../..');
const patience = 60_000;

/** What a running portal says of itself in `portal.json`. */
interface Described {
  readonly url: string;
  readonly cognito: Pool['cognito'];
  /** Where the table's engine answers. */
  readonly tables: string;
  readonly demo: Demo;
  /** Whether what the services show of themselves is there as well. */
  readonly isShown: boolean;
}

export interface Portal extends Described, Pool {
  /** An access token, as `npm run token` prints it. */
  token(user: User): Promise<string>;
}

const untilReady = async (child: Child, data: string): Promise<Described> => {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const portal = readState<Described | undefined>(join(data, 'portal.json'), undefined);
    if (portal?.isShown) return portal;
    const failure = child.failure();
    if (failure !== undefined) throw new Error(`The portal did not start: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The portal was not ready within ${patience / 1000} s`);
};

/** Measures with a portal as `npm start` runs it, which has a data folder and a port of its own. Neither remains. */
export const withPortal = async <T>(measure: (portal: Portal) => Promise<T>): Promise<T> => {
  const data = mkdtempSync(join(tmpdir(), 'diwan-bench-'));
  const args = ['--require', 'tsx/cjs', 'local/main.ts', '--port', '0', '--data', data];
  const child = startChild({ command: process.execPath, args, cwd: root });
  const stop = async (): Promise<void> => {
    await child.stop();
    rmSync(data, { recursive: true, force: true });
  };
  const interrupted = () => void stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  try {
    const described = await untilReady(child, data);
    const [region = ''] = described.cognito.userPoolId.split('_');
    const pool: Pool = { region, cognito: described.cognito };
    return await measure({ ...described, ...pool, token: (user) => accessToken(pool, user) });
  } finally {
    process.off('SIGINT', interrupted);
    await stop();
  }
};
