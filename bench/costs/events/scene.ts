import type { DynamoDBRecord } from 'aws-lambda';
import { consume, type Message } from '../../../functions/kernel/events/consumer';
import { type DueEntry, timerPartitions } from '../../../functions/kernel/events/deadlines';
import type { OrderedMessage } from '../../../functions/kernel/events/message';
import { waitingIn } from '../../../functions/kernel/events/waiting';
import type { Key } from '../../../functions/kernel/table/table';
import type { Portal } from '../../../tests/support/portal';
import { openScene, type Scene } from '../scene';
import { eventsUrl, openFunctions, reacting, workUrl } from './functions';
import { openQueues, type QueueCost, type Waiting } from './queues';
import { openStream } from './stream';

/*
 * A scene in which things happen without being called: what was written goes by the table's stream to the relay, from there
 * into queues, and out of them to the services. A case brings about what it needs, and has one step of that measured.
 */

/** One step: a function takes what it is called with. */
export type Step = () => Promise<unknown>;

export interface EventScene extends Scene {
  readonly functions: ReturnType<typeof openFunctions>;
  /** What has changed since it was read the last time, by the items' type. */
  changes(type: string): Promise<DynamoDBRecord[]>;
  /** All that has happened is told and taken, until nothing more follows; so functions have met what they met. */
  settle(): Promise<void>;
  /** Something happens; the step is what the service does when it hears of an event of this type. */
  hears(service: string, type: string, happen: () => Promise<unknown>): Promise<Step>;
  /**
   * Time passes until an item of this type is due (this one, or the first), and a sweep comes by; the step is what the service
   * does then.
   */
  due(service: string, type: string, key?: Key): Promise<Step>;
  /** The step is what a worker does with the last message in its queue. */
  work(service: string, worker: string, take: (message: Message) => Promise<void>): Step;
  measure<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly queues: QueueCost }>;
}

type Content = OrderedMessage['body'];

const contentOf = ({ body }: Waiting): Content => JSON.parse(body) as Content;

const typeOf = ({ dynamodb: { NewImage, OldImage } = {} }: DynamoDBRecord): string | undefined =>
  (NewImage ?? OldImage)?.type?.S;

/** The next deadline of an item of a type. */
const nextDue = async ({ table }: Portal, type: string, key?: Key): Promise<DueEntry> => {
  const pages = await Promise.all(
    timerPartitions.map((partition) => waitingIn(table, partition, undefined, 100)),
  );
  const [found] = pages
    .flatMap(({ entries }) =>
      entries.filter((entry) => entry.type === type && (key?.pk ?? entry.pk) === entry.pk),
    )
    .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
  if (!found) throw new Error(`No ${type} has a deadline`);
  return found;
};

/** Tells whether nothing is asked of the portal's table at the moment. */
const idleness = ({ table: { client } }: Portal): (() => boolean) => {
  let asked = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      asked += 1;
      try {
        return await next(args);
      } finally {
        asked -= 1;
      }
    },
    { step: 'initialize', name: 'idleness' },
  );
  return () => asked === 0;
};

export const openEventScene = async (portal: Portal): Promise<EventScene> => {
  const [read, queues] = [await openStream(portal), openQueues(idleness(portal))];
  const functions = openFunctions(portal, queues);

  /** The step in which a service takes the last of its messages that is meant. */
  const takes = (service: string, what: string, isMeant: (content: Content) => boolean): Step => {
    const found = queues.waitingIn(eventsUrl(service)).filter((message) => isMeant(contentOf(message)));
    const message = found.at(-1);
    if (!message) throw new Error(`${service} was not told of ${what}`);
    return () => queues.take(message, functions.events(service));
  };

  /** Relays what has changed; whether anything had. */
  const tell = async (): Promise<boolean> => {
    const Records = await read();
    if (Records.length > 0) await functions.relay({ Records });
    return Records.length > 0;
  };

  const settle = async (): Promise<void> => {
    while (await tell()) {
      for (const service of reacting) {
        for (const message of queues.waitingIn(eventsUrl(service))) {
          await queues.take(message, functions.events(service));
        }
      }
    }
  };

  return {
    ...openScene(portal),
    ...{ functions, settle, measure: queues.measure },
    changes: async (type) => (await read()).filter((record) => typeOf(record) === type),
    hears: async (service, type, happen) => {
      await settle();
      await happen();
      await tell();
      return takes(service, type, (content) => 'event' in content && content.event.type === type);
    },
    due: async (service, type, key) => {
      await settle();
      const entry = await nextDue(portal, type, key);
      portal.clock.set(entry.dueAt);
      queues.forget();
      await functions.sweep();
      return takes(service, type, (content) => 'due' in content && content.due.pk === entry.pk);
    },
    work: (service, worker, take) => {
      const message = queues.waitingIn(workUrl(service, worker)).at(-1);
      if (!message) throw new Error(`${service}-${worker} was given nothing`);
      return () =>
        queues.take(message, async (event) => {
          const { batchItemFailures } = await consume(take, portal.log)(event);
          if (batchItemFailures.length > 0) throw new Error(`${service}-${worker} failed`);
        });
    },
  };
};
