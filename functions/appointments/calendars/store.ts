import { preferencesKey } from '../../blocks/people/preferences';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey } from '../bookings/booking';
import { openStandings } from '../self-service/standing-store';
import { type Reader, readerOf } from './reader';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Reads single appointments for calendars. */
export const openCalendar = (context: Context) => {
  const { table, ids } = context;
  const standings = openStandings(context);
  return {
    /** The appointment in its state at `now`, whoever asks: one round trip, and another if a bill decides. */
    card: async (id: string, now: number): Promise<BookingCard | undefined> => {
      const found = await read<Appointment>(table, bookingKey(id));
      if (!found) return undefined;
      const [standing] = await standings.of([found], now);
      return standing ? { ...found.card, state: standing.state } : found.card;
    },

    /**
     * The person's appointment in its state at `now` (milliseconds since 1970), and their preferences; or undefined.
     * One round trip, and another if a bill decides whether it is still held.
     */
    get: async (
      id: string,
      owner: string,
      now: number,
    ): Promise<{ readonly card: BookingCard; readonly reader: Reader } | undefined> => {
      if (ids.ownerOf(id) !== owner) return undefined;
      const [item, preferences] = await readAll(table, [bookingKey(id), preferencesKey(owner)]);
      const found = item as Appointment | undefined;
      if (found?.owner !== owner) return undefined;
      const [standing] = await standings.of([found], now);
      const card = standing ? { ...found.card, state: standing.state } : found.card;
      return { card, reader: readerOf(undefined, preferences) };
    },
  };
};
export type Calendar = ReturnType<typeof openCalendar>;
