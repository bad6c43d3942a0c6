import { serve } from '../../../functions/kernel/http/serve';
import { agency, anyone, citizen, operator } from '../../support/callers';
import { checkReply } from '../../support/check';
import { recordingLog, testClock } from '../../support/effects';
import { usePortal } from '../../support/portal';
import { eventOf, lambdaContext, receivedOf } from '../../support/transport';
import { inVirtualTime } from '../../support/virtual-time';
import { contract, handlers, notes } from './notes';

const portal = usePortal(notes);
const api = () => portal().client(contract);
const caller = citizen('amina');
const reader = agency('waterworks', 'notes:read');
const errors = () => portal().log.entries.filter(({ level }) => level === 'error');
beforeEach(() => portal().log.entries.splice(0));

const eventFor = (method: 'GET' | 'POST', resource: string) =>
  eventOf({ method, resource, params: {}, query: [], headers: {}, body: undefined, caller: anyone });

describe('a service', () => {
  it('does what a route says, and shows where the result is', async () => {
    const filed = await api().file({ caller, body: { text: 'Milk' } });
    expect(filed.body).toEqual({ id: expect.any(String), text: 'Milk', pinned: false });
    expect(filed.headers.location).toBe(`/v1/notes/${filed.body.id}`);
    const params = { noteId: filed.body.id };
    expect((await api().get({ caller, params })).body).toEqual(filed.body);
    expect((await api().pin({ caller, params })).status).toBe(204);
    expect((await api().get({ caller, params })).body.pinned).toBe(true);
  });

  it('that runs out of its time says 503, and when to come again, before Lambda ends it', async () => {
    const slow = { ...handlers(portal()), echo: () => new Promise<never>(() => undefined) };
    const { log, clock } = portal();
    const handler = serve(contract, slow as never, { log, clock });
    const context = { ...lambdaContext, getRemainingTimeInMillis: () => 350 };
    const [name, route] = Object.entries(contract.routes).find(([each]) => each === 'echo') ?? [];
    expect(name).toBe('echo');
    const answer = receivedOf(await handler(eventFor('GET', route?.path ?? ''), context as never));
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(log.entries).toContainEqual({ level: 'warn', message: 'out of time', facts: {} });
  });

  it('answers a route of text as text, in the language of the caller', async () => {
    const { body, headers } = await api().echo({ headers: { 'ACCEPT-language': 'fa-IR' } });
    expect(body).toBe('fa');
    expect(headers['cache-control']).toBe('public, max-age=60');
  });

  it('tags a reply that is kept, and does not send it again to who has it', async () => {
    const { headers, body } = await api().keep({});
    expect([body, headers['cache-control']]).toEqual(['en', 'private, max-age=60']);
    const etag = headers.etag ?? '';
    for (const known of [etag, `"other", ${etag.slice(2)}`, '*']) {
      const again = await api().keep({ headers: { 'if-none-match': known } });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    }
    const changed = await api().keep({ headers: { 'if-none-match': etag, 'accept-language': 'ar' } });
    expect([changed.status, changed.body]).toEqual([200, 'ar']);
    expect((await api().keep({ headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('answers with a file as bytes under its name, to who asks for such a file', async () => {
    const { body, headers } = await api().print({});
    expect(body).toEqual({ name: 'notes-1.pdf', content: new Uint8Array([0, 255, 254, 128]) });
    expect(headers['content-type']).toBe('application/pdf');
    const listed = await api().print({ headers: { accept: 'Application/PDF;q=0.9, */*' } });
    expect(listed.status).toBe(200);
  });

  it.each(['*/*', 'text/html,application/pdf', 'application/json'])(
    'says what file there is to who asks for %s, to whom the gateway would give Base64',
    async (accept) => {
      const { problem } = await api().print({ headers: { accept } });
      expect(problem).toMatchObject({
        status: 406,
        code: 'not-acceptable',
        detail: 'Send Accept: application/pdf',
      });
    },
  );

  it('gives a repeated request its first answer, byte for byte', async () => {
    const asking = { caller, idempotencyKey: 'one', body: { text: 'Bread', facts: { b: 'x', a: 'y' } } };
    const replies = await Promise.all(Array.from({ length: 50 }, () => api().file(asking)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(new Set(replies.map(({ headers }) => headers.location)).size).toBe(1);
    const { problem } = await api().file({ ...asking, body: { text: 'Butter' } });
    expect(problem.code).toBe('idempotency-key-reused');
  });

  it('keeps the keys of two callers apart', async () => {
    const asking = { idempotencyKey: 'shared', body: { text: 'Tea' } };
    const [hers, his] = [
      await api().file({ ...asking, caller }),
      await api().file({ ...asking, caller: citizen('badr') }),
    ];
    expect(hers.body.id).not.toBe(his.body.id);
  });

  it('refuses a cursor of somebody else', async () => {
    const badr = citizen('badr-of-many');
    for (const text of ['1', '2', '3']) await api().file({ caller: badr, body: { text } });
    const { body } = await api().list({ caller: badr, query: { limit: '2' } });
    expect(body.items).toHaveLength(2);
    const query = { cursor: body.next ?? '' };
    expect((await api().list({ caller: badr, query })).body.items).toHaveLength(1);
    const { problem } = await api().list({ caller, query });
    expect(problem.errors).toMatchObject([{ in: 'query', pointer: '/cursor' }]);
  });
});

describe('access', () => {
  const params = { noteId: '0'.repeat(24) };
  const inspect = (by: typeof caller) => api().inspect({ caller: by, params });

  it.each([
    ['anyone', anyone, 401],
    ['a citizen', caller, 403],
    ['an operator', operator('omar'), 403],
    ['an agency of another scope', agency('waterworks', 'notes:write', 'complaints:read'), 403],
    ['an agency of a scope that only begins alike', agency('waterworks', 'notes:readers'), 403],
  ])('to an agency route is refused to %s', async (_, by, status) =>
    expect((await inspect(by)).problem.status).toBe(status),
  );

  it('to an agency route is had with its scope', async () =>
    expect((await inspect(reader)).body).toEqual({ officer: 'Layla Haddad', purpose: 'Case work' }));

  it.each([
    ['anyone', anyone, 401],
    ['an agency', reader, 403],
  ])('to a citizen route is refused to %s', async (_, by, status) =>
    expect((await api().get({ caller: by, params })).problem.status).toBe(status),
  );

  it.each([
    ['anyone', anyone, 401],
    ['a citizen', caller, 403],
    ['an agency', reader, 403],
    [
      'a citizen in a group of a similar name',
      { context: { ...caller.context, groups: 'operators-of-cranes' } },
      403,
    ],
  ])('to an operator route is refused to %s', async (_, by, status) =>
    expect((await api().count({ caller: by as typeof caller })).problem.status).toBe(status),
  );

  it.each([{ kind: 'king', id: 'x' }, { kind: 'person' }, { kind: 'person', id: '' }, { id: 'x' }, {}])(
    'is refused to the unknown caller %j',
    async (context) =>
      expect((await api().get({ caller: { context: context as never }, params })).problem.status).toBe(401),
  );
});

describe('a fault of ours', () => {
  it('is told as an opaque 500, and logged with its reason under the same id', async () => {
    const { problem, text } = await api().echo({ query: { fail: 'throw' } });
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(text).not.toContain('swordfish');
    expect(errors()).toMatchObject([
      {
        message: 'failed',
        facts: { requestId: problem.requestId },
        cause: { message: 'the password is swordfish' },
      },
    ]);
  });

  it('is a refusal that the contract does not declare', async () => {
    const { problem, text } = await api().echo({ query: { fail: 'undeclared' } });
    expect(problem.code).toBe('internal');
    expect(text).not.toContain('swordfish');
    expect(errors()).toHaveLength(1);
  });

  it('is a reply that does not fit its contract', async () => {
    const { problem } = await api().count({ caller: operator('omar') });
    expect(problem.code).toBe('internal');
    expect(errors()[0]?.cause).toMatchObject({
      name: 'BrokenReply',
      message: expect.stringContaining('count'),
    });
  });

  it('is a table that stays away, told as busy', async () => {
    const { faults } = portal().database;
    faults.always('outage');
    const { problem, headers } = await inVirtualTime(() => api().list({ caller }));
    faults.clear();
    expect(problem.status).toBe(503);
    expect(headers['retry-after']).toBe('1');
  });
});

describe('what is logged', () => {
  it('tells route, status and id of each request, and nothing of who asked or what for', async () => {
    await api().file({ caller: citizen('the-secret-sub'), body: { text: 'My secret words' } });
    await api().get({ caller, params: { noteId: '0'.repeat(24) } });
    expect(portal().log.entries.map(({ message, facts }) => [message, facts.route, facts.status])).toEqual([
      ['served', 'POST /v1/notes', 201],
      ['refused', 'GET /v1/notes/{noteId}', 404],
    ]);
    expect(JSON.stringify(portal().log.entries)).not.toMatch(/secret/);
  });
});

describe('the function', () => {
  const open = () => {
    const world = { ...portal(), log: recordingLog(), clock: testClock() };
    return serve(contract, handlers(world), world);
  };

  it('refuses a route that it does not have, in the words of the others', async () => {
    const event = { ...eventFor('GET', '/v1/nothing'), headers: { 'Accept-Language': 'ar' } };
    const reply = receivedOf(
      await open()({ ...event, multiValueHeaders: { 'Accept-Language': ['ar'] } }, lambdaContext),
    );
    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.body)).toMatchObject({ code: 'no-such-route', title: 'لا يوجد شيء هنا' });
  });

  it('says in which language a reply is that may be kept, and that it is kept by language', async () => {
    const page = (headers: Record<string, string>, query = {}) => api().page({ headers, query });
    const answers = await Promise.all([
      page({ 'accept-language': 'ar' }),
      page({ 'accept-language': 'ar' }, { language: 'fa' }),
      page({}),
    ]);
    expect(answers.map(({ headers, text }) => [headers['content-language'], headers.vary, text])).toEqual([
      ['ar', 'accept-language', 'ar'],
      ['fa', 'accept-language', 'fa'],
      ['en', 'accept-language', 'en'],
    ]);
  });

  it('shows a page whatever is added to its address to count clicks by, and nothing else so', async () => {
    const query = { language: 'ar', utm_source: 'sms', fbclid: 'x' } as { language: 'ar' };
    expect((await api().page({ query })).text).toBe('ar');
    const listed = await api().echo({ query: { utm_source: 'sms' } as { fail?: 'throw' } });
    expect(listed.problem.errors).toMatchObject([{ pointer: '/utm_source', code: 'undeclared' }]);
  });

  it('answers HEAD as GET without the content, and no other method that the path does not have', async () => {
    const [got, head, put] = await Promise.all(
      ['GET', 'HEAD', 'PUT'].map(async (method) =>
        receivedOf(await open()(eventFor(method as 'GET', '/v1/notes'), lambdaContext)),
      ),
    );
    expect([head?.status, head?.body]).toEqual([got?.status, '']);
    expect(head?.headers['content-type']).toBe(got?.headers['content-type']);
    expect(JSON.parse(put?.body ?? '')).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(put?.headers.allow).toBe('GET, HEAD, OPTIONS, POST');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('has no route %s', async (resource) =>
    expect((await open()(eventFor('GET', resource), lambdaContext)).statusCode).toBe(404),
  );

  it('serves an event that has no headers at all', async () => {
    const event = { ...eventFor('GET', '/v1/echo'), headers: null, multiValueHeaders: null };
    const reply = receivedOf(await open()(event as never, lambdaContext));
    expect(checkReply(contract, contract.routes.echo, reply)).toEqual({ body: 'en' });
  });

  it('says what is wrong with an event that has neither headers nor body', async () => {
    const event = { ...eventFor('POST', '/v1/notes'), headers: null, multiValueHeaders: null };
    const context = { ...event.requestContext, authorizer: caller.context };
    const reply = await open()({ ...event, requestContext: context } as never, lambdaContext);
    expect(reply.statusCode).toBe(415);
  });
});
