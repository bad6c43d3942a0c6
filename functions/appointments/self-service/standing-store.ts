import { type Bill, placeOf } from '../../blocks/billing/bill';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Instant } from '../../kernel/text/time';
import { type Booking, type BookingCard, bookingKey, stateAt } from '../bookings/booking';
import type { State } from '../bookings/lifecycle';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** How an appointment stands at an instant. */
export interface Standing {
  readonly state: State;
  /** Until when it is held. */
  readonly holdUntil?: Instant;
}

/** A hold whose time is over lives on while its bill is being paid; once that is paid it is confirmed. */
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

/** How appointments stand, whether or not the sweep has come by. */
export const openStandings = ({ table, seal }: Context) => {
  /** None, or one round trip where bills have to be asked. */
  const of = async (bookings: readonly Booking[], now: number): Promise<Standing[]> => {
    const keys = bookings.map((booking) => {
      const waits =
        booking.billId !== undefined && booking.state === 'held' && stateAt(booking, now) === 'lapsed';
      return waits ? placeOf(seal, booking.billId ?? '')?.key : undefined;
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

    /** Cards of a list with the states as they are: one round trip more where some are held, and one more for bills. */
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
