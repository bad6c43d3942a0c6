import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Lambda, startBankOf } from '../../../local/bank/template';
import type { Template } from '../../../local/template/template';
import { ask, callbackSecret, key, payWith, type Scene, wanted } from './scene';

let folder = '';
let child: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-bank-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A bank in a process of its own. */
const start = async (): Promise<Scene> => {
  const started = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'child.ts'), folder]);
  child = started;
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: started.stdout }).once('line', resolve);
  });
  return { bank: { url }, now: Date.now(), callbackUrl: 'http://127.0.0.1:9/callbacks' } as Scene;
};

const kill = async (): Promise<void> => {
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
};

it('loses no charge that it has acknowledged when it is killed, and takes none twice', async () => {
  const before = await start();
  const order = wanted(before);
  const once = order.payment_id;
  const { id, url } = (await ask(before, 'POST', '/checkouts', { body: order, once })).body;
  expect((await payWith(url, { expiry: '09/40' })).status).toBe(303);
  await kill();
  // A line that was cut short was never acknowledged.
  appendFileSync(join(folder, 'books.jsonl'), '{"checkout":{"id":"co_');
  const after = await start();
  expect(after.bank.url).toBe(before.bank.url);
  const found = (await ask(after, 'GET', `/checkouts/${id}`)).body;
  expect(found).toMatchObject({ status: 'paid', charges: [{ amount: 12_500 }] });
  await payWith(url, { expiry: '09/40' });
  expect((await ask(after, 'POST', '/checkouts', { body: order, once })).body).toEqual(found);
});

const templateOf = (...environments: Record<string, string>[]): Template => {
  const functions = environments.map((Variables): { properties: Lambda } => ({
    properties: { Environment: { Variables } },
  }));
  return { all: () => functions } as unknown as Template;
};
const asking = {
  PAYMENT_PROVIDER: 'sandbox',
  PAYMENT_PROVIDER_KEY: key,
  PAYMENT_CALLBACK_SECRET: callbackSecret,
};

it('starts where a function of the template asks it, with the key that the function has', async () => {
  const template = templateOf({ TABLE_NAME: 'x' }, asking);
  const bank = await startBankOf(template, folder, 'http://localhost:8080');
  expect(bank?.variables).toEqual({
    PAYMENT_PROVIDER_URL: bank?.url,
    PAYMENT_CALLBACK_URL: 'http://localhost:8080/v1/public/payments/callbacks/sandbox',
  });
  expect((await ask({ bank } as unknown as Scene, 'GET', '/checkouts/co_1')).status).toBe(404);
  await bank?.stop();
});

it.each([
  ['Stripe is asked', { ...asking, PAYMENT_PROVIDER: 'stripe' }],
  ['the bank is elsewhere', { ...asking, PAYMENT_PROVIDER_URL: 'https://bank.example' }],
  ['nobody asks', { TABLE_NAME: 'x' }],
])('does not start where %s', async (_, environment) =>
  expect(await startBankOf(templateOf(environment), folder, 'http://localhost:8080')).toBeUndefined(),
);
