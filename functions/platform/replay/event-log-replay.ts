import type { Event } from '../../kernel/events/event';
import type { Queue } from '../../kernel/events/queue';
import type { Log } from '../../kernel/outside/log';
import { byItem } from '../relay/change';
import { type EventLog, hoursBetween, type LogCursor, type LoggedEvent } from '../relay/event-log';
import { deliverEvents, type Listener, type Timing } from '../relay/listener';
import type { LogCommand } from './command';

/*
 * Telling again what the log holds: everything of a time window, or what of it happened to one item. Every effect is had
 * once, so only what is missing is made.
 */

export interface ReplayContext {
  readonly listeners: readonly Listener[];
  readonly eventLog: EventLog;
  /** Where a command goes on. */
  readonly queue: Queue;
  readonly log: Log;
}

/** Another page is begun only while this much time is left, in milliseconds. */
const pageMargin = 60_000;

const eventsWithin = ({ from, until, subject }: LogCommand, entries: readonly LoggedEvent[]): Event[] => {
  const events = entries
    .filter(({ at, event }) => at >= from && at < until && (!subject || event.subject === subject))
    .map(({ event }) => event);
  return [...new Map(events.map((event) => [event.id, event])).values()];
};

/** Tells of a page of events; gives the number of lanes that failed. */
const tellPage = async ({ listeners, log }: ReplayContext, events: readonly Event[], timing: Timing) => {
  const tellLane = async (listener: Listener, item: readonly Event[]): Promise<boolean> => {
    try {
      await deliverEvents(listener, item, undefined, timing);
      return true;
    } catch (error) {
      log.error('replayFailed', { listener: listener.name, subject: item[0]?.subject }, error);
      return false;
    }
  };
  const items = byItem(events, ({ origin }) => origin);
  const done = await Promise.all(
    items.flatMap((item) => listeners.map((listener) => tellLane(listener, item))),
  );
  return done.filter((told) => !told).length;
};

/** Where to read on after a page; undefined after the last. */
const nextOf = (
  hours: readonly string[],
  { hour }: LogCursor,
  after: string | undefined,
): LogCursor | undefined => {
  if (after) return { hour, after };
  const next = hours[hours.indexOf(hour) + 1];
  return next ? { hour: next } : undefined;
};

/**
 * Tells the listeners again of what the command names. What cannot be told holds up nothing else; in the end the command
 * fails, and lies in the dead letters of its queue.
 */
export const replayLog = async (world: ReplayContext, asked: LogCommand, timing: Timing): Promise<void> => {
  const hours = hoursBetween(asked.from, asked.until);
  const [first] = hours;
  let at: LogCursor | undefined = asked.cursor ?? (first ? { hour: first } : undefined);
  let failed = asked.failed ?? 0;
  let told = 0;
  while (at && timing.left() > pageMargin) {
    const { entries, after } = await world.eventLog.read(at);
    const events = eventsWithin(asked, entries);
    failed += await tellPage(world, events, timing);
    told += events.length;
    at = nextOf(hours, at, after);
  }
  world.log.info('replayed', { from: asked.from, until: asked.until, told, failed });
  if (at) await world.queue.send({ ...asked, cursor: at, failed });
  else if (failed > 0) throw new Error(`${failed} times somebody could not be told again`);
};
