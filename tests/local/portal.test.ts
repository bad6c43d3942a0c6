import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { jpeg, secret } from '../support/photographs';
import { hangingSuite } from './suites/hanging-receivers';
import { importSuite } from './suites/import-jobs';
import { moneySuite } from './suites/money';
import { open311FilesSuite } from './suites/open311-files';
import { tourSuite } from './suites/tour';

/*
 * The whole portal as a person starts it: built, synthesized, run, killed, and started again.
 */

interface Portal {
  readonly url: string;
  readonly docs: string;
  readonly mailbox: string;
  readonly cognito: { readonly endpoint: string; readonly clientId: string };
  readonly demo: {
    readonly citizens: readonly { readonly username: string }[];
    readonly operator: { readonly username: string };
    readonly agencies: readonly { readonly id: string; readonly apiKey: string }[];
  };
}

/** As much of the answers as is looked at here. */
interface Body {
  readonly id?: string;
  readonly items?: readonly object[];
}

interface TextMessage {
  readonly to: string;
  readonly body: string;
}

interface PushMessage {
  readonly endpoint: string;
  readonly text: string;
}

interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
}

/** As much of a photograph as is looked at here. */
interface Upload {
  readonly id: string;
  readonly status: string;
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly download?: { readonly url: string };
}

const root = join(__dirname, '../..');
const node = (script: string, ...args: string[]) =>
  spawn(process.execPath, ['--require', 'tsx/cjs', join(root, 'local', script), ...args], { cwd: root });

// Each test waits for what it asked for, however slow the machine is.
jest.setTimeout(240_000);

let data: string;
let portal: Portal;
let running: ChildProcess;
let said = '';

const until = async (wanted: RegExp) => {
  while (running.exitCode === null) {
    const found = wanted.exec(said);
    if (found) return found;
    await sleep(100);
  }
  throw new Error(`The portal did not say ${wanted}:\n${said}`);
};
const start = async () => {
  said = '';
  running = node('main.ts', '--port', '0', '--data', data);
  for (const stream of [running.stdout, running.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  await until(/is ready/);
  while (!existsSync(join(data, 'demo.json')) && running.exitCode === null) await sleep(100);
  portal = JSON.parse(readFileSync(join(data, 'portal.json'), 'utf8')) as Portal;
};
const end = async (signal: NodeJS.Signals) => {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const closed = once(running, 'close');
  running.kill(signal);
  await closed;
};
const printed = async (username: string, ...password: string[]) =>
  (await text(node('token.ts', username, ...password, '--data', data).stdout)).trim();
/** Of each person the token that was printed first: it takes a program of its own. */
const tokens = new Map<string, Promise<string>>();
const tokenOf = (username: string, ...password: string[]): Promise<string> => {
  const token = tokens.get(username) ?? printed(username, ...password);
  tokens.set(username, token);
  return token;
};
const call = async (path: string, headers: Record<string, string> = {}, body?: object) => {
  const write = { method: 'POST', body: JSON.stringify(body) };
  const sent = { 'content-type': 'application/json', 'idempotency-key': path, ...headers };
  const reply = await fetch(`${portal.url}${path}`, { headers: sent, ...(body && write) });
  return { status: reply.status, body: (await reply.json()) as Body };
};
const cognito = (operation: string, input: object) =>
  fetch(portal.cognito.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: portal.cognito.clientId, ...input }),
  });

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'portal-'));
  await start();
});
// Whatever order they run in, each test finds a portal.
beforeEach(async () => {
  if (running.exitCode !== null || running.signalCode !== null) await start();
});
afterAll(async () => {
  await end('SIGKILL');
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
});

test('pages and data that are for anyone are served to anyone', async () => {
  expect((await fetch(portal.docs)).status).toBe(200);
  const categories = await call('/v1/public/complaints/categories');
  expect(categories.body.items?.length).toBeGreaterThan(2);
  expect((await call('/v1/complaints')).status).toBe(401);
  expect((await call('/nowhere')).status).toBe(404);
});

test('people, agencies and operators each find what is theirs', async () => {
  const [citizen] = portal.demo.citizens;
  const [agency] = portal.demo.agencies;
  const mine = { authorization: `Bearer ${await tokenOf(citizen?.username ?? '')}` };
  const clerk = { authorization: `Bearer ${await tokenOf(portal.demo.operator.username)}` };
  const key = { 'x-api-key': agency?.apiKey ?? '' };
  expect((await call('/v1/complaints', mine)).body.items).toHaveLength(2);
  expect((await call('/v1/agency/complaints', key)).body.items?.length).toBeGreaterThan(1);
  expect((await call('/v1/operator/agencies', clerk)).body.items).toHaveLength(4);
  expect((await call('/v1/operator/agencies', mine)).status).toBe(403);
  expect(
    (await call('/v1/agency/complaints', { 'x-api-key': `${agency?.apiKey.slice(0, -1)}_` })).status,
  ).not.toBe(200);
});

test('what happens is told in the inbox and, once each, by e-mail', async () => {
  const [citizen] = portal.demo.citizens;
  const mine = { authorization: `Bearer ${await tokenOf(citizen?.username ?? '')}` };
  const mails = async () => {
    const all = JSON.parse(await (await fetch(`${portal.mailbox}messages.json`)).text()) as Mail[];
    const own = all.filter(({ to }) => to[0] === citizen?.username).map(({ subject }) => subject);
    // Of the bills that the demo has claimed she hears only if she holds them when their event arrives.
    return own.filter((subject) => subject.includes('شكواك'));
  };
  const expected = ['أكدت الجهة استلام شكواك', 'استلمنا شكواك', 'استلمنا شكواك'];
  while ((await mails()).length < expected.length) await sleep(100);
  expect((await mails()).sort()).toEqual(expected);
  const inbox = await call('/v1/notifications/inbox', { ...mine, 'accept-language': 'ar' });
  expect(inbox.body.items).toEqual(
    expect.arrayContaining(expected.map((title) => expect.objectContaining({ title, read: false }))),
  );
});

test('a photograph goes to the bucket, and comes back without its position', async () => {
  const [citizen] = portal.demo.citizens;
  const mine = { authorization: `Bearer ${await tokenOf(citizen?.username ?? '')}` };
  const [complaint] = (await call('/v1/complaints', mine)).body.items as [{ readonly id: string }];
  const path = `/v1/complaints/${complaint.id}/photographs`;
  const photograph = jpeg();
  const asked = (await call(path, mine, { mediaType: 'image/jpeg', bytes: photograph.length }))
    .body as Upload;
  const form = new FormData();
  for (const [name, value] of Object.entries(asked.upload.fields)) form.append(name, value);
  form.append('file', new Blob([photograph]));
  expect((await fetch(asked.upload.url, { method: 'POST', body: form })).status).toBe(204);
  const look = async () => (await call(`${path}/${asked.id}`, mine)).body as Upload;
  let seen = await look();
  while (seen.status === 'awaited') {
    await sleep(100);
    seen = await look();
  }
  expect(seen.status).toBe('attached');
  const link = seen.download?.url ?? '';
  const kept = Buffer.from(await (await fetch(link)).arrayBuffer());
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.includes(secret)).toBe(false);
  expect((await fetch(link.split('?')[0] ?? '')).status).toBe(403);
});

const suitePortal = () => ({ ...portal, data, token: (username: string) => tokenOf(username) });
describe('money', () => moneySuite(suitePortal));
describe('pictures in a form of Open311', () => open311FilesSuite(suitePortal));
describe('an import job', () => importSuite(suitePortal));
describe('receivers of webhooks', () => hangingSuite(suitePortal));
// After what counts bills and receipts: the tour adds some.
describe('the tour', () => tourSuite(suitePortal));

test('who signs up, proves a telephone and registers a browser hears there of what they chose', async () => {
  const [agency] = portal.demo.agencies;
  const Username = 'texted@example.org';
  const Password = 'Of-their-own-2026';
  expect((await cognito('SignUp', { Username, Password })).status).toBe(200);
  const [, ConfirmationCode] = await until(/confirmation code (\d+) for texted@example.org/);
  expect((await cognito('ConfirmSignUp', { Username, ConfirmationCode })).status).toBe(200);
  const mine = { authorization: `Bearer ${await tokenOf(Username, Password)}` };
  const send = (method: string, path: string, body: object) =>
    fetch(`${portal.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...mine },
      body: JSON.stringify(body),
    });
  const phone = '+962795550123';
  const texts = async () => {
    const all = JSON.parse(await (await fetch(`${portal.mailbox}texts.json`)).text()) as TextMessage[];
    return all.filter(({ to }) => to === phone).map(({ body }) => body);
  };
  const textsAre = async (count: number) => {
    while ((await texts()).length < count) await sleep(100);
    return texts();
  };
  expect((await send('PATCH', '/v1/me', { language: 'ar', contact: { phone } })).status).toBe(204);
  expect((await send('POST', '/v1/me/contact/codes', { kind: 'phone' })).status).toBe(200);
  const code = /\d{6}/.exec((await textsAre(1))[0] ?? '')?.[0];
  expect((await send('POST', '/v1/me/contact/verifications', { kind: 'phone', code })).status).toBe(204);
  const channels = [{ kind: 'complaint.filed', email: false, sms: true, push: true }];
  expect((await send('PUT', '/v1/notifications/preferences', { channels })).status).toBe(204);
  const filing = {
    category: { agencyId: agency?.id, code: 'pothole' },
    description: 'A deep one',
    place: { address: '1 Main Street' },
  };
  // A browser that takes push messages: the mailbox is its push service.
  const { applicationServerKey } = (await (
    await fetch(`${portal.url}/v1/public/notifications/push-key`)
  ).json()) as { readonly applicationServerKey: string };
  const made = await fetch(`${portal.mailbox}push/subscriptions`, {
    method: 'POST',
    body: JSON.stringify({ applicationServerKey }),
  });
  const device = (await made.json()) as { readonly endpoint: string };
  expect((await send('POST', '/v1/notifications/devices', device)).status).toBe(201);
  const pushed = async () => {
    const all = JSON.parse(await (await fetch(`${portal.mailbox}push.json`)).text()) as PushMessage[];
    return all
      .filter(({ endpoint }) => endpoint === device.endpoint)
      .map(({ text: said }) => JSON.parse(said));
  };
  expect((await send('POST', '/v1/complaints', filing)).status).toBe(201);
  while ((await pushed()).length < 1) await sleep(100);
  expect(await pushed()).toMatchObject([
    { notification: { title: 'استلمنا شكواك', lang: 'ar', dir: 'rtl' } },
  ]);
  expect(await textsAre(2)).toEqual([
    expect.stringMatching(/^استلمنا شكواك\nC-\d{4}-\d{4}-\d{3}$/),
    expect.stringContaining(code ?? ''),
  ]);
});

test('what was acknowledged outlives a kill, as do those who signed up', async () => {
  const [agency] = portal.demo.agencies;
  const Username = 'new@example.org';
  const Password = 'Of-their-own-2026';
  const weak = await cognito('SignUp', { Username, Password: 'short' });
  expect(await weak.json()).toMatchObject({ __type: 'InvalidPasswordException' });
  expect((await cognito('SignUp', { Username, Password })).status).toBe(200);
  const [, ConfirmationCode] = await until(/confirmation code (\d+) for new@example.org/);
  expect((await cognito('ConfirmSignUp', { Username, ConfirmationCode })).status).toBe(200);
  const filing = {
    category: { agencyId: agency?.id, code: 'pothole' },
    description: 'A deep one',
    place: { address: '1 Main Street' },
  };
  const before = { authorization: `Bearer ${await tokenOf(Username, Password)}` };
  // The address was verified by the code: letters go there from now on.
  expect((await call('/v1/me', before)).body).toMatchObject({ verified: { email: Username } });
  const filed = await call('/v1/complaints', before, filing);
  expect(filed.status).toBe(201);
  await end('SIGKILL');
  await start();
  const after = { authorization: `Bearer ${await printed(Username, Password)}` };
  expect((await call('/v1/complaints', after)).body.items).toMatchObject([{ id: filed.body.id }]);
  expect(await call('/v1/complaints', after, filing)).toEqual(filed);
});

test('it ends when asked, and leaves no sign of running', async () => {
  await end('SIGINT');
  expect(running.exitCode).toBe(0);
  expect(existsSync(join(data, 'portal.json'))).toBe(false);
  expect(existsSync(join(data, 'portal.pid'))).toBe(false);
  await expect(fetch(portal.cognito.endpoint)).rejects.toThrow();
});
