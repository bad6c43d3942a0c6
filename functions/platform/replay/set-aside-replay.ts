import type { Changes } from '../../kernel/events/module';
import type { Queue } from '../../kernel/events/queue';
import type { Log } from '../../kernel/outside/log';
import type { Table } from '../../kernel/table/dynamo';
import { bySequence, type Change, changeOf, eventsOf, imagesOf } from '../relay/change';
import { deliverEvents, type Listener, type Timing } from '../relay/listener';
import { type Lane, laneOf, lanesOf, settle } from '../relay/set-aside';
import type { Held, SetAsideQueue } from './set-aside-queue';

/*
 * Replays what was set aside: lane by lane, in order. A change is delivered only when nothing older waits in its lane; one that
 * still fails keeps its place, and with it all that waits behind it.
 */

export interface ResumeContext {
  readonly table: Table;
  readonly changes: Changes;
  readonly listeners: readonly Listener[];
  readonly setAside: SetAsideQueue;
  /** Where the command goes on. */
  readonly queue: Queue;
  readonly log: Log;
}

interface Entry {
  readonly held: Held;
  readonly change: Change;
  readonly sequence: string;
}

const tellHeld = async ({ changes, listeners }: ResumeContext, { held, change }: Entry, timing: Timing) => {
  const listener = listeners.find(({ name }) => name === held.listener);
  if (!listener) throw new Error(`nobody is called ${held.listener} any more`);
  const images = imagesOf(change);
  await deliverEvents(listener, eventsOf(changes, images), images, timing);
};

/** Tells the oldest of what is held of a lane, if nothing older waits; whether there may be more to tell. */
const resumeOne = async (
  world: ResumeContext,
  lane: Lane,
  entry: Entry,
  waiting: Set<string>,
  timing: Timing,
): Promise<boolean> => {
  const [oldest] = [...waiting].map((sequence) => ({ sequence })).sort(bySequence);
  // Told before, and received a second time, where nothing knows of it any more.
  if (waiting.has(entry.sequence)) {
    if (oldest?.sequence !== entry.sequence) return false;
    await tellHeld(world, entry, timing);
    await settle(world.table, lane, entry.sequence);
    waiting.delete(entry.sequence);
  }
  await entry.held.drop();
  return true;
};

/** Delivers what is held of a lane until one fails, and leaves the rest in the queue; returns how many were delivered. */
const resumeLane = async (
  world: ResumeContext,
  lane: Lane,
  entries: readonly Entry[],
  waiting: Set<string>,
  timing: Timing,
): Promise<number> => {
  let done = 0;
  try {
    for (const entry of entries) {
      if (!(await resumeOne(world, lane, entry, waiting, timing))) break;
      done += 1;
    }
  } catch (error) {
    world.log.error('replayFailed', { lane, sequence: entries[done]?.sequence }, error);
  }
  await Promise.all(entries.slice(done).map(({ held }) => held.release()));
  return done;
};

const byLane = (held: readonly Held[]): Map<Lane, Entry[]> => {
  const lanes = new Map<Lane, Entry[]>();
  for (const one of held) {
    const change = changeOf(one.record);
    const lane = laneOf(one.listener, change);
    lanes.set(lane, [...(lanes.get(lane) ?? []), { held: one, change, sequence: change.sequence }]);
  }
  return lanes;
};

/**
 * Tells what was set aside, and orders itself again while that makes a difference. What is listed as waiting is read after
 * what is held was received: it was written before that was sent.
 */
export const resume = async (world: ResumeContext, timing: Timing): Promise<void> => {
  const held = byLane(await world.setAside.hold());
  const waiting = await lanesOf(world.table);
  const done = await Promise.all(
    [...held].map(([lane, entries]) =>
      resumeLane(world, lane, entries.sort(bySequence), new Set(waiting.get(lane)), timing),
    ),
  );
  const told = done.reduce((sum, count) => sum + count, 0);
  const left = (await lanesOf(world.table)).size;
  world.log.info('replayed', { told, lanesLeft: left });
  if (told > 0 && left > 0) await world.queue.send({ what: 'set-aside' });
};
