import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Event, Images } from '../../kernel/events/event';
import type { Log } from '../../kernel/outside/log';
import type { Noun } from '../../nouns';
import { byItem, type Change, changeOf, eventsOf, imagesOf, isTold } from './change';
import type { EventLog } from './event-log';
import { isForLater, type Listener, type Timing, tell } from './listener';
import { type Lane, laneOf, type SetAside } from './set-aside';

/*
 * The stream's reader. Lambda gives it changes at least once, those of one item in order, and wants to know the first that
 * it has to give again. Each listener takes the changes of each item by itself (a lane), so that what fails in one lane
 * holds up no other: it is set aside, and what follows in the same lane behind it, until it is replayed.
 */

export interface RelayWorld {
  readonly nouns: readonly Noun[];
  readonly listeners: readonly Listener[];
  readonly setAside: SetAside;
  readonly eventLog: EventLog;
  readonly log: Log;
}

/** A change in words; `broken` where the noun could not find any. */
type Told = { readonly change: Change } & (
  | { readonly events: readonly Event[]; readonly images: Images }
  | { readonly broken: unknown }
);

const inWords = (nouns: readonly Noun[], change: Change): Told => {
  try {
    const images = imagesOf(change);
    return { change, events: eventsOf(nouns, images), images };
  } catch (broken) {
    return { change, broken };
  }
};

interface Run {
  readonly world: RelayWorld;
  readonly timing: Timing;
  /** The lanes in which something is set aside. */
  readonly waiting: ReadonlySet<Lane>;
}

/** Tells the listener, or sets the change aside; whether it did the latter. Throws what a later time may mend. */
const take = async ({ world, timing }: Run, listener: Listener, told: Told): Promise<boolean> => {
  const { change } = told;
  try {
    if ('broken' in told) throw told.broken;
    await tell(listener, told.events, told.images, timing);
    return false;
  } catch (error) {
    if (isForLater(error)) throw error;
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
  changes: readonly Told[],
): Promise<Change | undefined> => {
  let behind: boolean | undefined;
  for (const told of changes) {
    const { change } = told;
    const lane = laneOf(listener.name, change);
    behind ??= run.waiting.has(lane);
    try {
      behind = behind && (await run.world.setAside.follow(lane, listener.name, change));
      behind ||= await take(run, listener, told);
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
  (world: RelayWorld) =>
  async ({ Records }: DynamoDBStreamEvent, timing: Timing): Promise<DynamoDBBatchResponse> => {
    const changes = Records.map(changeOf).filter((change) => isTold(world.nouns, change));
    const told = changes
      .map((change) => inWords(world.nouns, change))
      .filter((each) => 'broken' in each || each.events.length > 0);
    if (told.length === 0) return again(undefined);
    const logged = told.flatMap((each) => ('events' in each ? [each] : []));
    const [waiting] = await Promise.all([world.setAside.waiting(), world.eventLog.write(logged)]);
    const run = { world, timing, waiting };
    const stops = await Promise.all(
      byItem(told, ({ change }) => change).flatMap((item) =>
        world.listeners.map((listener) => takeLane(run, listener, item)),
      ),
    );
    return again(changes.find((change) => stops.includes(change)));
  };
