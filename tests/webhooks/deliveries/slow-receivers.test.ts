import { openHttpClient } from '../../../functions/kernel/outside/calls';
import { contract } from '../../../functions/webhooks/contract';
import { useScene } from '../scene';
import { happened, openCourier } from '../world';

/*
 * Receivers that do not answer at once: they are given more time, on a way of their own.
 */

const { portal, api, office, receiver } = useScene();

/** A quick way that gives a receiver a tenth of what the portal does, so that the tests need not wait as long. */
const quick = openHttpClient({ timeout: 200, loopback: true });

/** An agency with a webhook to a receiver that answers after a number of milliseconds, as the test says. */
const connected = async () => {
  const pace = { milliseconds: 0 };
  const hook = await receiver((_, response) => {
    setTimeout(() => response.writeHead(204).end(), pace.milliseconds);
  });
  const { id, caller } = await office();
  const made = await api().createWebhook({ caller, body: { url: hook.url, types: ['complaint.*'] } });
  const params = { webhookId: made.body.id };
  const log = async () => (await portal().client(contract).listDeliveries({ caller, params })).body.items;
  return { id, hook, pace, courier: openCourier(portal(), quick), log };
};

describe('a receiver that does not answer at once', () => {
  it('is given up on the quick way when its time is over, and asked again at once on its own', async () => {
    const { id, hook, pace, courier, log } = await connected();
    pace.milliseconds = 600;
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    expect(await log()).toMatchObject([{ state: 'pending', attempts: 1, lastFailure: 'timeout' }]);
    expect(courier.queuedSlowly).toHaveLength(1);
    await courier.drainSlowly();
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: 2, lastStatus: 204 }]);
    const ids = hook.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('delays nobody for an hour: what goes to it is passed on without being tried', async () => {
    const { id, hook, pace, courier, log } = await connected();
    pace.milliseconds = 600;
    await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    const before = hook.received.length;
    for (let count = 0; count < 20; count += 1) await courier.tell(happened([id], portal().clock()));
    await courier.drain();
    expect(hook.received).toHaveLength(before);
    expect(courier.queuedSlowly).toHaveLength(21);
    pace.milliseconds = 0;
    await courier.drainSlowly();
    expect((await log()).every(({ state }) => state === 'delivered')).toBe(true);
  });

  it('is on the quick way again when it answers at once, or when the hour is over', async () => {
    const { id, hook, pace, courier } = await connected();
    const tell = async () => {
      await courier.tell(happened([id], portal().clock()));
      await courier.drain();
      return courier.queuedSlowly.length;
    };
    pace.milliseconds = 600;
    expect(await tell()).toBe(1);
    pace.milliseconds = 0;
    await courier.drainSlowly();
    expect(await tell()).toBe(0);
    pace.milliseconds = 600;
    expect(await tell()).toBe(1);
    courier.queuedSlowly.splice(0);
    pace.milliseconds = 0;
    portal().clock.advance(61 * 60_000);
    const before = hook.received.length;
    expect(await tell()).toBe(0);
    expect(hook.received).toHaveLength(before + 1);
  });
});
