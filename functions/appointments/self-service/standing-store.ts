import { type Bill, placeOf } from '../../blocks/billing/bill';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Instant } from '../../kernel/text/time';
import { type Booking, type BookingCard, bookingKey, stateAt } from '../bookings/booking';
import type { State } from '../bookings/lifecycle';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** The state of an appointment at an instant. */
export interface Standing {
  readonly state: State;
  /** The end of its hold. */
  readonly holdUntil?: Instant;
}

/** After its time a hold lives on while its bill is being paid; once the bill is paid, the appointment is confirmed. */
const withBill = ({ until }: Booking, bill: Bill | undefined, now: number): Standing => {
  if (bill?.state === 'paid') return { state: 'confirmed' };
  const paying = bill?.state === 'open' ? bill.hold?.until : undefined;
  if (paying !== undefined && Date.parse(paying) > now) return { state: 'held', holdUntil: paying };
  return { state: 'lapsed', ...(until === undefined ? {} : { holdUntil: until }) };
};

const plainly = (booking: Booking, now: number): Standing => ({
  state: stateAt(booking, now),
  ...(booking.until === undefined ? {} : { holdUntil: booking.until }),
});

/** The current state of appointments, even before the sweep has updated them. */
export const openStandings = ({ table, ids }: Context) => {
  /** No round trip, or one if bills must be read. */
  const of = async (bookings: readonly Booking[], now: number): Promise<Standing[]> => {
    const keys = bookings.map((booking) => {
      const waits =
        booking.billId !== undefined && booking.state === 'held' && stateAt(booking, now) === 'lapsed';
      return waits ? placeOf(ids, booking.billId ?? '')?.key : undefined;
    });
    const billKeys = keys.flatMap((key) => key ?? []);
    const bills = billKeys.length
      ? ((await readAll(table, billKeys)) as unknown as (Bill | undefined)[])
      : [];
    return bookings.map((booking, index) => {
      const key = keys[index];
      return key ? withBill(booking, bills[billKeys.indexOf(key)], now) : plainly(booking, now);
    });
  };
  return {
    of,

    /**
     * Cards of a list with their current states: one more round trip if some are held, and another if bills must be
     * read.
     */
    ofCards: async <C extends BookingCard>(cards: readonly C[], now: number): Promise<C[]> => {
      const held = cards.filter(({ state }) => state === 'held').map(({ id }) => id);
      if (held.length === 0) return [...cards];
      const found = (await readAll(table, held.map(bookingKey))).flatMap((item) =>
        item ? [item as unknown as Booking] : [],
      );
      const states = await of(found, now);
      const known = new Map(found.map(({ id }, index) => [id, states[index]?.state]));
      return cards.map((card) => ({ ...card, state: known.get(card.id) ?? card.state }));
    },
  };
};
