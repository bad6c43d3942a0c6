import { createHmac } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openObjects } from '../../../functions/kernel/outside/objects';
import { signForm, signHeaders, signLink } from '../../../functions/kernel/outside/s3-signature';
import { startBuckets } from '../../../local/bucket/buckets';
import { codeOf, openWorld, post, signerOf, templateWith, type World } from './fixture';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.stop());

const now = () => world.clock.now;
const key = 'incoming/complaint/c1/p1';
const upload = (bytes = 5, at = key) =>
  world.bucket().upload({ key: at, mediaType: 'image/png', bytes }, now(), 900);
const objects = (...who: string[]) => openObjects(world.bucket(...who), now);
const put = (at: string, content = 'hello') =>
  objects().put(at, Buffer.from(content), {
    'content-type': 'image/png',
    'content-disposition': 'attachment',
  });

describe('a form', () => {
  it('puts one file of the type and size that its policy says', async () => {
    const reply = await post(upload(), 'hello');
    expect([reply.status, await reply.text()]).toEqual([204, '']);
    expect(reply.headers.get('etag')).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(Buffer.from((await objects('looker').get(key)) ?? [])).toEqual(Buffer.from('hello'));
  });

  it.each([
    ['201', 201],
    ['200', 200],
    ['204', 204],
  ])('answers as its field success_action_status asks: %s', async (wanted, status) => {
    const fields = { key, 'content-type': 'image/png', success_action_status: wanted };
    const signed = signForm(signerOf('signer'), { bucket: 'files', fields, conditions: [] }, now(), 60);
    const reply = await post({ url: upload().url, fields: signed }, 'hello');
    expect(reply.status).toBe(status);
    if (status === 201) expect(await reply.text()).toContain(`<Key>${key}</Key>`);
  });

  it.each([
    ['too long a file', 'hello!', {}, '400 EntityTooLarge'],
    ['too short a file', 'hell', {}, '400 EntityTooSmall'],
    ['another key', 'hello', { key: 'incoming/complaint/c2/p1' }, '403 AccessDenied'],
    ['another type', 'hello', { 'content-type': 'text/html' }, '403 AccessDenied'],
    ['a field of which the policy says nothing', 'hello', { acl: 'public-read' }, '403 AccessDenied'],
    [
      'a tampered policy',
      'hello',
      { policy: Buffer.from('{}').toString('base64') },
      '403 SignatureDoesNotMatch',
    ],
    ['a tampered signature', 'hello', { 'x-amz-signature': 'f'.repeat(64) }, '403 SignatureDoesNotMatch'],
    ['another day', 'hello', { 'x-amz-date': '20250301T080000Z' }, '400 AuthorizationHeaderMalformed'],
    ["another role's token", 'hello', { 'x-amz-security-token': 'stolen' }, '400 InvalidToken'],
  ])('is refused with %s', async (_, content, changes, wanted) => {
    const { url, fields } = upload();
    expect(await codeOf(await post({ url, fields: { ...fields, ...changes } }, content))).toBe(wanted);
    expect(readdirSync(join(world.folder, 'files'))).toEqual([]);
  });

  it.each(['policy', 'x-amz-credential', 'x-amz-signature', 'x-amz-date', 'x-amz-security-token', 'key'])(
    'is refused without %s',
    async (name) => {
      const { url, fields } = upload();
      const { [name]: _, ...others } = fields as Record<string, string>;
      const reply = await post({ url, fields: others }, 'hello');
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(await reply.text()).toContain('<Error>');
    },
  );

  it('expires', async () => {
    const form = upload();
    world.clock.now += 900_001;
    const reply = await post(form, 'hello');
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('<Message>Invalid according to Policy: Policy expired.</Message>');
  });

  it('may leave a part of the key open, and the name of the file to whoever sends it', async () => {
    const names = { bucket: 'files', key: 'incoming/$' };
    const policy = {
      expiration: new Date(now() + 60_000).toISOString(),
      conditions: [
        { bucket: names.bucket },
        ['starts-with', '$key', 'incoming/'],
        ['starts-with', '$x-amz-', ''],
      ],
    };
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
    const fields = { ...signed(policy), key: 'incoming/${filename}' };
    expect((await post({ url: upload().url, fields }, 'hello')).status).toBe(204);
    expect(await objects('looker').get('incoming/photo.png')).toBeDefined();
    const elsewhere = { ...fields, key: 'attached/x' };
    expect(await codeOf(await post({ url: upload().url, fields: elsewhere }, 'hello'))).toBe(
      '403 AccessDenied',
    );
  });

  it('is refused when it is none', async () => {
    const reply = await fetch(upload().url, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    expect(await codeOf(reply)).toBe('400 MalformedPOSTRequest');
    expect(await codeOf(await fetch(upload().url, { method: 'POST', body: new FormData() }))).toMatch(
      /^400 /,
    );
  });

  it('can do no more than the role that signed it', async () => {
    const reply = await post(upload(5, 'elsewhere/x'), 'hello');
    expect(await codeOf(reply)).toBe('403 AccessDenied');
    expect(world.refused.at(-1)).toContain('does not allow s3:PutObject on arn:aws:s3:::files/elsewhere/x');
  });
});

/** The fields that sign a policy of one's own. */
const signed = (policy: { readonly conditions: readonly unknown[] }) => {
  const all = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-date': '20260301T080000Z',
    'x-amz-security-token': 'local',
  };
  const scope = ['20260301', 'eu-central-1', 's3', 'aws4_request'];
  const fields = { ...all, 'x-amz-credential': ['signer', ...scope].join('/') };
  const conditions = [
    ...policy.conditions,
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const text = Buffer.from(JSON.stringify({ ...policy, conditions })).toString('base64');
  const hmac = (secret: string | Buffer, part: string) => createHmac('sha256', secret).update(part).digest();
  const secret = scope.reduce<string | Buffer>(hmac, 'AWS4local');
  return { ...fields, policy: text, 'x-amz-signature': hmac(secret, text).toString('hex') };
};

describe('a link', () => {
  const linkTo = (at = 'attached/x') => world.bucket().download(at, now(), 60).url;

  it('gives the file with the headers that it was put with', async () => {
    await put('attached/x');
    const reply = await fetch(linkTo());
    expect([reply.status, await reply.text()]).toEqual([200, 'hello']);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'attachment',
      etag: '"5d41402abc4b2a76b9719d911017c592"',
    });
    expect((await fetch(linkTo(), { method: 'HEAD' })).status).toBe(403);
  });

  it('works for its seconds', async () => {
    await put('attached/x');
    const link = linkTo();
    world.clock.now += 60_000;
    expect((await fetch(link)).status).toBe(200);
    world.clock.now += 1;
    const late = await fetch(link);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('<Message>Request has expired</Message>');
  });

  it.each([
    ['another key', (link: string) => link.replace('attached/x', 'attached/y'), '403 SignatureDoesNotMatch'],
    ['more time', (link: string) => link.replace('Expires=60', 'Expires=600'), '403 SignatureDoesNotMatch'],
    [
      'a year',
      (link: string) => link.replace('Expires=60', 'Expires=31536000'),
      '400 AuthorizationQueryParametersError',
    ],
    ['another parameter', (link: string) => `${link}&response-content-type=text/html`, '501 NotImplemented'],
    ['no signature', (link: string) => link.replace(/&X-Amz-Signature=\w+/, ''), '403 AccessDenied'],
    ['nothing', (link: string) => link.split('?')[0] ?? '', '403 AccessDenied'],
    ['no token', (link: string) => link.replace('&X-Amz-Security-Token=local', ''), '400 InvalidToken'],
    [
      'another signer',
      (link: string) => link.replace('Credential=signer', 'Credential=looker'),
      '403 SignatureDoesNotMatch',
    ],
    [
      'an unknown signer',
      (link: string) => link.replace('Credential=signer', 'Credential=nobody'),
      '403 InvalidAccessKeyId',
    ],
    [
      'another region',
      (link: string) => link.replace('eu-central-1', 'us-east-1'),
      '400 AuthorizationHeaderMalformed',
    ],
  ])('is refused with %s', async (_, tamper, wanted) => {
    await put('attached/x');
    await put('attached/y');
    const reply = await fetch(tamper(linkTo()));
    expect(await codeOf(reply)).toBe(wanted);
  });

  it('tells nobody what there is not, but who may list', async () => {
    expect(await codeOf(await fetch(linkTo('attached/none')))).toBe('403 AccessDenied');
    const lookFor = (key: string) =>
      fetch(signLink(signerOf('looker'), world.bucket().address(key), now(), 60));
    expect(await codeOf(await lookFor('attached/none'))).toBe('404 NoSuchKey');
    // Its role lets it list what begins otherwise.
    expect(await codeOf(await lookFor('elsewhere/none'))).toBe('403 AccessDenied');
  });

  it('can do no more than the role that signed it', async () => {
    await post(upload(), 'hello');
    expect(await codeOf(await fetch(linkTo(key)))).toBe('403 AccessDenied');
    await put('attached/x');
    const keyless = signLink(signerOf('keyless'), world.bucket().address('attached/x'), now(), 60);
    expect(await codeOf(await fetch(keyless))).toBe('403 AccessDenied');
    expect(world.refused.at(-1)).toContain('does not allow kms:Decrypt');
  });
});

describe('a signed request', () => {
  it('puts, gets and deletes; what is not there is no error', async () => {
    await put('attached/a b(1)ü');
    expect(Buffer.from((await objects('looker').get('attached/a b(1)ü')) ?? []).toString()).toBe('hello');
    await objects('looker').remove('attached/a b(1)ü');
    await objects('looker').remove('attached/a b(1)ü');
    expect(await objects('looker').get('attached/a b(1)ü')).toBeUndefined();
  });

  it('shows headers alone to HEAD', async () => {
    await put('attached/x');
    const address = world.bucket().address('attached/x');
    const reply = await fetch(address, {
      method: 'HEAD',
      headers: signHeaders(signerOf('signer'), { method: 'HEAD', address }, now()),
    });
    expect([reply.status, reply.headers.get('content-length')]).toEqual([200, '5']);
  });

  it.each([
    ['a wrong secret', 'signer', 'guess', 'local', 'SignatureDoesNotMatch'],
    ['a name that nobody has', 'nobody', 'local', 'local', 'InvalidAccessKeyId'],
    ["another's token", 'signer', 'local', 'stolen', 'InvalidToken'],
    ['a role that may not', 'looker', 'local', 'local', 'AccessDenied'],
    ['a role without the key', 'keyless', 'local', 'local', 'AccessDenied'],
  ])('is refused with %s', async (_, ...[name, secret, token, code]) => {
    const attempt = objects(name, secret, token).put('attached/x', Buffer.from('x'), {});
    await expect(attempt).rejects.toThrow(`<Code>${code}</Code>`);
  });

  it('is refused with another body, or at another time', async () => {
    const address = world.bucket().address('attached/x');
    const headers = signHeaders(
      signerOf('signer'),
      { method: 'PUT', address, body: Buffer.from('a') },
      now(),
    );
    expect(await codeOf(await fetch(address, { method: 'PUT', headers, body: 'b' }))).toBe(
      '400 XAmzContentSHA256Mismatch',
    );
    world.clock.now += 16 * 60_000;
    expect(await codeOf(await fetch(address, { method: 'PUT', headers, body: 'a' }))).toBe(
      '403 RequestTimeTooSkewed',
    );
  });

  it.each([
    ['an unknown operation', 'PATCH', '/files/x', '501 NotImplemented'],
    ['an unknown bucket', 'GET', '/others/x', '404 NoSuchBucket'],
    ['a listing', 'GET', '/files', '405 MethodNotAllowed'],
    ['a key that is none', 'GET', '/files/%zz', '400 InvalidURI'],
    ['nobody', 'PUT', '/files/attached/x', '403 AccessDenied'],
    ['nobody', 'DELETE', '/files/attached/x', '403 AccessDenied'],
  ])('is answered for %s: %s %s', async (_, method, path, wanted) => {
    expect(await codeOf(await fetch(`${world.buckets.endpoint}${path}`, { method }))).toBe(wanted);
  });
});

describe('pages of other origins', () => {
  const ask = (method: string, headers: Record<string, string>) =>
    fetch(upload().url, {
      method: 'OPTIONS',
      headers: { origin: 'https://city.example', 'access-control-request-method': method, ...headers },
    });

  it('may do what the template says', async () => {
    const allowed = await ask('POST', { 'access-control-request-headers': 'X-Anything' });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('*');
    expect(allowed.headers.get('access-control-max-age')).toBe('60');
    expect(await codeOf(await ask('DELETE', {}))).toBe('403 AccessForbidden');
    expect(await codeOf(await ask('POST', { 'access-control-request-headers': 'cookie' }))).toBe(
      '403 AccessForbidden',
    );
  });

  it('can read refusals too', async () => {
    const reply = await post(upload(), 'far too long', { origin: 'https://city.example' });
    expect(reply.status).toBe(400);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('lifetimes', () => {
  it('end at the midnight after as many days as the rule says, for its prefix alone', async () => {
    await post(upload(), 'hello');
    await put('attached/x');
    world.clock.now = Date.parse('2026-03-02T23:59:00Z');
    await world.restart();
    expect(await objects('looker').get(key)).toBeDefined();
    world.clock.now = Date.parse('2026-03-03T00:00:00Z');
    await world.restart();
    expect(await objects('looker').get(key)).toBeUndefined();
    expect(await objects('looker').get('attached/x')).toBeDefined();
  });

  it('outlive a restart, with nothing left over', async () => {
    await put('attached/x', 'first');
    await put('attached/x', 'second');
    await world.restart();
    expect(Buffer.from((await objects('looker').get('attached/x')) ?? []).toString()).toBe('second');
    expect(readdirSync(join(world.folder, 'files'))).toHaveLength(2);
  });
});

test('a template that asks for more than is known is refused', async () => {
  const start = (changes: object) =>
    startBuckets({
      template: templateWith(changes as never),
      folder: world.folder,
      queues: { byArn: () => undefined },
      check: () => undefined,
      onRefused: () => undefined,
    });
  const rule = { Status: 'Enabled', TagFilters: [] };
  await expect(start({ LifecycleConfiguration: { Rules: [rule] } })).rejects.toThrow('TagFilters');
  await expect(start({ NotificationConfiguration: { QueueConfigurations: [] } })).rejects.toThrow(
    'QueueConfigurations',
  );
});
