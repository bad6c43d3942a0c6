import { idsBy } from '../../blocks/references/store';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { type List, read, readAll } from '../../kernel/table/read';
import { atLeast, equals, oneOf, type Rule } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey, bookingsOf } from '../bookings/booking';
import { activeStates, isActive, type State } from '../bookings/lifecycle';
import { bookingNotFound } from '../bookings/refusals';
import { openStandings } from './standing-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface Listing {
  readonly when: 'upcoming' | 'past' | 'all';
  readonly state?: State | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type WithCard = { readonly card: BookingCard };
const cardOf = ({ card }: WithCard): BookingCard => card;

/** No appointment takes longer, in milliseconds (`types/type-details.ts`). */
const longest = 12 * 3_600_000;

const orders = { upcoming: 'ascending', past: 'descending', all: 'descending' } as const;

const boundsOf = ({ when, now }: Listing): Pick<List, 'above' | 'below'> => {
  if (when === 'all') return {};
  return when === 'upcoming' ? { above: instant(now - longest) } : { below: instant(now) };
};

const filtersOf = ({ when, state, now }: Listing): Rule[] => {
  const ofState = state === undefined ? [] : [equals('card.state', cardStateOf(state), bookingNotFound)];
  if (when !== 'upcoming') return ofState;
  const awaited = oneOf('card.state', activeStates, bookingNotFound);
  return [...ofState, awaited, atLeast('card.end', instant(now), bookingNotFound)];
};

/** A hold that has lapsed may still be stored as held: what it is by now its booking tells. */
const cardStateOf = (state: State): State => (state === 'lapsed' ? 'held' : state);

const shownIn =
  ({ when, state }: Listing) =>
  (card: BookingCard) =>
    (state === undefined || card.state === state) && (when !== 'upcoming' || isActive(card.state));

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

    /** The person's own with the digits of a short reference: two round trips, and one more as `standingOf` says. */
    byReference: async (owner: string, digits: string, now: number): Promise<readonly BookingCard[]> => {
      const own = (await idsBy(table, 'appointment', digits)).filter((id) => ids.ownerOf(id) === owner);
      const found = own.length ? await readAll(table, own.map(bookingKey)) : [];
      const cards = found.flatMap((item) => (item ? [(item as unknown as Appointment).card] : []));
      return standings.ofCards(cards, now);
    },

    /** Upcoming appointments that are not over, the next first; or past ones or all, the last first. */
    list: async (owner: string, listing: Listing): Promise<Listed<BookingCard>> => {
      const { when, state, now, limit, cursor } = listing;
      const ranges = [{ partition: bookingsOf(owner) }];
      const list = {
        index: 'owner',
        ranges,
        limit,
        cursor,
        order: orders[when],
        ...boundsOf(listing),
        filters: filtersOf(listing),
      } as const;
      const found = await listed<WithCard, BookingCard>(
        context,
        `bookings:${owner}:${when}:${state ?? ''}`,
        list,
        cardOf,
      );
      const items = await standings.ofCards(found.items, now);
      return { ...found, items: items.filter(shownIn(listing)) };
    },
  };
};
export type Appointments = ReturnType<typeof openAppointments>;
