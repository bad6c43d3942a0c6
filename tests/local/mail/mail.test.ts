import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { mailClient, openMailTransport, sendOutcomeOf } from '../../../functions/kernel/outside/mail';
import { emailContentOf } from '../../../functions/notifications/mail/letter';
import { mimeOf } from '../../../functions/notifications/mail/mime';
import { render } from '../../../functions/notifications/templates/render';
import type { PolicyAction } from '../../../local/access/policy';
import { type Mail, startMail } from '../../../local/mail/mail';
import type { Template } from '../../../local/template/template';

const sender = { address: 'no-reply@portal.example', name: 'ديوان' };
const data = {
  complaintId: 'c1',
  category: { names: { ar: 'إنارة' } },
  text: '<script>alert(1)</script> سؤال؟ <img src=x onerror=alert(2)>',
};
const rendered = render('complaint.asked', data, 'ar');
if (!rendered) throw new Error('there is no such kind');
const letter = emailContentOf(rendered, 'ar');
const envelope = { from: sender.address, to: 'amina@example.org' };
const rawOf = () =>
  mimeOf(letter, { from: sender, to: envelope.to, language: 'ar', id: 'm1', at: 1_772_355_600_000 });

let folder = '';
let mail: Mail;
let endpoint = '';
let attempts: (PolicyAction & { readonly who: string })[] = [];
let refusal: string | undefined;

const lambda = { ref: 'mailer', stack: { account: '000000000000' } };
const template = { region: 'eu-central-1', all: () => [lambda] } as unknown as Template;

const start = async () => {
  mail = await startMail(folder);
  const { AWS_ENDPOINT_URL_SESV2: ses = '' } = await mail.serve({
    template,
    check: (who, attempted) => {
      attempts.push({ who, ...attempted });
      return refusal;
    },
    onRefused: () => undefined,
  });
  endpoint = ses;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-mail-'));
  attempts = [];
  refusal = undefined;
  await start();
});
afterEach(async () => {
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

const client = () =>
  mailClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'mailer', secretAccessKey: 'local' },
  });
const post = (onFailure: (error: unknown) => void = () => undefined) =>
  openMailTransport(client(), onFailure);

interface Listed {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly string[];
}
const listed = async (): Promise<Listed[]> =>
  JSON.parse(await (await fetch(`${mail.url}messages.json`)).text());
const pageOf = async (path: string) => {
  const reply = await fetch(new URL(path, mail.url));
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

describe('what is sent by SES', () => {
  it('comes by SMTP, as it was written', async () => {
    expect(await post().send({ ...envelope, raw: await rawOf() })).toBe('sent');
    const [one, ...others] = await listed();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ from: sender.address, to: [envelope.to], subject: letter.subject });
    expect(one?.text.replace(/\n$/, '')).toBe(letter.text);
    const { text: source } = await pageOf(`messages/${one?.id}/source`);
    expect(source).toMatch(
      /^Return-Path: <no-reply@portal\.example>\r\nDelivered-To: amina@example\.org\r\n/,
    );
    expect(source).toContain('Auto-Submitted: auto-generated');
    // Headers are ASCII on the wire.
    expect(source.split('\r\n\r\n')[0]).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  it('comes with its files, which are saved and never shown', async () => {
    const file = { name: 'موعد.pdf', mediaType: 'application/pdf', content: '%PDF\r\n' };
    const invitation = { ...file, alternative: 'text/calendar; charset=utf-8; method=REQUEST' };
    const posting = { from: sender, to: envelope.to, language: 'ar', id: 'm2', at: 0 } as const;
    await post().send({ ...envelope, raw: await mimeOf(letter, { ...posting, attachments: [invitation] }) });
    const [one] = await listed();
    expect(one?.files).toEqual(['text/calendar', file.name]);
    const path = `messages/${one?.id}`;
    const { text } = await pageOf(path);
    expect(text).toContain(`<a href="/${path}/files/1"><bdi>${file.name}</bdi></a> application/pdf`);
    const saved = await pageOf(`${path}/files/1`);
    expect([saved.status, saved.text]).toEqual([200, file.content]);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect((await pageOf(`${path}/files/2`)).status).toBe(404);
  });

  it('is for the role of who sends it, as IAM names it', async () => {
    await post().send({ ...envelope, raw: await rawOf() });
    expect(attempts).toEqual([
      {
        who: 'mailer',
        action: 'ses:SendRawEmail',
        resource: 'arn:aws:ses:eu-central-1:000000000000:identity/portal.example',
        context: { 'ses:FromAddress': [sender.address], 'ses:Recipients': [envelope.to] },
      },
    ]);
    refusal = 'The role does not allow it';
    const failures: unknown[] = [];
    const second = await post((error) => failures.push(error)).send({ ...envelope, raw: await rawOf() });
    expect(second).toBe('denied');
    expect(failures).toMatchObject([{ name: 'AccessDeniedException', message: refusal }]);
    expect(await listed()).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['without content', { Content: {} }],
    ['as text of SES', { Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } } }],
    ['to nobody', { Destination: {} }],
    ['to what is no address', { Destination: { ToAddresses: ['amina'] } }],
    ['to too many', { Destination: { ToAddresses: Array.from({ length: 51 }, (_, at) => `p${at}@x.org`) } }],
    ['from nobody', { FromEmailAddress: '' }],
  ])('is refused %s', async (_, change) => {
    const input = {
      FromEmailAddress: sender.address,
      Destination: { ToAddresses: [envelope.to] },
      Content: { Raw: { Data: await rawOf() } },
      ...change,
    };
    await expect(client().send(new SendEmailCommand(input as never))).rejects.toMatchObject({
      name: 'BadRequestException',
      $metadata: { httpStatusCode: 400 },
    });
    expect(await listed()).toEqual([]);
  });

  it('knows no other operation', async () => {
    const reply = await fetch(`${endpoint}/v2/email/identities`);
    expect([reply.status, reply.headers.get('x-amzn-errortype')]).toEqual([404, 'NotFoundException']);
  });

  it('is unclear when the answer is lost: it has come, and nobody was told', async () => {
    const deaf = client();
    deaf.middlewareStack.add(
      (next) => async (args) => {
        await next(args);
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      },
      { step: 'deserialize', name: 'lost' },
    );
    const sent = await openMailTransport(deaf, () => undefined).send({ ...envelope, raw: await rawOf() });
    expect([sent, (await listed()).length]).toEqual(['unclear', 1]);
  });

  it.each([
    ['no connection', { code: 'ECONNREFUSED' }, 'again'],
    ['no address', { code: 'ENOTFOUND' }, 'again'],
    ['a broken connection', { code: 'ECONNRESET' }, 'unclear'],
    ['a timeout', { name: 'TimeoutError' }, 'unclear'],
    ['too many at once', { name: 'TooManyRequestsException', $metadata: { httpStatusCode: 429 } }, 'again'],
    ['no permission', { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }, 'denied'],
    ['a message like that', { name: 'MessageRejected', $metadata: { httpStatusCode: 400 } }, 'refused'],
    [
      'a fault of SES',
      { name: 'InternalServiceErrorException', $metadata: { httpStatusCode: 500 } },
      'unclear',
    ],
    ['nothing at all', undefined, 'unclear'],
  ])('that failed by %s is %j: %s', (_, failure, outcome) => expect(sendOutcomeOf(failure)).toBe(outcome));
});

describe('the mailbox', () => {
  it('is empty at first', async () => expect((await pageOf('/')).text).toContain('No mail has come yet'));

  it('shows what came, newest first, and names nothing as markup', async () => {
    await mail.write('you@example.org', 'A <b>code</b>', 'Your code is 1234');
    await post().send({ ...envelope, raw: await rawOf() });
    const { text } = await pageOf('/');
    expect(text.indexOf(letter.subject)).toBeLessThan(text.indexOf('A &lt;b&gt;code'));
    expect(text).toContain(`<bdi>${letter.subject}</bdi>`);
    expect(text).not.toContain('<b>code');
    expect((await listed()).map(({ subject }) => subject)).toEqual([letter.subject, 'A <b>code</b>']);
  });

  it('shows the HTML of a message where it can run nothing', async () => {
    await post().send({ ...envelope, raw: await rawOf() });
    const [{ id } = { id: '' }] = await listed();
    const page = await pageOf(`messages/${id}`);
    expect(page.text).toContain(`<iframe sandbox src="/messages/${id}/html"`);
    expect(page.text).toContain('&lt;script&gt;alert(1)');
    expect(page.text).not.toMatch(/<script|<img/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const { text, headers } = await pageOf(`messages/${id}/html`);
    expect(text.replace(/\n$/, '')).toBe(letter.html);
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('is still there after a restart, on the same port', async () => {
    await mail.write('you@example.org', 'Kept', 'x');
    const { url } = mail;
    await mail.stop();
    await start();
    expect(mail.url).toBe(url);
    expect((await listed()).map(({ subject }) => subject)).toEqual(['Kept']);
  });

  it.each(['messages/nothing', 'messages/..%2fport', 'favicon.ico', 'messages/20260301T000000000Z-0001'])(
    'has no %s',
    async (path) => expect((await pageOf(path)).status).toBe(404),
  );

  it('is for reading, and for this machine alone', async () => {
    expect((await fetch(mail.url, { method: 'POST' })).status).toBe(405);
    const asked = request(mail.url, { headers: { host: 'mail.example.org' } }).end();
    const reply = await new Promise<{ statusCode?: number }>((resolve) => asked.on('response', resolve));
    expect(reply.statusCode).toBe(421);
    await buffer(reply as never);
  });
});

it('takes mail of any program by SMTP, also what no header names', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: mail.smtpPort, ignoreTLS: true });
  const raw = 'From: a@x.org\r\nTo: b@x.org\r\nSubject: Dots\r\n\r\n.\r\n..two\r\nend\r\n';
  await transport.sendMail({ envelope: { from: 'bounce@x.org', to: ['b@x.org', 'hidden@x.org'] }, raw });
  const [one] = await listed();
  expect(one).toMatchObject({ subject: 'Dots', text: '.\n..two\nend\n' });
  const { text: source } = await pageOf(`messages/${one?.id}/source`);
  expect(source).toContain('Delivered-To: hidden@x.org\r\n');
  transport.close();
});

it('leaves no half of a message behind', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => mail.write('p@x.org', `No ${at}`, 'x')));
  const files = readdirSync(join(folder, 'messages'));
  expect(files.filter((name) => !name.endsWith('.eml'))).toEqual([]);
  expect(new Set((await listed()).map(({ subject }) => subject)).size).toBe(20);
});
