import type { IdCodec } from '../../../kernel/identity/id-codec';
import type { Signer } from '../../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../../kernel/table/cursor';
import type { Table } from '../../../kernel/table/dynamo';
import { listed } from '../../../kernel/table/list';
import { readAll } from '../../../kernel/table/read';
import { instant } from '../../../kernel/text/time';
import type { Appointment } from '../../bookings/appointment';
import { type Booking, type BookingCard, bookingKey, bookingsOf } from '../../bookings/booking';
import { readAgendas } from '../../seats/agenda-store';
import { openStandings } from '../../self-service/standing-store';
import type { Period } from './fields';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface Listing {
  readonly period: Period;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type WithCard = { readonly card: BookingCard };

const boundsOf = ({ from, until }: Period) => ({
  ...(Number.isFinite(from) ? { above: instant(from) } : {}),
  ...(Number.isFinite(until) ? { below: instant(until) } : {}),
});

/** What the FHIR routes read themselves. */
export const openFhir = (context: Context) => {
  const { table, ids, signer } = context;
  const standings = openStandings(context);

  /**
   * The person's appointments with these ids in their state at `now`: one round trip, and another if bills must be
   * read.
   */
  const byIds = async (wanted: readonly string[], owner: string, now: number): Promise<Appointment[]> => {
    const own = wanted.filter((id) => ids.ownerOf(id) === owner);
    const found = own.length ? await readAll(table, own.map(bookingKey)) : [];
    const bookings = found.flatMap((item) =>
      (item as unknown as Booking | undefined)?.owner === owner ? [item as unknown as Appointment] : [],
    );
    const states = await standings.of(bookings, now);
    return bookings.map((booking, index) => {
      const state = states[index]?.state ?? booking.state;
      // What it counts as already is written soon, as the next version.
      const version = booking.version + (state === booking.state ? 0 : 1);
      return { ...booking, version, card: { ...booking.card, state } };
    });
  };

  return {
    byIds,

    /** A page of a person's whole appointments by start: two round trips. */
    list: async (owner: string, { period, limit, cursor, now }: Listing) => {
      const ranges = [{ partition: bookingsOf(owner) }];
      const bounds = boundsOf(period);
      const list = { index: 'owner', ranges, limit, cursor, order: 'ascending', ...bounds } as const;
      const name = `fhir-appointments:${owner}`;
      const { items, next } = await listed<WithCard, string>(context, name, list, ({ card }) => card.id);
      return { items: await byIds(items, owner, now), next };
    },

    /** One round trip. */
    agendas: (wanted: Parameters<typeof readAgendas>[1]) => readAgendas(table, wanted),

    /** Positions in computed lists. */
    readCursor: (list: string, cursor: string | undefined) => readCursor(signer, list, cursor),
    writeCursor: (list: string, position: string) => writeCursor(signer, list, position),
  };
};
export type FhirStore = ReturnType<typeof openFhir>;
