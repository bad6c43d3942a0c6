import { type Access, readAndLog } from '../../blocks/people/access-log';
import { type Contact, contactOf, personKey } from '../../blocks/people/person';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import { equals } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { type BookingOrder, bookingIdOf } from '../bookings/order';
import { openBookingStore } from '../bookings/store';
import { orderOf, type Plan } from '../plans/plan';
import { followUpUnknown } from '../plans/refusals';
import { findMade } from '../self-service/claim-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** An officer's request to book. */
interface FrontDeskBooking {
  readonly agencyId: string;
  readonly action: Action;
  readonly followUpOf?: string | undefined;
  readonly marks: Pick<BookingOrder, 'walkIn' | 'overbooked'>;
  readonly plan: Plan;
}

interface Found {
  readonly appointment: Appointment;
  /** Undefined for people whom the portal does not know. */
  readonly citizen: Contact | undefined;
}

/** Requires that the appointment it follows is one of the agency's. */
const followsOwn = ({ agencyId, followUpOf }: FrontDeskBooking): Write<undefined>[] =>
  followUpOf === undefined
    ? []
    : [requirement(bookingKey(followUpOf), [equals('agencyId', agencyId, followUpUnknown)], followUpUnknown)];

/** Appointments that officers make and read. */
export const openFrontDeskBookings = (context: Context) => {
  const { table, ids } = context;
  const bookings = openBookingStore(context);
  /** Whoever has the appointment that another follows. */
  const ownerOf = (followUpOf: string | undefined): string | undefined =>
    followUpOf === undefined ? undefined : ids.ownerOf(followUpOf);
  return {
    /** What the action has booked before, if anything. */
    made: ({ action, followUpOf }: Pick<FrontDeskBooking, 'action' | 'followUpOf'>) =>
      findMade(context, bookingIdOf(ids, ownerOf(followUpOf), action), action),

    /** One round trip. Makes no bill: the agency does so if it wants one. */
    book: async (booking: FrontDeskBooking): Promise<Appointment> => {
      const { action, followUpOf, marks, plan } = booking;
      const owner = ownerOf(followUpOf);
      const [choice] = plan.choices;
      if (!choice) throw new Error('A plan has a choice');
      const { details: { fee: _, ...details } = {}, ...order } = orderOf(plan, choice, {
        owner,
        now: action.at,
      });
      const frontDeskOrder: BookingOrder = {
        ...order,
        ...marks,
        details: { ...details, bookedBy: 'agency' },
      };
      const claiming = { others: followsOwn(booking), unlimited: true };
      return (await bookings.book(frontDeskOrder, action, claiming)) as Appointment;
    },

    /** With the person who booked, after an entry in their access log; undefined if it is not the agency's. One round trip. */
    show: async (id: string, reading: Omit<Access, 'subject'>) => {
      const owner = ids.ownerOf(id);
      const find = async (): Promise<Found | undefined> => {
        const keys = [bookingKey(id), ...(owner === undefined ? [] : [personKey(owner)])];
        const [found, person] = await readAll(table, keys);
        const appointment = found as unknown as Appointment | undefined;
        if (appointment?.agencyId !== reading.agency.id) return undefined;
        return { appointment, citizen: owner === undefined ? undefined : contactOf(person) };
      };
      if (owner === undefined) return find();
      return readAndLog(table, owner, { ...reading, subject: { type: 'appointment', id } }, find);
    },
  };
};
export type FrontDeskBookings = ReturnType<typeof openFrontDeskBookings>;
