import { hours } from '../../../functions/kernel/text/time';
import { useScene, verified } from '../scene';
import { happened, openCourier, putAgency, type Received } from '../world';

const { portal, api, receiver, connected } = useScene();

describe('an event', () => {
  it('reaches the webhook that wants it, signed as standardwebhooks verifies', async () => {
    const { id, hook, secret, courier, log } = await connected();
    const event = happened([id], portal().clock());
    await courier.tell(event);
    await courier.drain();
    expect(hook.received).toHaveLength(1);
    const [received] = hook.received as [Received];
    expect(verified(secret, received)).toMatchObject({
      specversion: '1.0',
      id: event.id,
      type: 'diwan.complaint.filed',
      subject: event.subject,
      data: event.data,
    });
    expect(received.method).toBe('POST');
    expect(received.headers['webhook-id']).toBe(event.id);
    expect(received.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    expect(secret).toMatch(/^whsec_/);
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
    expect(() => verified(`${secret.slice(0, -4)}AAA=`, received)).toThrow('No matching signature');
    expect(() => verified(secret, { ...received, body: `${received.body} ` })).toThrow(
      'No matching signature',
    );
    expect(await log()).toMatchObject([
      { state: 'delivered', attempts: 1, lastStatus: 204, nextAttemptAt: null },
    ]);
  });

  it('that is told and queued more than once is recorded once, and sent once', async () => {
    const { id, hook, courier, log } = await connected();
    const event = happened([id], portal().clock());
    await Promise.all([courier.tell(event), courier.tell(event), courier.tell(event)]);
    expect(courier.queued).toHaveLength(3);
    await Promise.all(courier.queued.splice(0).map(courier.take));
    await courier.tell(event);
    await courier.drain();
    expect(hook.received).toHaveLength(1);
    expect(await log()).toHaveLength(1);
  });

  it('goes to those alone who want its type, and whom it concerns', async () => {
    const wanted = await connected(['complaint.filed', 'lamp.*']);
    const other = await connected(['complaint.rated']);
    const stranger = await connected(['complaint.*']);
    const { courier } = wanted;
    await courier.tell(happened([wanted.id, other.id], portal().clock()));
    await courier.tell(happened([wanted.id, other.id], portal().clock(), 'complaint.asked'));
    await courier.tell(happened([wanted.id], portal().clock(), 'lamp.broke'));
    await courier.drain();
    expect(wanted.hook.received.map(({ body }) => JSON.parse(body).type)).toEqual([
      'diwan.complaint.filed',
      'diwan.lamp.broke',
    ]);
    expect(other.hook.received).toEqual([]);
    expect(stranger.hook.received).toEqual([]);
  });

  it('is sent in the end, and recorded once, whatever goes wrong at the table', async () => {
    const { id, hook, courier, log } = await connected();
    const { faults } = portal().database;
    const event = happened([id], portal().clock());
    faults.next('answer-lost', 1, 'PutItem');
    await courier.tell(event);
    faults.next('throttle', 2);
    faults.next('answer-lost', 2, 'UpdateItem');
    await courier.drain();
    faults.clear();
    expect(hook.received).toHaveLength(1);
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('whose attempt was cut short is sent again after its lease', async () => {
    const { id, hook, courier, log } = await connected();
    await courier.tell(happened([id], portal().clock()));
    const broken = openCourier(portal(), { post: () => Promise.reject(new Error('the function is gone')) });
    const [request] = courier.queued.splice(0);
    await expect(request && broken.take(request)).rejects.toThrow('the function is gone');
    // The queue gives the message again, which is not the next attempt any more.
    if (request) await courier.take(request);
    expect(hook.received).toEqual([]);
    await courier.pass(3 * 60_000);
    expect(hook.received).toHaveLength(1);
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('that got lost in the queue is queued again by the sweep', async () => {
    const { id, hook, courier } = await connected();
    await courier.tell(happened([id], portal().clock()));
    courier.queued.splice(0);
    await courier.pass(16 * 60_000);
    expect(hook.received).toHaveLength(1);
  });

  it('of a suspended agency is kept back', async () => {
    const { id, hook, courier, log } = await connected();
    await putAgency(portal().table, id, 'suspended');
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    expect(hook.received).toEqual([]);
    expect(await log()).toMatchObject([{ state: 'held', attempts: 0 }]);
  });
});

describe('what is not taken', () => {
  it.each([500, 429, 302, 404])('but answered with %i is tried again, later each time', async (status) => {
    const { id, hook, courier, log, get } = await connected();
    hook.answer(status, status);
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    const [first] = await log();
    expect(first).toMatchObject({ state: 'pending', attempts: 1, lastStatus: status });
    const wait = Date.parse(first?.nextAttemptAt ?? '') - portal().clock();
    expect(wait).toBeGreaterThan(59_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    expect((await get()).failingSince).not.toBeNull();
    await courier.pass(60_000);
    await courier.pass(60_000);
    expect(hook.received).toHaveLength(2);
    await courier.pass(60_000);
    expect(hook.received).toHaveLength(3);
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: 3, lastStatus: 204 }]);
    expect((await get()).failingSince).toBeNull();
  });

  it('as nobody is there is told as such', async () => {
    const { id, hook, courier, log } = await connected();
    await hook.stop();
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    expect(await log()).toMatchObject([{ state: 'pending', lastStatus: null, lastFailure: 'no-connection' }]);
  });

  it('for three days, while other events are, is given up', async () => {
    const { id, caller, params, courier, log } = await connected();
    const refused = happened([id], portal().clock());
    const choosy = await receiver(({ headers }, response) => {
      response.writeHead(headers['webhook-id'] === refused.id ? 500 : 204).end();
    });
    const body = { url: choosy.url, types: ['complaint.*'], enabled: true };
    await api().replaceWebhook({ caller, params, body });
    await courier.tell(refused);
    await courier.drain();
    for (let hour = 0; hour < 84; hour += 6) {
      await courier.pass(hours(6));
      await courier.tell(happened([id], portal().clock()));
      await courier.drain();
    }
    const deliveries = await log();
    const given = deliveries.find(({ event }) => event.id === refused.id);
    expect(given).toMatchObject({ state: 'failed', lastStatus: 500, nextAttemptAt: null });
    expect(given?.attempts).toBeGreaterThan(5);
    expect(deliveries.filter(({ state }) => state === 'delivered')).toHaveLength(14);
  });

  it('as the receiver is gone (410) ends the webhook, and tells the others', async () => {
    const { id, hook, courier, log, get } = await connected();
    hook.answer(410);
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    expect(await log()).toMatchObject([{ state: 'failed', attempts: 1, lastStatus: 410 }]);
    expect(await get()).toMatchObject({ state: 'gone', stoppedAt: expect.any(String) });
    await courier.tell(happened([id], portal().clock()));
    expect(courier.queued).toEqual([]);
    // Kept for the webhook that takes its place.
    expect((await log()).map(({ state }) => state).sort()).toEqual(['failed', 'held']);
  });

  it('for a day pauses the webhook; what comes then is kept, and goes out when it is replayed', async () => {
    const { id, caller, hook, params, courier, log, get } = await connected();
    const since = new Date(portal().clock() - 1000).toISOString();
    await hook.stop();
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    await courier.pass(hours(23));
    expect((await get()).state).toBe('enabled');
    await courier.pass(hours(14));
    expect(await get()).toMatchObject({ state: 'paused', stoppedAt: expect.any(String) });
    await courier.tell(happened([id], portal().clock()));
    await courier.pass(hours(14));
    expect((await log()).map(({ state }) => state)).toEqual(['held', 'held']);
    const next = await receiver();
    const body = { url: next.url, types: ['complaint.*'], enabled: true };
    await api().replaceWebhook({ caller, params, body });
    expect(await get()).toMatchObject({ state: 'enabled', failingSince: null, stoppedAt: null });
    const until = new Date(portal().clock()).toISOString();
    expect((await api().replayWindow({ caller, params, body: { since, until } })).status).toBe(204);
    expect((await get()).replaying).toEqual({ since, until });
    await courier.pass(1000);
    await courier.pass(1000);
    expect(next.received).toHaveLength(2);
    expect((await get()).replaying).toBeNull();
    expect((await log()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });
});

describe('a delivery', () => {
  it('is replayed once for each asking, with the same id', async () => {
    const { id, caller, hook, params, courier, log } = await connected();
    await courier.tell(happened([id], portal().clock()));
    const [pending] = await log();
    const asking = { caller, params: { ...params, deliveryId: pending?.id ?? '' }, idempotencyKey: 'again' };
    expect((await api().replayDelivery(asking)).problem.code).toBe('delivery-pending');
    await courier.drain();
    expect((await api().replayDelivery(asking)).status).toBe(204);
    await courier.pass(1000);
    expect((await api().replayDelivery(asking)).status).toBe(204);
    await courier.pass(1000);
    expect(hook.received).toHaveLength(2);
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is among those of its webhook, newest first, page by page and by state', async () => {
    const { id, caller, hook, params, courier } = await connected();
    const from = portal().clock();
    hook.answer(500);
    for (let nth = 0; nth < 5; nth += 1) await courier.tell(happened([id], from + nth));
    await courier.drain();
    const query = { limit: '2' };
    const first = (await api().listDeliveries({ caller, params, query })).body;
    const second = (await api().listDeliveries({ caller, params, query: { ...query, cursor: first.next } }))
      .body;
    const times = [...first.items, ...second.items].map(({ event }) => Date.parse(event.time) - from);
    expect(times).toEqual([4, 3, 2, 1]);
    const failing = await api().listDeliveries({ caller, params, query: { state: 'pending' } });
    expect(failing.body.items).toMatchObject([{ lastStatus: 500 }]);
  });

  it('of a window is replayed with the others, those delivered only when they are asked for', async () => {
    const { id, caller, hook, params, courier } = await connected();
    const from = portal().clock();
    for (let nth = 0; nth < 4; nth += 1) await courier.tell(happened([id], from + nth * 1000));
    await courier.drain();
    const iso = (at: number) => new Date(at).toISOString();
    const window = { since: iso(from + 1000), until: iso(from + 3000) };
    await api().replayWindow({ caller, params, body: window });
    await courier.pass(60_000);
    await courier.pass(60_000);
    expect(hook.received).toHaveLength(4);
    const asked = await api().replayWindow({ caller, params, body: { ...window, include: 'all' } });
    expect(asked.status).toBe(204);
    const running = await api().replayWindow({ caller, params, body: window });
    expect(running.problem.code).toBe('replay-running');
    await courier.pass(60_000);
    await courier.pass(60_000);
    expect(
      hook.received
        .slice(4)
        .map(({ body }) => Date.parse(JSON.parse(body).time) - from)
        .sort(),
    ).toEqual([1000, 2000]);
    const backwards = { since: window.until, until: window.since };
    expect((await api().replayWindow({ caller, params, body: backwards })).problem.code).toBe(
      'invalid-window',
    );
  });
});
