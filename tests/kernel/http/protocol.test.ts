import * as v from 'valibot';
import { contract as define } from '../../../functions/kernel/contract/contract';
import { type Protocol, type ProtocolCodec, routePathsOf } from '../../../functions/kernel/contract/protocol';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { serve } from '../../../functions/kernel/http/serve';
import { recordingLog, testClock } from '../../support/effects';
import { eventOf, lambdaContext, type Sending } from '../../support/transport';

const protocol: Protocol = {
  name: 'odd',
  formats: { txt: 'text/plain; charset=utf-8', json: 'application/json; charset=utf-8' },
  refusal: v.strictObject({ no: v.string() }),
  statuses: { 415: 400, 422: 400 },
};

const codec: ProtocolCodec = {
  write: (body, format, root) =>
    format === 'json' ? JSON.stringify(body) : `${root}: ${JSON.stringify(body)}`,
  refuse: ({ status, title, detail }, format) =>
    format === 'json' ? JSON.stringify({ no: title }) : `${status} ${title} ${detail ?? ''}`,
};

const shared = { access: 'anyone', protocol, summary: 'Odd' } as const;
const contract = define({
  name: 'odd',
  summary: 'Odd',
  keys: { read: [], write: [] },
  titles: { 'not-odd': { en: 'Not odd', ar: 'Not odd', fa: 'Not odd' } },
  routes: {
    list: {
      ...shared,
      method: 'GET',
      path: '/odd/things',
      query: v.object({ name: v.optional(v.string()) }),
      reply: { status: 200, body: v.unknown(), root: 'things' },
    },
    show: {
      ...shared,
      method: 'GET',
      path: '/odd/things/{thing}',
      params: v.strictObject({ thing: v.string() }),
      reply: { status: 200, body: v.unknown(), root: 'thing' },
      refusals: { 'not-odd': 422 },
    },
    make: {
      ...shared,
      method: 'POST',
      path: '/odd/things',
      form: true,
      repeats: 60_000,
      body: v.object({ name: v.union([v.string(), v.array(v.string())]) }),
      reply: { status: 201, body: v.unknown(), root: 'made' },
    },
  },
});

const clock = testClock();
const handler = serve(
  contract,
  {
    list: ({ query }) => query,
    show: ({ params }) => {
      if (params.thing === 'even') throw new Refusal('not-odd');
      return params.thing;
    },
    make: ({ body, action, earlier }) => ({ body, action: action.id, earlier: earlier?.id }),
  },
  { clock, log: recordingLog(), codecs: { odd: async () => codec } },
);

const send = async (sending: Partial<Sending> & Pick<Sending, 'resource'>) => {
  const whole = {
    method: 'GET',
    params: {},
    query: [],
    headers: {},
    body: undefined,
    caller: {},
    ...sending,
  };
  return handler(eventOf(whole as Sending), lambdaContext);
};
const make = (body: string, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    resource: '/odd/things.json',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
const madeBy = async (body: string, headers?: Record<string, string>) =>
  JSON.parse((await make(body, headers)).body);

it('is found at a path for each of its formats, and with a variable at one for all', () => {
  const { list, show } = contract.routes;
  expect(routePathsOf(list)).toEqual([
    { path: '/odd/things.txt', formats: ['txt'] },
    { path: '/odd/things.json', formats: ['json'] },
  ]);
  expect(routePathsOf(show)).toEqual([{ path: '/odd/things/{thing}', formats: ['txt', 'json'] }]);
});

it('answers in the format that the ending asks for', async () => {
  const text = await send({ resource: '/odd/things.txt', query: [['name', 'a']] });
  expect(text.body).toBe('things: {"name":"a"}');
  expect(text.headers?.['content-type']).toBe('text/plain; charset=utf-8');
  const json = await send({ resource: '/odd/things/{thing}', params: { thing: 'a.b.json' } });
  expect(json.body).toBe('"a.b"');
});

it('takes an empty parameter for absent', async () =>
  expect((await send({ resource: '/odd/things.json', query: [['name', ' ']] })).body).toBe('{}'));

it('refuses in its own words and statuses, and in its first format where none is asked for', async () => {
  const even = await send({ resource: '/odd/things/{thing}', params: { thing: 'even.json' } });
  expect(even).toMatchObject({ statusCode: 400, body: '{"no":"Not odd"}' });
  const lost = await send({ resource: '/odd/things/{thing}', params: { thing: 'a.xml' } });
  expect(lost).toMatchObject({ statusCode: 404, body: expect.stringMatching(/^404 /) });
});

describe('a form', () => {
  it('is texts, and lists of texts where a name comes more than once', async () => {
    expect((await madeBy('name=%D8%A3+b&name=&other=1')).body).toEqual({ name: 'أ b' });
    expect((await madeBy('name=a&name=b')).body).toEqual({ name: ['a', 'b'] });
  });

  it('is refused as another media type', async () =>
    expect(await make('name=a', { 'content-type': 'application/json' })).toMatchObject({ statusCode: 400 }));
});

describe('an action without a key', () => {
  it('is the same for the same form, in this stretch of time or as the one before', async () => {
    clock.set('2026-03-01T09:00:00.000Z');
    const first = await madeBy('name=a');
    clock.advance(59_999);
    expect(await madeBy('name=a')).toEqual(first);
    clock.advance(1);
    const next = await madeBy('name=a');
    expect(next.action).not.toBe(first.action);
    expect(next.earlier).toBe(first.action);
    expect((await madeBy('name=b')).action).not.toBe(next.action);
  });

  it('gives way to a key', async () => {
    const first = await madeBy('name=a', { 'idempotency-key': 'one' });
    clock.advance(3_600_000);
    expect(await madeBy('name=a', { 'idempotency-key': 'one' })).toEqual(first);
    expect(first).not.toHaveProperty('earlier');
    expect((await make('name=a', { 'idempotency-key': 'ü' })).statusCode).toBe(400);
  });
});
