import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { type Child, startChild } from '../../local/child';
import { readState } from '../../local/state';

/*
 * Requests a second through the local cloud as `npm start` runs it: gateway, authorizers, functions, table.
 */

const root = join(__dirname, '..', '..');
const secondsEach = 5;
const connections = 16;
const patience = 60_000;

interface Portal {
  readonly url: string;
  readonly demo: {
    readonly citizens: readonly { readonly username: string }[];
    readonly agencies: readonly { readonly id: string }[];
  };
}

export interface LoadRow {
  readonly request: string;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly slowest1Percent: number;
  /** Requests that were not done, because of a throttle, say. */
  readonly refused: number;
}

const untilReady = async (child: Child, data: string): Promise<Portal> => {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const portal = readState<Portal | undefined>(join(data, 'portal.json'), undefined);
    if (portal) return portal;
    const failure = child.failure();
    if (failure !== undefined) throw new Error(`The portal did not start: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The portal was not ready within ${patience / 1000} s`);
};

const tokenOf = async (username: string, data: string): Promise<string> => {
  const args = ['--import', 'tsx', 'local/token.ts', username, '--data', data];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return stdout.trim();
};

type Request = NonNullable<autocannon.Options['requests']>[number];

const requestsTo = async (portal: Portal, token: string): Promise<Readonly<Record<string, Request>>> => {
  const reply = await fetch(`${portal.url}/v1/complaint-categories`);
  const { items } = (await reply.json()) as { readonly items: readonly { agencyId: string; code: string }[] };
  const [{ agencyId, code } = { agencyId: '', code: '' }] = items;
  const body = JSON.stringify({
    category: { agencyId, code },
    description: 'The lamp in front of number 12 has been dark for three nights.',
    place: { address: '12 Rainbow Street' },
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    'GET /v1/me': { path: '/v1/me', headers },
    'GET /v1/complaints': { path: '/v1/complaints', headers },
    'POST /v1/complaints': {
      ...{ method: 'POST', path: '/v1/complaints', body },
      setupRequest: (request) => ({ ...request, headers: { ...headers, 'idempotency-key': randomUUID() } }),
    },
  };
};

const fire = async (url: string, name: string, request: Request): Promise<LoadRow> => {
  const result = await autocannon({ url, connections, duration: secondsEach, requests: [request] });
  return {
    request: name,
    perSecond: result['2xx'] / result.duration,
    median: result.latency.p50,
    slowest1Percent: result.latency.p99,
    refused: result.non2xx + result.errors,
  };
};

/** What a portal of its own, with a data folder of its own, answers in a second. */
export const measureLoad = async (): Promise<LoadRow[]> => {
  const data = mkdtempSync(join(tmpdir(), 'diwan-load-'));
  const args = ['--import', 'tsx', 'local/main.ts', '--port', '0', '--data', data];
  const child = startChild({ command: process.execPath, args, cwd: root });
  try {
    const portal = await untilReady(child, data);
    const token = await tokenOf(portal.demo.citizens[0]?.username ?? '', data);
    const rows: LoadRow[] = [];
    for (const [name, request] of Object.entries(await requestsTo(portal, token))) {
      rows.push(await fire(portal.url, name, request));
    }
    return rows;
  } finally {
    await child.stop();
    rmSync(data, { recursive: true, force: true });
  }
};
