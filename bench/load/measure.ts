import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { type Portal, withPortal } from '../support/portal';

/*
 * Requests a second through the local cloud as `npm start` runs it: gateway, authorizers, functions, table.
 */

const secondsEach = 5;
const connections = 16;

interface LoadRow {
  readonly request: string;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly slowest1Percent: number;
  /** Requests that were not done, because of a throttle, say. */
  readonly refused: number;
}

type Request = NonNullable<autocannon.Options['requests']>[number];

const requestsTo = async (portal: Portal, token: string): Promise<Readonly<Record<string, Request>>> => {
  const reply = await fetch(`${portal.url}/v1/public/complaints/categories`);
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
export const measureLoad = (): Promise<LoadRow[]> =>
  withPortal(async (portal) => {
    const [citizen] = portal.demo.citizens;
    if (!citizen) throw new Error('The demo has no citizen');
    const token = await portal.token(citizen);
    const rows: LoadRow[] = [];
    for (const [name, request] of Object.entries(await requestsTo(portal, token))) {
      rows.push(await fire(portal.url, name, request));
    }
    return rows;
  });
