import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { openMessageHandler } from '../../../functions/kernel/events/act';
import type { Event } from '../../../functions/kernel/events/event';
import { openLanes } from '../../../functions/kernel/events/lanes';
import { groupOf, messageIdOf, type OrderedMessage } from '../../../functions/kernel/events/message';
import { consumeInOrder, type Postponed } from '../../../functions/kernel/events/ordered-consumer';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { key } from '../../../functions/kernel/table/table';
import { type Effect, keepingLog, lampKey, noting, start } from '../../platform/world';
import { useDatabase } from '../../support/engine';
import type { Fault } from '../../support/faults';
import { type MemoryFifo, memoryFifo } from '../../support/fifo';
import { extent } from '../../support/sample';
import { patient } from '../../support/sweeping';

/*
 * A service that takes its events under everything that can go wrong with it: events that come up to five times, a function that
 * is killed, a table that is busy or loses its answers, an event that cannot be borne, and orders to go on at any time.
 */

const database = useDatabase();
const table = () => database().table;
afterEach(() => database().faults.clear());

const eventOf = (world: string, lamp: number, version: number): Event => {
  const place = lampKey(`${world}-${lamp}`);
  return {
    ...{ type: 'lamp.switched', subject: place.pk, at: start, audience: {}, data: {} },
    id: `${place.pk} ${version}`,
    origin: { ...place, version },
  };
};

const messageOf = (event: Event, copy = 0): OrderedMessage => ({
  group: groupOf(event.origin),
  id: messageIdOf(event.id, String(copy)),
  body: { event },
});

const resumeOf = (group: string): OrderedMessage => ({ group, id: randomUUID(), body: { resume: true } });

const open = () => {
  const name = randomUUID();
  const { reactor, trouble } = noting(table(), name);
  const { log, lines } = keepingLog();
  const clock = () => start;
  const effects = { table: table(), log, clock } as unknown as Effects;
  const lanes = openLanes(name, { table: table(), clock });
  const postponed: Postponed[] = [];
  const postpone = async (messages: readonly Postponed[]) => void postponed.push(...messages);
  const act = openMessageHandler({ reactors: [reactor] }, effects);
  const queue = memoryFifo();
  const acknowledge = async (receipts: readonly string[]) => queue.drop(receipts);
  const context = { act, lanes, log, postpone, acknowledge };
  return { name, trouble, lines, lanes, postponed, context, queue, run: consumeInOrder(context) };
};
type Opened = ReturnType<typeof open>;

const failedOf = ({ batchItemFailures }: Awaited<ReturnType<Opened['run']>>) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

/** Calls the function with one batch, as Lambda does; a call that throws gives everything back. */
const call = async ({ queue, run }: Opened, batch: SQSEvent): Promise<void> => {
  const all = batch.Records.map(({ messageId }) => messageId);
  const failed = await run(batch, patient).then(failedOf, () => all);
  queue.settle(batch, failed);
};

const drain = async (opened: Opened, size = 10): Promise<void> => {
  for (let calls = 0; ; calls += 1) {
    if (calls > 500) throw new Error('the queue does not get empty');
    const batch = opened.queue.receive(size);
    if (!batch) return;
    await call(opened, batch);
  }
};

/** Orders every lane to go on. */
const resumeAll = async (opened: Opened): Promise<void> => {
  await opened.queue.send([...(await opened.lanes.open())].map(resumeOf));
  await drain(opened);
};

const effectsOf = async (name: string): Promise<string[]> => {
  const query = new QueryCommand({
    TableName: table().name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': key('effect', name) },
    ConsistentRead: true,
  });
  const { Items = [] } = await table().client.send(query);
  const had = (Items as unknown as Effect[]).sort((left, right) => left.had - right.had);
  return had.map(({ event }) => event.id);
};

/** Per lamp, in order. */
const byLamp = (ids: readonly string[]): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const id of ids) {
    const lamp = id.split(' ')[0] ?? '';
    found[lamp] = [...(found[lamp] ?? []), id];
  }
  return found;
};

const history = fc.array(fc.nat(3), { minLength: 1, maxLength: 20 });

/** How often each event comes, where batches end, and what goes wrong during which. */
const way = fc.record({
  copies: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
  sizes: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 5 }),
  kills: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
  faults: fc.array(fc.constantFrom<Fault>('throttle', 'outage', 'answer-lost'), { maxLength: 5 }),
});
type Way = typeof way extends fc.Arbitrary<infer T> ? T : never;

const eventsOf = (turns: readonly number[]): Event[] => {
  const world = randomUUID();
  const versions = new Map<number, number>();
  return turns.map((lamp) => {
    const version = (versions.get(lamp) ?? 0) + 1;
    versions.set(lamp, version);
    return eventOf(world, lamp, version);
  });
};

/** A call that ends in the middle: some of its messages were taken, and nobody hears of it. */
const kill = async ({ context, queue }: Opened, batch: SQSEvent): Promise<void> => {
  let effects = 0;
  const act: typeof context.act = async (told, timing) => {
    effects += 1;
    if (effects > batch.Records.length / 2) throw new Refusal('busy');
    await context.act(told, timing);
  };
  await consumeInOrder({ ...context, act })(batch, patient);
  queue.settle(
    batch,
    batch.Records.map(({ messageId }) => messageId),
  );
};

const play = async (
  opened: Opened,
  events: readonly Event[],
  { copies, sizes, kills, faults }: Way,
  between: (calls: number) => Promise<void> = async () => undefined,
): Promise<void> => {
  for (const fault of faults) database().faults.next(fault);
  for (const [index, event] of events.entries()) {
    const times = copies[index % copies.length] ?? 1;
    await opened.queue.send(Array.from({ length: times }, (_, copy) => messageOf(event, copy)));
  }
  for (let calls = 0; opened.queue.size() > 0; calls += 1) {
    if (calls > 500) throw new Error('the queue does not get empty');
    const batch = opened.queue.receive(sizes[calls % sizes.length] ?? 10);
    if (batch) await (kills.includes(calls) ? kill(opened, batch) : call(opened, batch));
    await between(calls);
  }
  database().faults.clear();
};

describe('a service', () => {
  it('has one effect for each event, in order for each item, however often it comes and whatever goes wrong', async () => {
    await fc.assert(
      fc.asyncProperty(history, way, async (turns, how) => {
        const opened = open();
        const events = eventsOf(turns);
        await play(opened, events, how);
        expect(byLamp(await effectsOf(opened.name))).toEqual(byLamp(events.map(({ id }) => id)));
        expect((await opened.lanes.open()).size).toBe(0);
      }),
      { numRuns: extent(8, 60) },
    );
  });

  it('sets aside what it cannot bear and what follows of that item, and holds up no other', async () => {
    await fc.assert(
      fc.asyncProperty(history, way, fc.nat(19), async (turns, how, poison) => {
        const opened = open();
        const events = eventsOf(turns);
        const bad = events[poison % events.length] as Event;
        opened.trouble.failsAt = ({ id }) => id === bad.id;
        await play(opened, events, how);
        const whole = byLamp(events.map(({ id }) => id));
        const lamp = bad.subject;
        const before = whole[lamp]?.slice(0, whole[lamp]?.indexOf(bad.id)) ?? [];
        const { [lamp]: _, ...others } = whole;
        const expected = before.length > 0 ? { ...others, [lamp]: before } : others;
        expect(byLamp(await effectsOf(opened.name))).toEqual(expected);
        expect(await opened.lanes.open()).toEqual(new Set([groupOf(bad.origin)]));

        // Still broken: nothing is lost, and nothing overtakes.
        await resumeAll(opened);
        expect(byLamp(await effectsOf(opened.name))).toEqual(expected);
        opened.trouble.failsAt = () => false;
        await resumeAll(opened);
        expect(byLamp(await effectsOf(opened.name))).toEqual(whole);
        expect((await opened.lanes.open()).size).toBe(0);
      }),
      { numRuns: extent(8, 60) },
    );
  });

  it('keeps the order of each item while what was set aside goes on amid what comes new', async () => {
    await fc.assert(
      fc.asyncProperty(history, way, fc.nat(19), fc.nat(6), async (turns, how, poison, mendedAfter) => {
        const opened = open();
        const events = eventsOf(turns);
        const bad = events[poison % events.length] as Event;
        opened.trouble.failsAt = ({ id }) => id === bad.id;
        await play(opened, events, how, async (calls) => {
          if (calls === mendedAfter) opened.trouble.failsAt = () => false;
          if (calls % 2 === 0 && calls < 40) await opened.queue.send([resumeOf(groupOf(bad.origin))]);
        });
        opened.trouble.failsAt = () => false;
        await resumeAll(opened);
        expect(byLamp(await effectsOf(opened.name))).toEqual(byLamp(events.map(({ id }) => id)));
        expect((await opened.lanes.open()).size).toBe(0);
      }),
      { numRuns: extent(8, 60) },
    );
  });
});

/** A call that one event ends, with all that was under way; only what was dropped from the queue before is gone. */
const callMortal = async (opened: Opened, batch: SQSEvent, killer: string): Promise<void> => {
  const { context, queue } = opened;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let isOver = false;
  const act: typeof context.act = (told, timing) => {
    if ('event' in told && told.event.id === killer) {
      isOver = true;
      end();
    }
    return isOver ? new Promise(() => undefined) : context.act(told, timing);
  };
  const acknowledge = async (receipts: readonly string[]) => {
    if (!isOver) queue.drop(receipts);
  };
  await Promise.race([consumeInOrder({ ...context, act, acknowledge })(batch, patient), ended]);
  queue.settle(
    batch,
    batch.Records.map(({ messageId }) => messageId),
  );
};

describe('a message', () => {
  const one = (queue: MemoryFifo): SQSEvent => {
    const batch = queue.receive(10);
    if (!batch) throw new Error('nothing is there');
    return batch;
  };

  it('that is held up comes again soon, with what follows of its item, and no other does', async () => {
    const opened = open();
    const busy = () => Promise.reject(new Refusal('busy'));
    const [lamp, again, other] = [eventOf('w', 1, 1), eventOf('w', 1, 2), eventOf('w', 2, 1)];
    await opened.queue.send([lamp, again, other].map((event) => messageOf(event)));
    const act: typeof opened.context.act = (told, timing) =>
      'event' in told && told.event.subject === lamp.subject ? busy() : opened.context.act(told, timing);
    const run = consumeInOrder({ ...opened.context, act });
    for (const seconds of [5, 30, 120, 360]) {
      const batch = one(opened.queue);
      const failed = failedOf(await run(batch, patient));
      expect(failed).toHaveLength(2);
      expect(opened.postponed.splice(0).map((each) => each.seconds)).toEqual([seconds, seconds]);
      opened.queue.settle(batch, failed);
    }
    expect(await effectsOf(opened.name)).toEqual([other.id]);
  });

  it('that was received five times is set aside before it is taken', async () => {
    const opened = open();
    const [bad, next] = [eventOf('k', 1, 1), eventOf('k', 1, 2)];
    await opened.queue.send([messageOf(bad), messageOf(next)]);
    for (let receipts = 0; receipts < 4; receipts += 1) {
      const batch = one(opened.queue);
      opened.queue.settle(
        batch,
        batch.Records.map(({ messageId }) => messageId),
      );
    }
    let taken = 0;
    const act = async () => {
      taken += 1;
    };
    await call({ ...opened, run: consumeInOrder({ ...opened.context, act }) }, one(opened.queue));
    expect([taken, opened.queue.size()]).toEqual([0, 0]);
    expect((await opened.lanes.open()).size).toBe(1);
    await resumeAll(opened);
    expect(await effectsOf(opened.name)).toEqual([bad.id, next.id]);
  });

  it('that kills the function at each receipt keeps those of no other item from being taken by the third', async () => {
    const opened = open();
    const events = Array.from({ length: 8 }, (_, lamp) => eventOf('x', lamp, 1));
    const [killer] = events;
    await opened.queue.send(events.map((event) => messageOf(event)));
    for (let receipts = 0; receipts < 3; receipts += 1)
      await callMortal(opened, one(opened.queue), killer?.id ?? '');
    expect(opened.queue.size()).toBe(1);
    expect((await effectsOf(opened.name)).sort()).toEqual(
      events
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await opened.lanes.open()).size).toBe(0);
  });

  it('of a deadline does not wait in a lane, as the sweep tells of it again', async () => {
    const opened = open();
    const bad = eventOf('d', 1, 1);
    opened.trouble.failsAt = () => true;
    const due = { type: 'lamp', pk: bad.origin.pk, sk: bad.origin.sk, at: start };
    await opened.queue.send([messageOf(bad), { group: groupOf(bad.origin), id: 'due', body: { due } }]);
    await drain(opened);
    const waiting = [];
    for await (const { message } of opened.lanes.entries(groupOf(bad.origin))) waiting.push(message);
    expect(waiting).toEqual([{ event: bad }]);
  });

  it('is set aside by what the log says of it', async () => {
    const opened = open();
    opened.trouble.failsAt = () => true;
    await opened.queue.send([messageOf(eventOf('l', 1, 1))]);
    await drain(opened);
    expect(opened.lines).toEqual(['reactionFailed', 'setAside']);
  });

  it('costs one round trip beside what it does, in any number', async () => {
    const opened = open();
    await opened.queue.send(Array.from({ length: 10 }, (_, lamp) => messageOf(eventOf('c', lamp, 1))));
    const act = async () => undefined;
    const run = consumeInOrder({ ...opened.context, act });
    const batch = one(opened.queue);
    const { cost } = await database().meter.measure(() => run(batch, patient));
    expect(cost).toMatchObject({ requests: 1, roundTrips: 1 });
  });
});
