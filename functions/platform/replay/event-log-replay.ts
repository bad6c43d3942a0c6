import type { Event } from '../../kernel/events/event';
import { groupOf, messageIdOf, type OrderedMessage } from '../../kernel/events/message';
import type { OrderedQueue } from '../../kernel/events/ordered-queue';
import type { Queue } from '../../kernel/events/queue';
import type { Timing } from '../../kernel/events/timing';
import type { Log } from '../../kernel/outside/log';
import { type EventLog, hoursBetween, type LogCursor, type LoggedEvent } from '../relay/event-log';
import type { Audiences } from '../relay/subscriptions';
import type { LogCommand } from './command';

/*
 * Telling again what the log holds: everything of a time window, or what of it happened to one item, or what of it one service
 * hears. Every effect is had once, so only what is missing is made.
 */

export interface ReplayContext {
  readonly audiences: Audiences;
  readonly queueOf: (service: string) => OrderedQueue;
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

/** Sends a page of events to those who hear of them; gives the number of messages that were not taken. */
const tellPage = async (
  { audiences, queueOf }: ReplayContext,
  { id, service }: LogCommand,
  events: readonly Event[],
): Promise<number> => {
  const messages = new Map<string, OrderedMessage[]>();
  for (const event of events) {
    for (const each of audiences(event).filter((one) => service === undefined || one === service)) {
      const message = {
        group: groupOf(event.origin),
        id: messageIdOf(event.id, id),
        body: { event },
      };
      messages.set(each, [...(messages.get(each) ?? []), message]);
    }
  }
  const unsent = await Promise.all([...messages].map(([each, own]) => queueOf(each).send(own)));
  return unsent.flat().length;
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
 * Tells the services again of what the command names. What cannot be sent holds up nothing else; in the end the command
 * fails, and lies in the dead letters of its queue.
 */
export const replayLog = async (
  context: ReplayContext,
  asked: LogCommand,
  { left }: Timing,
): Promise<void> => {
  const hours = hoursBetween(asked.from, asked.until);
  const [first] = hours;
  let at: LogCursor | undefined = asked.cursor ?? (first ? { hour: first } : undefined);
  let failed = asked.failed ?? 0;
  let told = 0;
  while (at && left() > pageMargin) {
    const { entries, after } = await context.eventLog.read(at);
    const events = eventsWithin(asked, entries);
    failed += await tellPage(context, asked, events);
    told += events.length;
    at = nextOf(hours, at, after);
  }
  context.log.info('replayed', { from: asked.from, until: asked.until, told, failed });
  if (at) await context.queue.send({ ...asked, cursor: at, failed }, { group: 'replay' });
  else if (failed > 0) throw new Error(`${failed} messages could not be sent again`);
};
