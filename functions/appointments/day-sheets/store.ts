import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type AccessItem, accessItem } from '../../blocks/people/access-log';
import { contactOf, personKey } from '../../blocks/people/person';
import type { Sealer } from '../../kernel/identity/id-codec';
import { type Table, withRetry } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { readAll } from '../../kernel/table/read';
import { oneOf } from '../../kernel/table/rule';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey, daySheet } from '../bookings/booking';
import { activeStates, type State } from '../bookings/lifecycle';
import { bookingNotFound } from '../bookings/refusals';
import type { Access } from '../front-desk/booking-store';
import { openStandings, type Standing } from '../self-service/standing-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

export interface Sheet {
  readonly resourceIds: readonly string[];
  readonly date: string;
  /** Without those that are cancelled or have lapsed, or with them. */
  readonly which: 'active' | 'all';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A line of a day sheet. */
export interface Line {
  readonly appointment: Appointment;
  readonly standing: Standing;
  /** Of who booked, where the portal knows them. */
  readonly bookedBy: string | null;
}

const expected: readonly State[] = [...activeStates, 'completed', 'no-show'];

/** Side by side. */
const log = async ({ client, name: TableName }: Table, entries: readonly AccessItem[]): Promise<void> => {
  await Promise.all(entries.map((Item) => withRetry(() => client.send(new PutCommand({ TableName, Item })))));
};

type WithCard = { readonly card: BookingCard };
const cardOf = ({ card }: WithCard): BookingCard => card;

/** What is on the sheet of a day, for whoever stands at the counter. */
export const openDaySheets = (context: Context) => {
  const { table, seal } = context;
  const standings = openStandings(context);

  const cardsOn = ({ resourceIds, date, which, limit, cursor }: Sheet) => {
    const ranges = resourceIds.map((resourceId) => ({ partition: daySheet(resourceId, date) }));
    const filters = which === 'active' ? [oneOf('card.state', expected, bookingNotFound)] : [];
    const list = { index: 'queue', ranges, order: 'ascending', filters, limit, cursor } as const;
    const name = JSON.stringify(['day-sheet', resourceIds, date, which]);
    return listed<WithCard, BookingCard>(context, name, list, cardOf);
  };

  /** The names of people who booked; each of them finds in their access log that they were shown. */
  const namesOf = async (people: readonly string[], { date }: Sheet, access: Access) => {
    const { agency, accessPurpose, requestId, now } = access;
    const subject = { type: 'day-sheet', id: date };
    const entries = people.map((ref) =>
      accessItem(ref, { agency, ...accessPurpose, subject, requestId, now }),
    );
    const [found] = await Promise.all([readAll(table, people.map(personKey)), log(table, entries)]);
    return new Map(people.map((ref, index) => [ref, contactOf(found[index]).name]));
  };

  return {
    /** Two round trips, and one more for holds whose bill is being paid; one where there is nothing. */
    read: async (sheet: Sheet, access: Access) => {
      const { items: cards, ...more } = await cardsOn(sheet);
      const people = [...new Set(cards.flatMap(({ id }) => seal.ownerOf(id) ?? []))];
      const [found, names] = await Promise.all([
        readAll(
          table,
          cards.map(({ id }) => bookingKey(id)),
        ),
        namesOf(people, sheet, access),
      ]);
      // The index may lag behind: what has moved elsewhere is on another sheet by now.
      const appointments = found.flatMap((item) => {
        const each = item as unknown as Appointment | undefined;
        const isHere = each?.card.date === sheet.date && sheet.resourceIds.includes(each.card.resourceId);
        return isHere ? [each] : [];
      });
      const states = await standings.of(appointments, access.now);
      const items = appointments.flatMap((appointment, index): Line[] => {
        const standing = states[index];
        const bookedBy = names.get(appointment.owner ?? '') ?? null;
        return standing ? [{ appointment, standing, bookedBy }] : [];
      });
      return { ...more, items };
    },
  };
};
export type DaySheets = ReturnType<typeof openDaySheets>;
