import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSmsTransport, smsClient } from '../../../functions/kernel/outside/sms';
import type { PolicyAction } from '../../../local/access/policy';
import { type Mail, startMail } from '../../../local/mail/mail';
import type { Template } from '../../../local/template/template';

const origin = 'arn:aws:sms-voice:eu-central-1:000000000000:sender-id/Diwan/JO';
const message = { to: '+962791234567', body: 'لدى الجهة <b>سؤال</b> لك', seconds: 86_400 };

let folder = '';
let mail: Mail;
let endpoint = '';
let attempts: (PolicyAction & { readonly who: string })[] = [];
let refusal: string | undefined;

const start = async () => {
  mail = await startMail(folder);
  const variables = await mail.serve({
    template: { region: 'eu-central-1', all: () => [] } as unknown as Template,
    check: (who, attempted) => {
      attempts.push({ who, ...attempted });
      return refusal;
    },
    onRefused: () => undefined,
  });
  endpoint = variables.AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2 ?? '';
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-texts-'));
  attempts = [];
  refusal = undefined;
  await start();
});
afterEach(async () => {
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

const failures: unknown[] = [];
const transport = (from = origin) => {
  const credentials = { accessKeyId: 'texter', secretAccessKey: 'local' };
  const client = smsClient({ endpoint, region: 'eu-central-1', credentials });
  return openSmsTransport(client, { origin: from, most: '0.50' }, (error) => failures.push(error));
};
const listed = async () => JSON.parse(await (await fetch(`${mail.url}texts.json`)).text());
const page = async () => (await fetch(`${mail.url}texts`)).text();
const answer = (word: string, headers: Record<string, string> = {}) =>
  fetch(`${mail.url}texts/answers`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ number: message.to, word }),
  });

it('a text that the SDK sends is shown, newest first, and names nothing as markup', async () => {
  expect(await page()).toContain('No text has come yet');
  expect(await transport().send(message)).toBe('sent');
  expect(await transport().send({ ...message, body: 'Second' })).toBe('sent');
  expect(await listed()).toMatchObject([
    { to: message.to, from: 'Diwan', body: 'Second' },
    { to: message.to, from: 'Diwan', body: message.body },
  ]);
  const shown = await page();
  expect(shown).toContain('لدى الجهة &lt;b&gt;سؤال&lt;/b&gt; لك');
  expect(shown.indexOf('Second')).toBeLessThan(shown.indexOf('سؤال'));
});

it('is still there after a restart', async () => {
  await transport().send(message);
  await mail.stop();
  await start();
  expect(await listed()).toMatchObject([{ body: message.body }]);
});

it('is for the role of who sends it, as IAM names it', async () => {
  refusal = 'The role does not allow it';
  expect(await transport().send(message)).toBe('denied');
  expect(attempts).toEqual([{ who: 'texter', action: 'sms-voice:SendTextMessage', resource: origin }]);
  expect(await listed()).toEqual([]);
});

it('whoever answers STOP gets no more, until they answer START', async () => {
  await transport().send(message);
  expect(await page()).toContain('value="STOP"');
  expect((await answer('STOP')).status).toBe(303);
  expect(await page()).toContain('value="START"');
  expect(await transport().send(message)).toBe('unwanted');
  expect(await transport().send({ ...message, to: '+962790000000' })).toBe('sent');
  await answer('START');
  expect(await transport().send(message)).toBe('sent');
  expect(await listed()).toHaveLength(3);
});

it('takes no other answer, and none by another site', async () => {
  expect((await answer('HELP')).status).toBe(400);
  expect((await answer('STOP', { origin: 'https://evil.example' })).status).toBe(403);
  expect(await transport().send(message)).toBe('sent');
});

it.each([
  ['a number that is none', { to: '0791234567' }, origin, 'refused'],
  ['no text', { body: '' }, origin, 'refused'],
  ['a text that is too long', { body: 'x'.repeat(1_601) }, origin, 'refused'],
  ['an origin that is none', {}, 'Diwan', 'denied'],
])('%s is refused as the service refuses it', async (_, change, from, outcome) => {
  expect(await transport(from).send({ ...message, ...change })).toBe(outcome);
  expect(await listed()).toEqual([]);
});

it('knows no other operation', async () => {
  const headers = { 'x-amz-target': 'PinpointSMSVoiceV2.SendVoiceMessage' };
  const reply = await fetch(endpoint, { method: 'POST', headers, body: '{}' });
  expect([reply.status, await reply.json()]).toMatchObject([400, { __type: 'ValidationException' }]);
});
