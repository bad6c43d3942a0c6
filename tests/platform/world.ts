import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type marshall, marshall as toWire } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Event, EventsOf } from '../../functions/kernel/events/event';
import { openLanes } from '../../functions/kernel/events/lanes';
import type { Changes } from '../../functions/kernel/events/module';
import type { Reactor } from '../../functions/kernel/events/reactor';
import type { Log } from '../../functions/kernel/outside/log';
import { type Table, withRetry } from '../../functions/kernel/table/dynamo';
import type { Item } from '../../functions/kernel/table/rule';
import { key } from '../../functions/kernel/table/table';
import { openEventLog } from '../../functions/platform/relay/event-log';
import { audiencesOf } from '../../functions/platform/relay/subscriptions';
import { memoryFifo } from '../support/fifo';
import { asFunction } from '../support/functions';

/*
 * A small world of events: lamps, which are switched; services, which write down in the table what they hear; queues in
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

/** An effect that was had: `had` counts up over all of a service's. */
export interface Effect {
  readonly event: Event;
  readonly had: number;
}

/** A reactor that has one effect for each event, by an item whose key derives from the event. */
export const noting = (table: Table, name: string) => {
  /** What goes wrong at an event: the reaction fails, or takes the whole function with it. */
  const trouble = { failsAt: (_: Event): boolean => false };
  let had = 0;
  const reactor: Reactor = {
    name,
    react: () => async (event) => {
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
    },
  };
  return { reactor, trouble };
};

/** All that the relay and the replay need, on one table, for services of these names that hear of all lamps. */
export const eventWorld = (table: Table, services: readonly string[]) => {
  const queues = new Map(services.map((service) => [service, memoryFifo()] as const));
  const queueOf = (service: string) => {
    const queue = queues.get(service);
    if (!queue) throw new Error(service);
    return queue;
  };
  const { log, lines } = keepingLog();
  const audiences = audiencesOf(services.map((service) => ({ service, on: ['lamp.*'] })));
  const clock = () => start;
  const common = {
    ...{ table, log, audiences, queueOf, services, clock },
    changes: { lamp: stammering },
    eventLog: openEventLog(asFunction('relay', table)),
  };
  const lanes = openLanes('relay', { table: asFunction('relay', table), clock });
  return { ...common, queueOf, lines, lanes };
};
