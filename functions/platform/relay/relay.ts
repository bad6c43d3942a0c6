import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Event, Images } from '../../kernel/events/event';
import type { Changes } from '../../kernel/events/module';
import type { Log } from '../../kernel/outside/log';
import { byItem, type Change, changeOf, eventsOf, imagesOf, isPublished } from './change';
import type { EventLog } from './event-log';
import { deliverEvents, isRetryable, type Listener, type Timing } from './listener';
import { type Lane, laneOf, type SetAside } from './set-aside';

/*
 * The stream's reader. Lambda gives it changes at least once, those of one item in order, and wants to know the first that
 * it has to give again. Each listener takes the changes of each item by itself (a lane), so that what fails in one lane
 * holds up no other: it is set aside, and what follows in the same lane behind it, until it is replayed.
 */

export interface RelayContext {
  readonly changes: Changes;
  readonly listeners: readonly Listener[];
  readonly setAside: SetAside;
  readonly eventLog: EventLog;
  readonly log: Log;
}

/** A change in words; `broken` where the noun could not find any. */
type ChangeEvents = { readonly change: Change } & (
  | { readonly events: readonly Event[]; readonly images: Images }
  | { readonly broken: unknown }
);

const toEvents = (changes: Changes, change: Change): ChangeEvents => {
  try {
    const images = imagesOf(change);
    return { change, events: eventsOf(changes, images), images };
  } catch (broken) {
    return { change, broken };
  }
};

interface Run {
  readonly world: RelayContext;
  readonly timing: Timing;
  /** The lanes in which something is set aside. */
  readonly waiting: ReadonlySet<Lane>;
}

/** Tells the listener, or sets the change aside; whether it did the latter. Throws what a later time may mend. */
const take = async (
  { world, timing }: Run,
  listener: Listener,
  translated: ChangeEvents,
): Promise<boolean> => {
  const { change } = translated;
  try {
    if ('broken' in translated) throw translated.broken;
    await deliverEvents(listener, translated.events, translated.images, timing);
    return false;
  } catch (error) {
    if (isRetryable(error)) throw error;
    world.log.error('setAside', { listener: listener.name, ...namesOf(change) }, error);
    await world.setAside.begin(laneOf(listener.name, change), listener.name, change);
    return true;
  }
};

const namesOf = ({ pk, sk, sequence }: Change) => ({ pk, sk, sequence });

/** Takes a lane's changes in order; gives the change at which it had to stop, or undefined at the end. */
const takeLane = async (
  run: Run,
  listener: Listener,
  changes: readonly ChangeEvents[],
): Promise<Change | undefined> => {
  let behind: boolean | undefined;
  for (const translated of changes) {
    const { change } = translated;
    const lane = laneOf(listener.name, change);
    behind ??= run.waiting.has(lane);
    try {
      behind = behind && (await run.world.setAside.follow(lane, listener.name, change));
      behind ||= await take(run, listener, translated);
    } catch (error) {
      run.world.log.error('relayHeld', { listener: listener.name, ...namesOf(change) }, error);
      return change;
    }
  }
  return undefined;
};

const again = (first: Change | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [],
});

/** Tells every listener of a batch of changes; answers with the first change that Lambda is to give again. */
export const relay =
  (world: RelayContext) =>
  async ({ Records }: DynamoDBStreamEvent, timing: Timing): Promise<DynamoDBBatchResponse> => {
    const changes = Records.map(changeOf).filter((change) => isPublished(world.changes, change));
    const translated = changes
      .map((change) => toEvents(world.changes, change))
      .filter((each) => 'broken' in each || each.events.length > 0);
    if (translated.length === 0) return again(undefined);
    const logged = translated.flatMap((each) => ('events' in each ? [each] : []));
    const [waiting] = await Promise.all([world.setAside.waiting(), world.eventLog.write(logged)]);
    const run = { world, timing, waiting };
    const stops = await Promise.all(
      byItem(translated, ({ change }) => change).flatMap((item) =>
        world.listeners.map((listener) => takeLane(run, listener, item)),
      ),
    );
    return again(changes.find((change) => stops.includes(change)));
  };
