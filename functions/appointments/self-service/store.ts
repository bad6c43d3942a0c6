import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { type List, read } from '../../kernel/table/read';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey, bookingsOf } from '../bookings/booking';
import { openStandings } from './standing-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface Listing {
  readonly when: 'upcoming' | 'past' | 'all';
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type WithCard = { readonly card: BookingCard };
const cardOf = ({ card }: WithCard): BookingCard => card;

const orders = { upcoming: 'ascending', past: 'descending', all: 'descending' } as const;

const boundsOf = ({ when, now }: Listing): Pick<List, 'above' | 'below'> => {
  if (when === 'all') return {};
  return when === 'upcoming' ? { above: instant(now) } : { below: instant(now) };
};

/** A person's appointments in the table. */
export const openAppointments = (context: Context) => {
  const { table, ids } = context;
  const standings = openStandings(context);
  return {
    /** The appointment if it belongs to the person, or undefined: one round trip. */
    get: async (id: string, owner: string): Promise<Appointment | undefined> => {
      const found = ids.ownerOf(id) === owner ? await read<Appointment>(table, bookingKey(id)) : undefined;
      return found?.owner === owner ? found : undefined;
    },

    /** Its current state: one more round trip if its hold has lapsed and its bill may be in payment. */
    standingOf: async (appointment: Appointment, now: number) => {
      const [standing] = await standings.of([appointment], now);
      if (!standing) throw new Error(`${appointment.id} stands nowhere`);
      return standing;
    },

    /** Upcoming appointments, the next first; or past ones or all, the last first. */
    list: async (owner: string, listing: Listing): Promise<Listed<BookingCard>> => {
      const { when, now, limit, cursor } = listing;
      const ranges = [{ partition: bookingsOf(owner) }];
      const list = {
        index: 'owner',
        ranges,
        limit,
        cursor,
        order: orders[when],
        ...boundsOf(listing),
      } as const;
      const found = await listed<WithCard, BookingCard>(context, `bookings:${owner}:${when}`, list, cardOf);
      return { ...found, items: await standings.ofCards(found.items, now) };
    },
  };
};
export type Appointments = ReturnType<typeof openAppointments>;
