import fc from 'fast-check';
import { usualBodyLimit as bodyLimit } from '../../../functions/kernel/contract/body';
import { languages } from '../../../functions/kernel/text/languages';
import { agency, citizen } from '../../support/callers';
import { sendingOf } from '../../support/client';
import { usePortal } from '../../support/portal';
import { eventOf, lambdaContext } from '../../support/transport';
import { contract, notes } from './notes';

const portal = usePortal(notes);
const api = () => portal().client(contract);
const caller = citizen('amina');
const reader = agency('waterworks', 'notes:read');
const nowhere = { noteId: '0'.repeat(24) };

/** The refusal of a body that is sent unchanged. */
const told = async (rawBody: string) => {
  const { problem } = await api().file({ caller, rawBody });
  return (problem.errors ?? []).map(({ in: part, pointer, code }) => `${part} ${pointer} ${code}`);
};
const refusedAs = async (rawBody: string) => (await api().file({ caller, rawBody })).problem.code;

describe('a body', () => {
  it.each([
    ['{}', ['body /text missing']],
    ['[]', ['body  strict_object']],
    ['null', ['body  strict_object']],
    ['"text"', ['body  strict_object']],
    ['{"text":""}', ['body /text min_length']],
    ['{"text":"   "}', ['body /text min_length']],
    ['{"text":7}', ['body /text string']],
    ['{"text":null}', ['body /text string']],
    [`{"text":"${'x'.repeat(101)}"}`, ['body /text max_length']],
    ['{"text":"x","status":"done"}', ['body /status undeclared']],
    ['{"text":"x","a/b~c":1}', ['body /a~1b~0c undeclared']],
    [
      '{"text":"x","text":"y","tags":[{"a/b~c":"y","a/b~c":"z"}]}',
      ['body /text duplicate', 'body /tags/0/a~1b~0c duplicate'],
    ],
    ['{"text":"x","tags":[{"a/b~c":"y"},{"a/b~c":""}]}', ['body /tags/1/a~1b~0c min_length']],
    ['{"text":"x","tags":[{"a/b~c":"y","z":1}]}', ['body /tags/0/z undeclared']],
    ['{"text":"x","due":"2026-02-30T00:00:00Z"}', ['body /due check']],
    ['{"due":"soon","tags":{}}', ['body /text missing', 'body /due iso_timestamp', 'body /tags array']],
  ])('%s is refused with all that is wrong with it', async (rawBody, expected) =>
    expect(await told(rawBody)).toEqual(expected),
  );

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'may not smuggle in %s',
    async (name) => {
      expect(await told(`{"text":"x","${name}":{"pinned":true}}`)).toEqual([`body /${name} undeclared`]);
      expect(({} as Record<string, unknown>).pinned).toBeUndefined();
    },
  );

  it.each([
    ['{"text":"x","tags":[{"constructor":"y"}]}', 'body /tags/0/constructor undeclared'],
    ['{"text":"x","tags":[{"a/b":"y","\\u005f_proto__":"y"}]}', 'body /tags/0/__proto__ undeclared'],
  ])('may not hide a name that objects have in %s', async (rawBody, expected) =>
    expect(await told(rawBody)).toEqual([expected]),
  );

  it('may say such a name', async () => {
    const reply = await api().file({
      caller,
      rawBody: '{"text":"\\u0022constructor\\u0022"}',
    });
    expect(reply.status).toBe(201);
  });

  it.each([
    '',
    '{',
    '{"text":"x"',
    "{'text':1}",
    '{"text":"x",}',
    'NaN',
    '\u0000',
    '{"text":"\\ud800"',
    '{}{}',
  ])('%j is not JSON', async (rawBody) => expect(await refusedAs(rawBody)).toBe('malformed-json'));

  it.each(languages)('that is refused says why in %s, and nothing of the parser', async (language) => {
    const headers = { 'accept-language': language };
    const answers = await Promise.all(
      ['{', '{"text":}', '{"text":"x"}}', '{"text":"x","text":"y"}', '{"text":7,"tags":[{}],"more":1}'].map(
        (rawBody) => api().file({ caller, headers, rawBody }),
      ),
    );
    const said = answers.flatMap(({ problem: { detail, errors = [] } }) => [
      ...(detail ? [detail] : []),
      ...errors.map((error) => error.detail),
    ]);
    expect(said).toHaveLength(7);
    const script = language === 'en' ? /^[ -~]+$/ : /\p{Script=Arabic}/u;
    expect(said.filter((each) => !script.test(each) || /token|Expected|position/.test(each))).toEqual([]);
  });

  it('of many levels is refused like any other', async () => {
    const deep = bodyLimit / 2 - 20;
    expect(await refusedAs('['.repeat(bodyLimit))).toBe('malformed-json');
    expect(await refusedAs('['.repeat(deep) + ']'.repeat(deep))).toBe('invalid-request');
    expect(await refusedAs(`{"text":${'['.repeat(deep)}${']'.repeat(deep)}}`)).toBe('invalid-request');
    const object = Math.floor(bodyLimit / 8);
    expect(await refusedAs(`${'{"a":'.repeat(object)}1${'}'.repeat(object)}`)).toBe('invalid-request');
  });

  it('may have 64 KiB, counted in bytes', async () => {
    const around = '{"text":""}'.length;
    expect(await refusedAs(`{"text":"${'x'.repeat(bodyLimit - around)}"}`)).toBe('invalid-request');
    expect(await refusedAs(`{"text":"${'x'.repeat(bodyLimit - around + 1)}"}`)).toBe('body-too-large');
    expect(await refusedAs(`{"text":"${'ب'.repeat(bodyLimit / 2)}"}`)).toBe('body-too-large');
  });

  it('with more wrong than is worth telling is told of the first twenty', async () => {
    const facts = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${index}`, '']));
    expect(await told(JSON.stringify({ text: 'x', facts }))).toHaveLength(20);
  });

  it.each([
    ['application/json', 201],
    ['Application/JSON; charset=utf-8', 201],
    ['application/merge-patch+json', 201],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['', 415],
  ])('of the type %j answers %d', async (type, status) => {
    const headers = { 'content-type': type };
    expect((await api().file({ caller, headers, body: { text: 'Milk' } })).status).toBe(status);
  });

  it('is read when the gateway passes it on in Base64', async () => {
    const event = eventOf(sendingOf(contract.routes.file, { caller, body: { text: 'حليب' } }));
    const body = Buffer.from(event.body ?? '').toString('base64');
    const handler = notes.open(portal());
    const reply = await handler({ ...event, body, isBase64Encoded: true }, lambdaContext);
    expect(JSON.parse(reply.body)).toMatchObject({ text: 'حليب' });
  });

  it('of whatever kind never makes the portal fail', async () => {
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({ text: fc.anything(), due: fc.anything(), tags: fc.anything(), facts: fc.anything() })
        .map((value) =>
          JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)),
        ),
    );
    await fc.assert(
      fc.asyncProperty(body, async (rawBody) => {
        expect((await api().file({ caller, rawBody })).status).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

describe('a query', () => {
  const list = async (query: unknown) => (await api().list({ caller, query: query as never })).problem.errors;

  it.each([
    [{ limit: '0' }, '/limit', 'min_value'],
    [{ limit: 'many' }, '/limit', 'regex'],
    [{ limit: ['1', '2'] }, '/limit', 'string'],
    [{ status: 'open' }, '/status', 'undeclared'],
    [{ constructor: 'x' }, '/constructor', 'undeclared'],
    [{ cursor: 'x'.repeat(501) }, '/cursor', 'max_length'],
    [{ cursor: 'made-up' }, '/cursor', 'cursor'],
  ])('%j is refused', async (query, pointer, code) =>
    expect(await list(query)).toMatchObject([{ in: 'query', pointer, code }]),
  );

  it('may not smuggle in __proto__', async () => {
    const sending = sendingOf(contract.routes.list, { caller });
    const reply = await portal().transport({ ...sending, query: [['__proto__', 'x']] });
    expect(JSON.parse(reply.body)).toMatchObject({ errors: [{ in: 'query', pointer: '/__proto__' }] });
  });

  it('is refused by a route that has none', async () => {
    const sending = sendingOf(contract.routes.get, { caller, params: nowhere, query: { ownerId: 'amina' } });
    const reply = await portal().transport(sending);
    expect(JSON.parse(reply.body)).toMatchObject({
      status: 400,
      errors: [{ pointer: '/ownerId', code: 'undeclared' }],
    });
  });
});

describe('a path', () => {
  it.each(['x', '0'.repeat(23), '../v1/echo', '%00', "' OR 1=1", 'A'.repeat(24), '#'])(
    '%j is no id',
    async (noteId) => {
      const { problem } = await api().get({ caller, params: { noteId } });
      expect(problem).toMatchObject({ status: 400, errors: [{ in: 'path', pointer: '/noteId' }] });
    },
  );

  it.each(['100%', 'two words', 'a/b', 'مرآب', '%2F', 'a+b', '%zz'])(
    'says %j, which is decoded once',
    async (name) => expect((await api().call({ params: { name } })).body).toEqual({ name }),
  );

  it.each(['%', '%zz', '%2', '%C3', '%D9%', '%ff%fe'])('that says %s is refused', async (sent) => {
    const event = eventOf(sendingOf(contract.routes.call, { params: { name: 'x' } }));
    const reply = await notes.open(portal())({ ...event, pathParameters: { name: sent } }, lambdaContext);
    expect(JSON.parse(reply.body)).toMatchObject({
      ...{ status: 400, code: 'invalid-request' },
      errors: [{ in: 'path', pointer: '/name' }],
    });
  });
});

describe('the Idempotency-Key', () => {
  const file = (idempotencyKey: string | null, headers = {}) =>
    api().file({ caller, idempotencyKey, headers, body: { text: 'Milk' } });

  it('is required', async () => {
    const { problem } = await file(null);
    expect(problem.errors).toMatchObject([{ in: 'header', pointer: '/Idempotency-Key', code: 'missing' }]);
  });

  it.each(['', ' ', 'a b', 'x'.repeat(256), '""', 'ключ', 'a\tb', 'a\u0000b'])('is not %j', async (text) => {
    const { problem } = await file(text);
    expect(problem.errors).toMatchObject([{ in: 'header', pointer: '/Idempotency-Key' }]);
  });

  it('means the same with and without the quotes of a structured header', async () => {
    const [bare, quoted] = [await file('abc-1'), await file('"abc-1"')];
    expect(quoted.text).toBe(bare.text);
  });

  it('may be in any case, and only once', async () => {
    expect((await file(null, { 'IDEMPOTENCY-KEY': 'k-1' })).status).toBe(201);
    const event = eventOf(sendingOf(contract.routes.file, { caller, body: { text: 'Milk' } }));
    const multiValueHeaders = { ...event.multiValueHeaders, 'idempotency-key': ['a', 'b'] };
    const reply = await notes.open(portal())({ ...event, multiValueHeaders }, lambdaContext);
    expect(reply.statusCode).toBe(400);
  });

  it('is told together with what else is wrong', async () => {
    const { problem } = await api().file({ caller, idempotencyKey: null, rawBody: '{}' });
    expect(problem.errors?.map(({ in: part }) => part)).toEqual(['header', 'body']);
  });
});

describe('officer and purpose', () => {
  const inspect = (accessPurpose: { officer: string; purpose: string } | null, headers = {}) =>
    api().inspect({ caller: reader, params: nowhere, accessPurpose, headers });

  it('are required where personal data are shown', async () => {
    const { problem } = await inspect(null);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/Diwan-Officer', '/Diwan-Purpose']);
  });

  it('are read in any script', async () => {
    const accessPurpose = { officer: 'ليلى حداد', purpose: 'رسیدگی به پرونده' };
    expect((await inspect(accessPurpose)).body).toEqual(accessPurpose);
  });

  it.each([
    ['', 'x'],
    ['  ', 'x'],
    ['x'.repeat(101), 'x'],
    ['a\u0000b', 'x'],
    ['x', 'x'.repeat(201)],
    ['x', '\u0007'],
  ])('are not %j and %j', async (officer, purpose) =>
    expect((await inspect({ officer, purpose })).status).toBe(400),
  );

  it('are taken as they are when they are not percent-encoded', async () => {
    const headers = { 'diwan-officer': 'Officer 100%', 'diwan-purpose': 'Case work' };
    expect((await inspect(null, headers)).body.officer).toBe('Officer 100%');
  });
});

describe('a request that is taken as it came', () => {
  const listen = (rawBody: string, headers: Readonly<Record<string, string>> = {}) =>
    api().listen({ rawBody, headers, idempotencyKey: null });

  it.each(['{"a": 1 }', '', 'not JSON', '{"__proto__":1}', '\u0000é'])(
    'may say %j, to the byte',
    async (said) =>
      expect((await listen(said, { 'X-Signature': 'abc' })).body).toEqual({ body: said, signature: 'abc' }),
  );

  it('may have any media type, and no more bytes than its route takes', async () => {
    expect((await listen('x', { 'content-type': 'text/plain' })).status).toBe(200);
    expect((await listen('é'.repeat(51))).problem.code).toBe('body-too-large');
  });
});

describe('what is told', () => {
  it.each(languages)('is in %s, from the title to the details', async (language) => {
    const { problem, headers } = await api().file({
      caller,
      rawBody: '{"status":1}',
      headers: { 'accept-language': language },
    });
    expect(headers['content-language']).toBe(language);
    const isArabicScript = /\p{Script=Arabic}/u;
    for (const said of [problem.title, ...(problem.errors ?? []).map(({ detail }) => detail)]) {
      expect(isArabicScript.test(said)).toBe(language !== 'en');
    }
  });
});
