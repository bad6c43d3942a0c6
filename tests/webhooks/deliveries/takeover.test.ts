import { days } from '../../../functions/kernel/text/time';
import { useScene } from '../scene';
import { happened, type Receiver } from '../world';

const { portal, api, receiver, connected } = useScene();
const minute = 60_000;

const subjectsAt = ({ received }: Receiver): string[] => received.map(({ body }) => JSON.parse(body).subject);

/** An agency whose webhook was just deleted, and what happens then. */
const bereft = async () => {
  const first = await connected();
  const { id, caller, params, courier } = first;
  const delete_ = () => api().deleteWebhook({ caller, params });
  /** Something happens, and is told a second later. */
  const happen = async (type?: Parameters<typeof happened>[2]) => {
    portal().clock.advance(1_000);
    const event = happened([id], portal().clock(), type);
    await courier.tell(event);
    return event.subject;
  };
  const connect = async (types: readonly string[] = ['complaint.*']) => {
    portal().clock.advance(1_000);
    const hook = await receiver();
    const made = await api().createWebhook({ caller, body: { url: hook.url, types: [...types] } });
    return { hook, params: { webhookId: made.body.id } };
  };
  /** As many sweeps as it takes. */
  const settle = async () => {
    for (let count = 0; count < 5; count += 1) await courier.pass(minute);
  };
  return { ...first, delete: delete_, happen, connect, settle };
};

describe('what comes together', () => {
  it('asks once who is to hear of it, and later again', async () => {
    const { id, hook, courier, connect } = await bereft();
    const { measure } = portal().database.meter;
    const some = (count: number) => Array.from({ length: count }, () => happened([id], portal().clock()));
    const asked = async (count: number) => {
      const { cost } = await measure(() => courier.tellTogether(some(count)));
      return cost.operations.filter((operation) => operation === 'Query').length;
    };
    expect(await asked(10)).toBe(1);
    const second = await connect();
    expect(await asked(1)).toBe(1);
    await courier.drain();
    expect([hook.received.length, second.hook.received.length]).toEqual([11, 1]);
  });
});

describe('a webhook', () => {
  it('is told of what happens from the first second on, though there was another before', async () => {
    const { happen, connect, settle, hook: first, courier } = await bereft();
    await happen();
    const second = await connect();
    const subject = await happen();
    await courier.drain();
    expect(subjectsAt(second.hook)).toEqual([subject]);
    await settle();
    expect(subjectsAt(second.hook)).toEqual([subject]);
    expect(first.received).toHaveLength(2);
  });

  it('gets what happened between its predecessor and itself, once each', async () => {
    const world = await bereft();
    await world.delete();
    const between = [await world.happen(), await world.happen(), await world.happen()];
    const { hook } = await world.connect();
    const after = await world.happen();
    await world.settle();
    expect(subjectsAt(hook).sort()).toEqual([...between, after].sort());
    expect(world.hook.received).toEqual([]);
    // A third has no claim to what the second was given.
    const third = await world.connect();
    await world.settle();
    expect(third.hook.received).toEqual([]);
  });

  it('gets what its predecessor was still to get, and no more than it wants', async () => {
    const world = await bereft();
    world.hook.answer(500);
    const failed = await world.happen();
    await world.courier.drain();
    await world.delete();
    const filed = await world.happen();
    const other = await world.happen('complaint.rated');
    const narrow = await world.connect(['complaint.filed']);
    const rest = await world.connect(['complaint.rated']);
    await world.settle();
    expect(subjectsAt(narrow.hook).sort()).toEqual([failed, filed].sort());
    expect(subjectsAt(rest.hook)).toEqual([other]);
  });

  it('gets what happened after a receiver had said that it is gone', async () => {
    const world = await bereft();
    world.hook.answer(410);
    await world.happen();
    await world.courier.drain();
    const subject = await world.happen();
    const { hook } = await world.connect();
    await world.settle();
    expect(subjectsAt(hook)).toEqual([subject]);
  });

  it('gets nothing that another webhook wanted meanwhile, nor what is older than three days', async () => {
    const world = await bereft();
    const stays = await world.connect();
    await world.delete();
    const subject = await world.happen();
    const late = await world.connect();
    await world.settle();
    expect([subjectsAt(stays.hook), late.hook.received]).toEqual([[subject], []]);
    for (const { params } of [stays, late]) await api().deleteWebhook({ caller: world.caller, params });
    await world.happen();
    portal().clock.advance(days(3) + minute);
    const last = await world.connect();
    await world.settle();
    expect(last.hook.received).toEqual([]);
  });

  it('goes on where its predecessor has left more than a sweep takes', async () => {
    const world = await bereft();
    await world.delete();
    // More than the table gives at once.
    const events = Array.from({ length: 210 }, (_, index) => happened([world.id], portal().clock() - index));
    await Promise.all(events.map(world.courier.tell));
    const { hook } = await world.connect();
    await world.settle();
    expect(subjectsAt(hook).sort()).toEqual(events.map(({ subject }) => subject).sort());
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds, of a 429', 429, () => '600'],
    ['seconds, of a 503', 503, () => '600'],
    ['a date', 503, () => new Date(Date.now() + 600_500).toUTCString()],
  ])('is kept to: %s', async (_, status, retryAfter) => {
    const { hook, happen, courier, log } = await bereft();
    hook.answerLater(status, retryAfter());
    await happen();
    await courier.drain();
    const { nextAttemptAt } = (await log())[0] ?? {};
    const wait = Date.parse(nextAttemptAt ?? '') - portal().clock();
    expect(wait).toBeGreaterThanOrEqual(598_000);
    expect(wait).toBeLessThanOrEqual(601_000);
    // What happens meanwhile waits, too.
    await happen();
    await courier.drain();
    expect(hook.received).toHaveLength(1);
    for (let count = 0; count < 12; count += 1) await courier.pass(minute);
    expect(hook.received).toHaveLength(3);
    expect((await log()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });

  it('is bounded by half a day, and nothing of other answers', async () => {
    const { hook, happen, courier, log } = await bereft();
    hook.answerLater(503, '999999999');
    await happen();
    await courier.drain();
    const waitOf = async () => Date.parse((await log())[0]?.nextAttemptAt ?? '') - portal().clock();
    expect(await waitOf()).toBe(12 * 60 * minute);
    const other = await bereft();
    other.hook.answerLater(500, '600');
    await other.happen();
    await other.courier.drain();
    const [{ nextAttemptAt = '' } = {}] = await other.log();
    expect(Date.parse(String(nextAttemptAt)) - portal().clock()).toBeLessThanOrEqual(minute);
  });
});
