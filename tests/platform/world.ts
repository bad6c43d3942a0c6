import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type marshall, marshall as toWire } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Event, EventsOf } from '../../functions/kernel/events/event';
import type { Changes } from '../../functions/kernel/events/module';
import type { EventReaction } from '../../functions/kernel/events/reactor';
import type { Log } from '../../functions/kernel/outside/log';
import { type Table, withRetry } from '../../functions/kernel/table/dynamo';
import type { Item } from '../../functions/kernel/table/rule';
import { key } from '../../functions/kernel/table/table';
import { openEventLog } from '../../functions/platform/relay/event-log';
import type { Listener, Timing } from '../../functions/platform/relay/listener';
import { openSetAside, unpack } from '../../functions/platform/relay/set-aside';
import type { Held } from '../../functions/platform/replay/set-aside-queue';

/*
 * A small world of events: lamps, which are switched; listeners, who write down in the table what they are told; a queue in
 * memory. What goes wrong is for the tests to say.
 */

/** Milliseconds since 1970 of the first change; each later one is a second on. */
export const start = Date.UTC(2026, 10, 22, 6, 59, 50);

/** A lamp tells once of each switching, and twice where it broke. */
const lampEvents: EventsOf = (_, after) => {
  if (!after) return [];
  const told = (type: `lamp.${string}`) => ({
    type,
    subject: String(after.pk),
    at: Number(after.at),
    audience: { people: ['somebody'] },
    data: { version: after.version },
  });
  return after.broke ? [told('lamp.switched'), told('lamp.broke')] : [told('lamp.switched')];
};
export const lamps: Changes = { lamp: lampEvents };

/** The same lamps, by whoever lacks the words for some of their changes. */
const stammering: EventsOf = (before, after) => {
  if (after?.unspeakable) throw new Error('no words for this');
  return lampEvents(before, after);
};

export const lampKey = (name: string) => ({ pk: key('lamp', name), sk: 'lamp' });

export interface LampChange {
  readonly name: string;
  readonly version: number;
  readonly broke?: boolean;
  readonly unspeakable?: boolean;
  /** The place in the stream. */
  readonly sequence: number;
}

const imageOf = ({ name, version, sequence, ...more }: LampChange): Item => ({
  ...lampKey(name),
  type: 'lamp',
  version,
  at: start + sequence * 1000,
  ...more,
});

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
const wire = (item: Parameters<typeof marshall>[0]): Image => toWire(item) as unknown as Image;

/** A change as the stream tells it. */
export const recordOf = (change: LampChange): DynamoDBRecord => {
  const { name, version, sequence } = change;
  const before = version > 1 ? { OldImage: wire(imageOf({ name, version: version - 1, sequence })) } : {};
  return {
    eventName: version > 1 ? 'MODIFY' : 'INSERT',
    dynamodb: {
      Keys: wire(lampKey(name)),
      NewImage: wire(imageOf(change)),
      ...before,
      SequenceNumber: String(100_000_000 + sequence),
      ApproximateCreationDateTime: start / 1000 + sequence,
    },
  } as DynamoDBRecord;
};

/** Nothing waits, and there is time enough. */
export const patient: Timing = { left: () => 600_000, pause: async () => undefined };

/** A log that keeps what it was told. */
export const keepingLog = () => {
  const lines: string[] = [];
  const log: Log = {
    info: (message) => lines.push(message),
    warn: (message) => lines.push(message),
    error: (message) => lines.push(message),
  };
  return { log, lines };
};

/**
 * A queue in memory; what is received is hidden until it is dropped or released. As SQS, it may give only some of what lies
 * in it (`reach.most`), and not the oldest first.
 */
export const memoryQueue = () => {
  const messages = new Map<number, { readonly body: string; hidden: boolean }>();
  const reach = { most: Number.POSITIVE_INFINITY };
  let count = 0;
  let turn = 0;
  const some = () => {
    const all = [...messages].reverse();
    turn = (turn + 1) % Math.max(all.length, 1);
    return [...all.slice(turn), ...all.slice(0, turn)].slice(0, reach.most);
  };
  const hold = async (): Promise<Held[]> =>
    some().flatMap(([id, message]) => {
      if (message.hidden) return [];
      message.hidden = true;
      const held: Held = {
        ...unpack(JSON.parse(message.body)),
        drop: async () => {
          messages.delete(id);
        },
        release: async () => {
          message.hidden = false;
        },
      };
      return [held];
    });
  return {
    ...{ messages, hold, reach },
    /** The oldest message, taken out. */
    take: (): unknown => {
      const [first] = messages;
      if (!first) return undefined;
      messages.delete(first[0]);
      return JSON.parse(first[1].body);
    },
    send: async (message: unknown) => {
      count += 1;
      messages.set(count, { body: JSON.stringify(message), hidden: false });
    },
  };
};

/** An effect that was had: `had` counts up over all of a listener's. */
export interface Effect {
  readonly event: Event;
  readonly had: number;
}

/** Somebody who has one effect for each event, as reactors do: by an item whose key derives from the event. */
export const listening = (table: Table, name: string) => {
  const effects: Effect[] = [];
  /** Whether the listener fails at an event. */
  const trouble = { failsAt: (_: Event): boolean => false };
  let had = 0;
  const react: EventReaction = async (event) => {
    if (trouble.failsAt(event)) throw new Error('this I cannot bear');
    had += 1;
    const Item = { pk: key('effect', name), sk: event.id, type: 'effect', version: 1, event, had };
    const ConditionExpression = 'attribute_not_exists(pk)';
    const put = new PutCommand({ TableName: table.name, Item, ConditionExpression });
    try {
      await withRetry(() => table.client.send(put));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    }
  };
  const listener: Listener = { name, react };
  return { listener, trouble, effects };
};

/** All that the relay and the replay need, on one table. */
export const eventWorld = (table: Table, listeners: readonly Listener[]) => {
  const setAside = memoryQueue();
  const commands = memoryQueue();
  const { log, lines } = keepingLog();
  const common = {
    table,
    changes: { lamp: stammering },
    listeners,
    log,
    eventLog: openEventLog(table),
  };
  return {
    setAside,
    commands,
    lines,
    relay: { ...common, setAside: openSetAside({ table, queue: setAside, clock: () => start }) },
    resume: { ...common, setAside: { hold: setAside.hold }, queue: commands },
    replay: { ...common, queue: commands },
  };
};
