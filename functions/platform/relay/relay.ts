import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Event } from '../../kernel/events/event';
import type { Lanes } from '../../kernel/events/lanes';
import { groupOf, type OrderedMessage } from '../../kernel/events/message';
import type { Changes } from '../../kernel/events/module';
import { isTooLarge, type OrderedQueue } from '../../kernel/events/ordered-queue';
import type { Log } from '../../kernel/outside/log';
import { sandboxIn } from '../../kernel/sandbox/names';
import { bySequence, type Change, changeOf, eventsOf, imagesOf, isPublished } from './change';
import type { EventLog } from './event-log';
import type { Audiences } from './subscriptions';

/*
 * The stream's reader. Lambda gives it changes at least once, those of one item in order, and wants to know the first that
 * it has to give again. It puts them into words, writes these into the log, and sends each event to the queue of every service that
 * hears of it. What it has no words for is set aside, with all that follows of the same item, and holds up no other.
 */

export interface RelayContext {
  readonly changes: Changes;
  readonly audiences: Audiences;
  /** The queue of a service. */
  readonly queueOf: (service: string) => OrderedQueue;
  readonly lanes: Lanes;
  readonly eventLog: EventLog;
  readonly log: Log;
}

/** A change in words; `broken` where the noun could not find any, or none that a queue would take. */
type ChangeEvents = { readonly change: Change } & (
  | { readonly events: readonly Event[] }
  | { readonly broken: unknown }
);

const toEvents = (changes: Changes, change: Change): ChangeEvents => {
  try {
    const events = eventsOf(changes, imagesOf(change));
    const large = events.find((event) => isTooLarge({ event }));
    if (large) throw new Error(`the event ${large.type} is larger than a message may be`);
    return { change, events };
  } catch (broken) {
    return { change, broken };
  }
};

/** What the relay sets aside: the record of the stream. */
export type Unspeakable = Pick<Change, 'record'>;

/** Sets a change aside that has no words, or that follows one that had none; whether it did. */
const passOver = async (
  { lanes, log }: RelayContext,
  one: ChangeEvents,
  open: Set<string>,
): Promise<boolean> => {
  const { change } = one;
  const { pk, sk, sequence, record } = change;
  const group = groupOf(change);
  const message: Unspeakable = { record };
  if (open.has(group)) {
    if (await lanes.follow(group, { sequence, message })) return true;
    open.delete(group);
  }
  if (!('broken' in one)) return false;
  log.error('setAside', { pk, sk, sequence }, one.broken);
  await lanes.begin(group, { sequence, message });
  open.add(group);
  return true;
};

interface Sorted {
  readonly spoken: { readonly change: Change; readonly events: readonly Event[] }[];
  /** Changes that could not even be set aside. */
  readonly held: Change[];
}

/** Sets aside what has no words; gives the rest, in order. What follows of an item that is held is held as well. */
const sort = async (context: RelayContext, translated: readonly ChangeEvents[]): Promise<Sorted> => {
  const open = await context.lanes.open();
  const sorted: Sorted = { spoken: [], held: [] };
  const stopped = new Set<string>();
  for (const one of translated) {
    const { change } = one;
    if (stopped.has(groupOf(change))) continue;
    try {
      const isAside = await passOver(context, one, open);
      if (!isAside && 'events' in one) sorted.spoken.push(one);
    } catch (error) {
      context.log.error('relayHeld', { pk: change.pk, sk: change.sk, sequence: change.sequence }, error);
      stopped.add(groupOf(change));
      sorted.held.push(change);
    }
  }
  return sorted;
};

/** Sends the events to the services that hear of them; gives the changes of which somebody could not be told. */
const send = async ({ audiences, queueOf }: RelayContext, { spoken }: Sorted): Promise<Change[]> => {
  const changes = new Map<OrderedMessage, Change>();
  const messages = new Map<string, OrderedMessage[]>();
  for (const { change, events } of spoken) {
    const sandbox = sandboxIn(change.pk);
    for (const event of events) {
      const body = { event, ...(sandbox === undefined ? {} : { sandbox }) };
      const message: OrderedMessage = { group: groupOf(change), id: event.id, body };
      changes.set(message, change);
      for (const service of audiences(event)) {
        messages.set(service, [...(messages.get(service) ?? []), message]);
      }
    }
  }
  const unsent = await Promise.all([...messages].map(([service, own]) => queueOf(service).send(own)));
  return unsent.flat().flatMap((message) => changes.get(message) ?? []);
};

/** What happens in a sandbox is not kept: nobody replays it. */
const isLive = ({ change }: { readonly change: Change }): boolean => sandboxIn(change.pk) === undefined;

const again = (held: readonly Change[]): DynamoDBBatchResponse => {
  const [first] = [...held].sort(bySequence);
  return { batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [] };
};

/** Tells of a batch of changes; answers with the first change that Lambda is to give again. */
export const relay =
  (context: RelayContext) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const translated = Records.map(changeOf)
      .filter((change) => isPublished(context.changes, change))
      .map((change) => toEvents(context.changes, change))
      .filter((each) => 'broken' in each || each.events.length > 0);
    if (translated.length === 0) return again([]);
    const sorted = await sort(context, translated);
    const [unsent] = await Promise.all([
      send(context, sorted),
      context.eventLog.write(sorted.spoken.filter(isLive)),
    ]);
    return again([...sorted.held, ...unsent]);
  };
