import type { Event } from '../../kernel/events/event';
import { eventLogDays } from '../../kernel/events/retention';
import type { Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { readPage } from '../../kernel/table/query';
import { key } from '../../kernel/table/table';
import { days, epochSeconds, hours, instant } from '../../kernel/text/time';
import type { Change } from './change';

/*
 * Published events, kept for a while so that they can be replayed: by hours, in the order of the stream, many events in one
 * item, because a write is paid by the kilobyte and a round trip by the batch.
 */

/** Bytes of one item: DynamoDB takes 400 KB. */
const chunkBytes = 250_000;

export interface Logged {
  readonly change: Pick<Change, 'at' | 'sequence'>;
  readonly events: readonly Event[];
}

/** An event with the time at which the table took its change, in milliseconds since 1970. */
export interface LoggedEvent {
  readonly at: number;
  readonly event: Event;
}

interface Chunk {
  readonly hour: string;
  readonly sequence: string;
  readonly entries: LoggedEvent[];
  bytes: number;
}

const hourOf = (at: number): string => instant(at).slice(0, 13);
const partitionOf = (hour: string): string => key('event-log', hour);
/** Sequence numbers have at most forty digits; padded to one length, they sort as text. */
const placeOf = (sequence: string): string => sequence.padStart(40, '0');

const chunksOf = (logged: readonly Logged[]): Chunk[] => {
  const chunks: Chunk[] = [];
  for (const { change, events } of logged) {
    const entries = events.map((event) => ({ at: change.at, event }));
    const bytes = Buffer.byteLength(JSON.stringify(entries));
    const last = chunks.at(-1);
    if (last && last.hour === hourOf(change.at) && last.bytes + bytes <= chunkBytes) {
      last.entries.push(...entries);
      last.bytes += bytes;
    } else chunks.push({ hour: hourOf(change.at), sequence: change.sequence, entries, bytes });
  }
  return chunks;
};

/** A place in the log: an hour, and in it the item after which to read on. */
export interface LogCursor {
  readonly hour: string;
  readonly after?: string;
}

export interface LogPage {
  readonly entries: readonly LoggedEvent[];
  /** Undefined at the end of the hour. */
  readonly after?: string;
}

/** The hours between two times (milliseconds since 1970), the last one included. */
export const hoursBetween = (from: number, until: number): string[] => {
  const first = Date.parse(`${hourOf(from)}:00:00.000Z`);
  const count = Math.max(0, Math.floor((until - first) / hours(1)) + 1);
  return Array.from({ length: count }, (_, index) => hourOf(first + hours(index)));
};

export const openEventLog = (table: Table) => ({
  /** Writes down the events of a batch. A batch that is delivered twice replaces its items, or adds them again. */
  write: (logged: readonly Logged[]): Promise<void> =>
    put(
      table,
      ...chunksOf(logged).map(({ hour, sequence, entries }) => ({
        pk: partitionOf(hour),
        sk: placeOf(sequence),
        ...{ type: 'event-log', version: 1, entries },
        expiresAt: epochSeconds((entries[0]?.at ?? 0) + days(eventLogDays)),
      })),
    ),

  /** A piece of an hour of the log, at most a megabyte, in the order of the stream. */
  read: async ({ hour, after }: LogCursor): Promise<LogPage> => {
    const partition = partitionOf(hour);
    const from = after === undefined ? undefined : { pk: partition, sk: after };
    const { items, last } = await readPage<{ entries: LoggedEvent[] }>(table, { partition }, from);
    return { entries: items.flatMap(({ entries }) => entries), ...(last ? { after: last.sk } : {}) };
  },
});
export type EventLog = ReturnType<typeof openEventLog>;
