import { type Access, accessItem } from '../../blocks/people/access-log';
import { contactOf, personKey } from '../../blocks/people/person';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { put } from '../../kernel/table/put';
import { readAll } from '../../kernel/table/read';
import { oneOf } from '../../kernel/table/rule';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey, daySheet } from '../bookings/booking';
import { activeStates, type State } from '../bookings/lifecycle';
import { bookingNotFound } from '../bookings/refusals';
import { openStandings, type Standing } from '../self-service/standing-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** An agency's reading, as people's access logs record it. */
type Reading = Omit<Access, 'subject'>;

interface Sheet {
  readonly resourceIds: readonly string[];
  readonly date: string;
  /** `active` leaves out appointments that are cancelled or lapsed. */
  readonly which: 'active' | 'all';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A line of a day sheet. */
export interface Line {
  readonly appointment: Appointment;
  readonly standing: Standing;
  /** The name of the person who booked; null if the portal does not know them. */
  readonly bookedBy: string | null;
}

const expected: readonly State[] = [...activeStates, 'completed', 'no-show'];

type WithCard = { readonly card: BookingCard };
const cardOf = ({ card }: WithCard): BookingCard => card;

/** Lines of appointments, with the names of whoever booked. */
const openLines = (context: Context) => {
  const { table, ids } = context;
  const standings = openStandings(context);

  /** The names of people who booked. */
  const namesOf = async (people: readonly string[], access: Access) => {
    const entries = people.map((ref) => accessItem(ref, access));
    const [found] = await Promise.all([readAll(table, people.map(personKey)), put(table, ...entries)]);
    return new Map(people.map((ref, index) => [ref, contactOf(found[index]).name]));
  };

  /** The lines of appointments, in their order, whose people find this reading in their access logs: one round trip. */
  const linesOf = async (
    bookingIds: readonly string[],
    access: Access,
    isHere: (appointment: Appointment) => boolean,
  ): Promise<Line[]> => {
    const people = [...new Set(bookingIds.flatMap((id) => ids.ownerOf(id) ?? []))];
    const [found, names] = await Promise.all([
      readAll(table, bookingIds.map(bookingKey)),
      namesOf(people, access),
    ]);
    const appointments = (found as unknown as (Appointment | undefined)[]).flatMap((each) =>
      each && isHere(each) ? [each] : [],
    );
    const states = await standings.of(appointments, access.now);
    return appointments.flatMap((appointment, index): Line[] => {
      const standing = states[index];
      const bookedBy = names.get(appointment.owner ?? '') ?? null;
      return standing ? [{ appointment, standing, bookedBy }] : [];
    });
  };
  return linesOf;
};

/** The appointments of a day, for the officers at the counter. */
export const openDaySheets = (context: Context) => {
  const linesOf = openLines(context);

  const cardsOn = ({ resourceIds, date, which, limit, cursor }: Sheet) => {
    const ranges = resourceIds.map((resourceId) => ({ partition: daySheet(resourceId, date) }));
    const filters = which === 'active' ? [oneOf('card.state', expected, bookingNotFound)] : [];
    const list = { index: 'queue', ranges, order: 'ascending', filters, limit, cursor } as const;
    const name = JSON.stringify(['day-sheet', resourceIds, date, which]);
    return listed<WithCard, BookingCard>(context, name, list, cardOf);
  };

  return {
    linesOf,

    /** Two round trips, and a third if the bill of a hold is being paid; one for an empty sheet. */
    read: async (sheet: Sheet, reading: Reading) => {
      const { items: cards, ...more } = await cardsOn(sheet);
      const access = { ...reading, subject: { type: 'day-sheet', id: sheet.date } };
      // The index may lag behind: an appointment that was moved is on another sheet now.
      const isHere = ({ card }: Appointment): boolean =>
        card.date === sheet.date && sheet.resourceIds.includes(card.resourceId);
      const items = await linesOf(
        cards.map(({ id }) => id),
        access,
        isHere,
      );
      return { ...more, items };
    },
  };
};
export type DaySheets = ReturnType<typeof openDaySheets>;
