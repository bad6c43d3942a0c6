import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSigner } from '../../../functions/kernel/identity/signer';
import { openHttpClient } from '../../../functions/kernel/outside/calls';
import { encryptFor } from '../../../functions/notifications/push/encryption';
import { authorizationFor, vapidPairs } from '../../../functions/notifications/push/vapid';
import { type Mail, startMail } from '../../../local/mail/mail';
import { testKeys } from '../../support/seals';

const [vapid] = vapidPairs(openSigner(testKeys));
const http = openHttpClient({ timeout: 5_000, loopback: true });

let folder = '';
let mail: Mail;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-push-'));
  mail = await startMail(folder);
});
afterEach(async () => {
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Made {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

const subscribe = async (applicationServerKey = vapid.publicKey): Promise<Made> => {
  const reply = await fetch(`${mail.url}push/subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ applicationServerKey }),
  });
  expect(reply.status).toBe(201);
  return (await reply.json()) as Made;
};
const contentOf = (title: string) =>
  Buffer.from(JSON.stringify({ notification: { title, body: 'Body <b>' } }));

const push = ({ endpoint, keys }: Made, title = 'Title', headers: Record<string, string> = {}) =>
  http.post({
    url: endpoint,
    headers: {
      authorization: authorizationFor(vapid, { endpoint, contact: undefined, now: Date.now() }),
      'content-encoding': 'aes128gcm',
      ttl: '60',
      ...headers,
    },
    body: encryptFor(keys, contentOf(title), randomBytes(16)),
  });
const listed = async () => JSON.parse(await (await fetch(`${mail.url}push.json`)).text());

it('takes what is sent by RFC 8030, shows it decrypted, and nothing as markup', async () => {
  const made = await subscribe();
  expect(await push(made, 'First', { urgency: 'high' })).toEqual({ status: 201 });
  expect(await listed()).toMatchObject([
    { urgency: 'high', ttl: 60, text: contentOf('First').toString(), endpoint: made.endpoint },
  ]);
  const page = await (await fetch(`${mail.url}push`)).text();
  expect(page).toContain('<bdi>First</bdi>');
  expect(page).toContain('Body &lt;b&gt;');
});

it('replaces what has the same topic', async () => {
  const made = await subscribe();
  await push(made, 'One', { topic: 'm1' });
  await push(made, 'Two', { topic: 'm1' });
  await push(made, 'Three', { topic: 'm2' });
  const titles = (await listed()).map(({ text }: { text: string }) => JSON.parse(text).notification.title);
  expect(titles).toEqual(['Three', 'Two']);
});

it('says 410 of a subscription that has ended, and 404 of one that never was', async () => {
  const made = await subscribe();
  const id = made.endpoint.split('/').at(-1) ?? '';
  const ended = await fetch(`${mail.url}push/endings`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ id }),
  });
  expect(ended.status).toBe(303);
  expect(await push(made)).toEqual({ status: 410 });
  expect(await push({ ...made, endpoint: `${made.endpoint}x` })).toEqual({ status: 404 });
});

const authorized = (endpoint: string, now = Date.now(), pair = vapid) =>
  authorizationFor(pair, { endpoint, contact: undefined, now });
const [other] = vapidPairs(openSigner(() => ({ all: [Buffer.alloc(32, 7)], first: Buffer.alloc(32, 7) })));

it.each<[string, (endpoint: string) => Record<string, string>, number]>([
  ['without authorization', () => ({ authorization: '' }), 401],
  ['by another key', (to) => ({ authorization: authorized(to, Date.now(), other) }), 403],
  ['for another push service', () => ({ authorization: authorized('https://push.example.net/x') }), 403],
  ['by a token that has expired', (to) => ({ authorization: authorized(to, Date.now() - 86_400_000) }), 403],
  [
    'by a token that is not signed so',
    (to) => ({ authorization: authorized(to).replace(/\.[\w-]{8}/, '.AAAAAAAA') }),
    403,
  ],
  ['without TTL', () => ({ ttl: '' }), 400],
  ['with an urgency that is none', () => ({ urgency: 'now' }), 400],
  ['with a topic that is too long', () => ({ topic: 'x'.repeat(33) }), 400],
  ['in another coding', () => ({ 'content-encoding': 'gzip' }), 415],
])('refuses what is sent %s', async (_, headers, status) => {
  const made = await subscribe();
  expect(await push(made, 'Title', headers(made.endpoint))).toEqual({ status });
  expect(await listed()).toEqual([]);
});
