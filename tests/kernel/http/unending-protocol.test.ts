import * as v from 'valibot';
import { contract as define } from '../../../functions/kernel/contract/contract';
import { type Protocol, routePathsOf } from '../../../functions/kernel/contract/protocol';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { serve } from '../../../functions/kernel/http/serve';
import { recordingLog, testClock } from '../../support/effects';
import { eventOf, lambdaContext, type Sending } from '../../support/transport';

describe('a face without endings', () => {
  const plain = {
    name: 'plain',
    formats: { json: 'application/odd+json' },
    refusal: v.strictObject({ no: v.string() }),
    statuses: { 415: 400, 422: 400 },
    unending: true,
    bodies: ['application/odd+json'],
  } as const satisfies Protocol;
  const route = { access: 'anyone', protocol: plain, summary: 'Plain' } as const;
  const things = define({
    ...{ name: 'plain', summary: 'Plain', keys: { read: [], write: [] } },
    titles: { 'not-odd': { en: 'Not odd', ar: 'Not odd', fa: 'Not odd' } },
    routes: {
      show: {
        ...route,
        method: 'GET',
        path: '/plain/things/{thing}',
        params: v.strictObject({ thing: v.string() }),
        reply: { status: 200, body: v.unknown() },
        refusals: { 'not-odd': 422 },
      },
      make: {
        ...route,
        method: 'POST',
        path: '/plain/things',
        repeats: 60_000,
        headers: v.object({ 'If-Match': v.optional(v.pipe(v.string(), v.maxLength(9))) }),
        body: v.object({ name: v.string() }),
        reply: { status: 201, body: v.unknown(), location: '/plain/things/{name}/{meta.version}' },
      },
    },
  });
  const serving = serve(
    things,
    {
      show: ({ params }) => {
        if (params.thing === 'even.json') throw new Refusal('not-odd', { facts: { free: 0 } });
        return params.thing;
      },
      make: ({ body, headers }) => ({ ...body, meta: { version: headers['If-Match'] ?? 'none' } }),
    },
    {
      clock: testClock(),
      log: recordingLog(),
      codecs: {
        plain: async () => ({
          write: (body) => JSON.stringify(body),
          refuse: ({ code, facts }) => JSON.stringify({ no: code, ...facts }),
          headers: (body) => ({ etag: `"${String(body).length}"` }),
        }),
      },
    },
  );
  const ask = (sending: Partial<Sending> & Pick<Sending, 'resource'>) =>
    serving(
      eventOf({
        ...{ method: 'GET', params: {}, query: [], headers: {}, body: undefined, caller: {} },
        ...sending,
      } as Sending),
      lambdaContext,
    );
  const post = (body: string, headers: Record<string, string>) =>
    ask({ method: 'POST', resource: '/plain/things', body, headers });
  const odd = { 'content-type': 'application/odd+json; charset=utf-8' };

  it('is found at its path alone, whose variables are what they are', async () => {
    expect(Object.values(things.routes).flatMap(routePathsOf)).toEqual([
      { path: '/plain/things/{thing}', formats: ['json'] },
      { path: '/plain/things', formats: ['json'] },
    ]);
    const shown = await ask({ resource: '/plain/things/{thing}', params: { thing: 'a.json' } });
    expect(shown.body).toBe('"a.json"');
    expect(shown.headers).toMatchObject({ 'content-type': 'application/odd+json', etag: '"6"' });
  });

  it('tells a refusal with its code and its facts', async () => {
    const refused = await ask({ resource: '/plain/things/{thing}', params: { thing: 'even.json' } });
    expect(refused).toMatchObject({ statusCode: 400, body: '{"no":"not-odd","free":0}' });
  });

  it('takes bodies of its own media type and as JSON, and no others', async () => {
    expect((await post('{"name":"a"}', odd)).statusCode).toBe(201);
    expect((await post('{"name":"a"}', { 'content-type': 'application/json' })).statusCode).toBe(201);
    expect((await post('{"name":"a"}', { 'content-type': 'application/other+json' })).statusCode).toBe(400);
    expect((await post('{"name":"a"}', { 'content-type': 'application/merge-patch+json' })).statusCode).toBe(
      400,
    );
  });

  it('gives the handler the headers that the route asks for, and says where what was made is', async () => {
    const made = await post('{"name":"a"}', { ...odd, 'if-match': 'W/"3"' });
    expect(made.headers?.location).toBe('/plain/things/a/W%2F%223%22');
    expect((await post('{"name":"a"}', odd)).headers?.location).toBe('/plain/things/a/none');
    expect((await post('{"name":"a"}', { ...odd, 'if-match': 'W/"3456789"' })).statusCode).toBe(400);
  });
});
