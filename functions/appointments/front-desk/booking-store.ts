import { readAndLog } from '../../blocks/people/access-log';
import { type Contact, contactOf, personKey } from '../../blocks/people/person';
import type { Action } from '../../kernel/identity/action';
import type { AccessPurpose, Agency } from '../../kernel/identity/caller';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { requirement, type Write } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { type BookingOrder, bookingIdOf } from '../bookings/order';
import { openBookingStore } from '../bookings/store';
import { orderOf, type Plan } from '../plans/plan';
import { followUpUnknown } from '../plans/refusals';
import { existingOrPlanned } from '../self-service/claim-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

export interface Access {
  readonly agency: Agency;
  readonly accessPurpose: AccessPurpose;
  readonly now: number;
  readonly requestId: string;
}

/** An officer who books. */
export interface FrontDeskBooking {
  readonly agencyId: string;
  readonly action: Action;
  readonly followUpOf?: string | undefined;
  readonly marks: Pick<BookingOrder, 'walkIn' | 'overbooked'>;
  readonly plan: () => Promise<Plan>;
}

interface Found {
  readonly appointment: Appointment;
  /** Undefined for somebody of whom the portal knows nothing. */
  readonly citizen: Contact | undefined;
}

/** What it goes on from must be the agency's. */
const following = ({ agencyId, followUpOf }: FrontDeskBooking): Write<undefined>[] =>
  followUpOf === undefined
    ? []
    : [requirement(bookingKey(followUpOf), [equals('agencyId', agencyId, followUpUnknown)], followUpUnknown)];

/** Appointments that officers make, and look at. */
export const openFrontDeskBookings = (context: Context) => {
  const { table, seal } = context;
  const bookings = openBookingStore(context);
  return {
    /** One round trip. No bill is made out: the agency does so, where it wants one. */
    book: async (booking: FrontDeskBooking): Promise<Appointment> => {
      const { action, followUpOf, marks } = booking;
      const owner = followUpOf === undefined ? undefined : seal.ownerOf(followUpOf);
      const id = bookingIdOf(seal, owner, action);
      const plan = await existingOrPlanned(context, booking, id);
      if (!('choices' in plan)) return plan;
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
      const claiming = { others: following(booking), unlimited: true };
      return (await bookings.book(frontDeskOrder, action, claiming)) as Appointment;
    },

    /** With who booked, once their access log says so; undefined where it is not the agency's. One round trip. */
    show: async (id: string, { agency, accessPurpose, now, requestId }: Access) => {
      const owner = seal.ownerOf(id);
      const find = async (): Promise<Found | undefined> => {
        const keys = [bookingKey(id), ...(owner === undefined ? [] : [personKey(owner)])];
        const [found, person] = await readAll(table, keys);
        const appointment = found as unknown as Appointment | undefined;
        if (appointment?.agencyId !== agency.id) return undefined;
        return { appointment, citizen: owner === undefined ? undefined : contactOf(person) };
      };
      const access = { agency, ...accessPurpose, subject: { type: 'appointment', id }, requestId, now };
      return owner === undefined ? find() : readAndLog(table, owner, access, find);
    },
  };
};
export type FrontDeskBookings = ReturnType<typeof openFrontDeskBookings>;
