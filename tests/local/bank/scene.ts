import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bank, startBank } from '../../../local/bank/start';
import { portOf } from '../../../local/machine/port';

export const key = 'a key of a merchant';
export const callbackSecret = Buffer.alloc(32, 'secret').toString('base64');

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly type: string;
  readonly data: Readonly<Record<string, string>>;
}

/** A bank with a clock of its own, and a merchant that it calls. */
export interface Scene {
  bank: Bank;
  /** Where its books lie. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  now: number;
  /** What the merchant was called with. */
  readonly received: Received[];
  /** What the merchant answers to callbacks. */
  answer: number;
  readonly callbackUrl: string;
  /** Lets time pass, and the bank do what it asks for. */
  pass(milliseconds: number): Promise<void>;
  /** Ends the bank and starts it again with the same books. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export const openScene = async (): Promise<Scene> => {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-bank-'));
  const received: Received[] = [];
  const merchant = createServer(async (request, response) => {
    const body = await text(request);
    received.push({ headers: request.headers, body, ...JSON.parse(body) });
    response.writeHead(scene.answer).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => merchant.once('listening', resolve));
  const start = () => startBank({ folder, key, callbackSecret, clock: () => scene.now });
  const scene: Scene = {
    bank: undefined as unknown as Bank,
    folder,
    ...{ now: Date.parse('2026-03-01T08:00:00Z'), received, answer: 204 },
    callbackUrl: `http://127.0.0.1:${portOf(merchant)}/callbacks`,
    pass: async (milliseconds) => {
      scene.now += milliseconds;
      await scene.bank.tick();
    },
    restart: async () => {
      await scene.bank.stop();
      // The connections that `fetch` keeps must be seen to be closed.
      await sleep(20);
      scene.bank = await start();
    },
    end: async () => {
      await scene.bank.stop();
      merchant.closeAllConnections();
      merchant.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  scene.bank = await start();
  return scene;
};

export const wanted = (scene: Scene) => ({
  payment_id: 'p1',
  ...{ amount: 12_500, currency: 'JOD', description: 'Property tax 2026', language: 'ar' },
  return_url: 'https://app.example/bills?paid=p1',
  callback_url: scene.callbackUrl,
  expires_at: new Date(scene.now + 30 * 60_000).toISOString(),
});

/** Asks the bank's API as a merchant does. */
export const ask = async (
  scene: Scene,
  method: string,
  path: string,
  { body, once, bearer = key }: { body?: unknown; once?: string; bearer?: string } = {},
) => {
  const reply = await fetch(scene.bank.url + path, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(once ? { 'idempotency-key': once } : {}) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: reply.status, body: JSON.parse(await reply.text()) };
};

/** Opens a checkout; gives what the API says of it. */
export const openOne = async (scene: Scene, change: object = {}, once = 'p1') =>
  (await ask(scene, 'POST', '/checkouts', { body: { ...wanted(scene), ...change }, once })).body;

/** The page of a checkout, as a browser shows it. */
export const visit = async (url: string) => {
  const reply = await fetch(url, { redirect: 'manual' });
  return { status: reply.status, headers: reply.headers, html: await reply.text() };
};

export const tokenIn = (html: string): string => /name="token" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';

export const rightForm = {
  name: 'Amina Haddad',
  number: '4242 4242 4242 4242',
  expiry: '09/30',
  code: '123',
};

/** Sends a form as a browser does. */
export const send = async (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) => {
  const body = new URLSearchParams(fields);
  const reply = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
  return { status: reply.status, headers: reply.headers, html: await reply.text() };
};

/** Fills in the form of a checkout's page and sends it. */
export const payWith = async (url: string, change: Partial<typeof rightForm>) => {
  const token = tokenIn((await visit(url)).html);
  return send(url, { ...rightForm, ...change, token });
};
