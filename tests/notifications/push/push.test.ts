import { createPublicKey, verify } from 'node:crypto';
import { decrypt } from 'http_ece';
import { contract as identity } from '../../../functions/identity/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { CallResult, OutboundRequest } from '../../../functions/kernel/outside/calls';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import { contract } from '../../../functions/notifications/contract';
import {
  type Dispatch,
  type DispatchRequest,
  dispatchKey,
} from '../../../functions/notifications/dispatches/dispatch';
import { citizen } from '../../support/callers';
import { newKeeping, subscriptionFor } from '../../support/devices';
import { eventTo, notifications, openPusher, reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { identityService, notificationsService } from '../../support/services';

const portal = usePortal(identityService, notificationsService);
const minute = 60_000;
const kind = 'complaint.asked';

/** Push services that answer as they are told, by endpoint: 201, once nothing else is left to say. */
const services = () => {
  const left = new Map<string, CallResult[]>();
  const taken: OutboundRequest[] = [];
  const http = {
    post: async (posting: OutboundRequest): Promise<CallResult> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      taken.push(posting);
      return left.get(posting.url)?.shift() ?? { status: 201 };
    },
  };
  const say = (endpoint: string, ...answers: CallResult[]) => left.set(endpoint, answers);
  const urls = () => taken.map(({ url }) => url);
  return { taken, urls, http, say };
};

interface PushItem extends Stored {
  readonly push: Dispatch & { readonly done?: readonly string[] };
  readonly dueAt?: string;
}

let people = 0;
/** Somebody with some devices, and all that happens to a push message to them. */
const somebody = async (count = 1, preferences?: object) => {
  people += 1;
  const sub = `pushed-${people}`;
  const caller = citizen(sub);
  await portal()
    .client(identity)
    .editMe({ caller, body: { language: 'ar' } });
  const api = portal().client(contract);
  const keeping = newKeeping();
  const made = Array.from({ length: count }, () => subscriptionFor(portal().signer, keeping));
  for (const body of made) await api.addDevice({ caller, body: body as never });
  if (preferences) await api.replacePreferences({ caller, body: preferences });
  const queue = recordingQueue();
  const react = (event: ReturnType<typeof eventTo>) =>
    notifications.react(reactorEffects(portal(), recordingQueue(), undefined, { push: queue }))(event);
  const tell = async (type = kind) => {
    const event = eventTo(type, [sub], portal().clock());
    await react(event);
    return event;
  };
  const request = async (): Promise<DispatchRequest> => {
    const { items } = (await api.listInbox({ caller })).body;
    return { ref: personRef(sub), id: items[0]?.id ?? '' };
  };
  const item = async () => read<PushItem>(portal().table, dispatchKey('push', await request()));
  const state = async () => (await item())?.push;
  const devices = async () => (await api.listDevices({ caller })).body.items.length;
  const endpoints = made.map(({ endpoint }) => endpoint);
  return { caller, api, keeping, endpoints, queue, react, tell, request, item, state, devices };
};

afterEach(() => {
  portal().database.faults.clear();
});

/** The claims of a token that was signed by the key (RFC 7515, RFC 8292), read without any of the portal's code. */
const claimsIn = (authorization = '') => {
  const [, head = '', claims = '', signature = '', key = ''] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.toString('base64url', 1, 33),
    y: point.toString('base64url', 33),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  const by = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const isRight = verify('sha256', signed, by, Buffer.from(signature, 'base64url'));
  return { isRight, key, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) };
};

describe('a push message', () => {
  it('goes to a device, signed by the portal, and is read there by code that is not ours', async () => {
    const { keeping, endpoints, queue, tell, request, state } = await somebody();
    await tell();
    expect(queue.sent).toEqual([await request()]);
    const { taken, http } = services();
    await openPusher(portal(), queue, http).send(await request(), 'a/1');
    const [posting] = taken;
    expect(taken).toHaveLength(1);
    expect(posting).toMatchObject({
      url: endpoints[0],
      headers: {
        'content-encoding': 'aes128gcm',
        ...{ ttl: '86400', urgency: 'high', topic: (await request()).id },
      },
    });
    const text = decrypt(posting?.body as Buffer, {
      ...{ version: 'aes128gcm', privateKey: keeping.pair, authSecret: keeping.auth },
    });
    expect(JSON.parse(text.toString())).toMatchObject({
      notification: { title: 'لدى الجهة سؤال لك', lang: 'ar', dir: 'rtl', tag: (await request()).id },
    });
    const { isRight, key, claims } = claimsIn(posting?.headers.authorization);
    const { applicationServerKey } = (await portal().client(contract).pushKey({})).body;
    expect([isRight, key]).toEqual([true, applicationServerKey]);
    const now = portal().clock() / 1000;
    expect(claims).toMatchObject({ aud: 'https://push.example.net', sub: 'https://portal.example' });
    expect(claims.exp - now).toBeGreaterThan(3_600);
    expect(claims.exp - now).toBeLessThanOrEqual(86_400);
    expect(await state()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('waits where it may, of what is not urgent', async () => {
    const { queue, tell, request } = await somebody();
    await tell('complaint.acknowledged');
    const { taken, http } = services();
    await openPusher(portal(), queue, http).send(await request(), 'a/1');
    expect(taken).toMatchObject([{ headers: { urgency: 'normal' } }]);
  });

  it.each<[string, number, object | undefined, string]>([
    ['without a device', 0, undefined, kind],
    ['who does not want this kind', 1, { channels: [{ kind, push: false }] }, kind],
    ['of a kind that comes so to those alone who want it', 1, undefined, 'complaint.assigned'],
  ])('does not go to somebody %s', async (_, count, preferences, type) => {
    const { queue, tell, item } = await somebody(count, preferences);
    await tell(type);
    expect([queue.sent, await item()]).toEqual([[], undefined]);
  });

  it('goes once to each device, though the event and the queue come again, at once', async () => {
    const { endpoints, queue, react, tell, request, state } = await somebody(3);
    const event = await tell();
    await Promise.all([react(event), react(event)]);
    const { urls, http } = services();
    const pusher = openPusher(portal(), queue, http);
    const asked = await request();
    await Promise.all(Array.from({ length: 8 }, (_, count) => pusher.send(asked, `q${count}/1`)));
    expect(urls().sort()).toEqual([...endpoints].sort());
    expect(await state()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it.each(['throttle', 'conflict', 'outage', 'answer-lost'] as const)(
    'goes once though the table suffers: %s',
    async (fault) => {
      const { queue, tell, request, state } = await somebody();
      await tell();
      const { taken, http } = services();
      portal().database.faults.next(fault, 1, 'UpdateItem');
      await openPusher(portal(), queue, http).send(await request(), 'a/1');
      expect(portal().database.faults.suffered()).toBe(1);
      expect([taken.length, (await state())?.state]).toEqual([1, 'sent']);
    },
  );
});

describe('what a push service did not take', () => {
  it.each<[string, CallResult]>([
    ['too many at once', { status: 429 }],
    ['an outage', { status: 503 }],
    ['no connection', { failure: 'no-connection' }],
    ['a timeout', { failure: 'timeout' }],
  ])('by %s is tried again for that device alone', async (_, answer) => {
    const { endpoints, queue, tell, request, item, state } = await somebody(3);
    const [first = '', second = '', third = ''] = endpoints;
    await tell();
    const { urls, taken, http, say } = services();
    say(second, answer);
    const pusher = openPusher(portal(), queue, http);
    await pusher.send(await request(), 'a/1');
    expect(urls().sort()).toEqual([first, second, third].sort());
    expect(await state()).toMatchObject({ state: 'pending', attempts: 1 });
    expect(Date.parse((await item())?.dueAt ?? '') - portal().clock()).toBe(minute);
    taken.splice(0);
    await pusher.send(await request(), 'b/1');
    expect([urls(), (await state())?.state]).toEqual([[second], 'sent']);
  });

  it('waits as long as the push service asks', async () => {
    const { endpoints, queue, tell, request, item } = await somebody();
    await tell();
    const { http, say } = services();
    say(endpoints[0] ?? '', { status: 503, retryAfter: '600' });
    await openPusher(portal(), queue, http).send(await request(), 'a/1');
    expect(Date.parse((await item())?.dueAt ?? '') - portal().clock()).toBe(10 * minute);
  });

  it('is given up after twelve times', async () => {
    const { endpoints, queue, tell, request, state } = await somebody();
    await tell();
    const { taken, http, say } = services();
    say(endpoints[0] ?? '', ...Array.from({ length: 20 }, () => ({ status: 500 })));
    const pusher = openPusher(portal(), queue, http);
    for (let count = 1; count <= 14; count += 1) await pusher.send(await request(), `a/${count}`);
    expect([taken.length, await state()]).toMatchObject([12, { state: 'failed', attempts: 12 }]);
  });

  it.each([404, 410])('as it knows the subscription no more (%i) takes that device away', async (status) => {
    const { endpoints, queue, tell, request, state, devices } = await somebody(2);
    await tell();
    const { http, say } = services();
    say(endpoints[0] ?? '', { status });
    await openPusher(portal(), queue, http).send(await request(), 'a/1');
    expect([await devices(), (await state())?.state]).toEqual([1, 'sent']);
  });

  it('of the last device that has ended is off, and nothing is begun for the next message', async () => {
    const { endpoints, queue, tell, request, state, devices } = await somebody();
    await tell();
    const { http, say } = services();
    say(endpoints[0] ?? '', { status: 410 });
    await openPusher(portal(), queue, http).send(await request(), 'a/1');
    expect([await devices(), (await state())?.state]).toEqual([0, 'off']);
    queue.sent.splice(0);
    portal().clock.advance(minute);
    await tell();
    expect(queue.sent).toEqual([]);
  });

  it.each<[string, CallResult]>([
    ['a message like that', { status: 413 }],
    ['who sends it', { status: 403 }],
    ['an address that may not be called', { failure: 'address-not-allowed' }],
  ])('for %s fails, and keeps the device', async (_, answer) => {
    const { endpoints, queue, tell, request, state, devices } = await somebody();
    await tell();
    const { http, say } = services();
    say(endpoints[0] ?? '', answer);
    await openPusher(portal(), queue, http).send(await request(), 'a/1');
    expect([await devices(), (await state())?.state]).toEqual([1, 'failed']);
  });

  it('is not tried of a device whose key was dropped: it goes', async () => {
    const { queue, tell, request, state, devices } = await somebody();
    await tell();
    const { taken, http } = services();
    await openPusher(portal(), queue, http, { vapid: () => [] }).send(await request(), 'a/1');
    expect([taken, await devices(), (await state())?.state]).toEqual([[], 0, 'off']);
  });
});
