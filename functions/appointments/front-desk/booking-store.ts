import { readAndLog } from '../../blocks/people/access-log';
import { type Contact, contactOf, personKey } from '../../blocks/people/person';
import type { Action } from '../../kernel/identity/action';
import type { Agency, Errand } from '../../kernel/identity/caller';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { requirement, type Write } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { bookingIdOf, type Order } from '../bookings/order';
import { openDesk } from '../bookings/store';
import { orderOf, type Plan } from '../plans/plan';
import { followUpUnknown } from '../plans/refusals';
import { plannedOrMade } from '../self-service/claim-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

export interface Access {
  readonly agency: Agency;
  readonly errand: Errand;
  readonly now: number;
  readonly requestId: string;
}

/** An officer who books. */
export interface DeskBooking {
  readonly agencyId: string;
  readonly action: Action;
  readonly followUpOf?: string | undefined;
  readonly marks: Pick<Order, 'walkIn' | 'overbooked'>;
  readonly plan: () => Promise<Plan>;
}

interface Found {
  readonly appointment: Appointment;
  /** Undefined for somebody of whom the portal knows nothing. */
  readonly citizen: Contact | undefined;
}

/** What it goes on from must be the agency's. */
const following = ({ agencyId, followUpOf }: DeskBooking): Write<undefined>[] =>
  followUpOf === undefined
    ? []
    : [requirement(bookingKey(followUpOf), [equals('agencyId', agencyId, followUpUnknown)], followUpUnknown)];

/** Appointments that officers make, and look at. */
export const openDeskBook = (context: Context) => {
  const { table, seal } = context;
  const desk = openDesk(context);
  return {
    /** One round trip. No bill is made out: the agency does so, where it wants one. */
    book: async (booking: DeskBooking): Promise<Appointment> => {
      const { action, followUpOf, marks } = booking;
      const owner = followUpOf === undefined ? undefined : seal.ownerOf(followUpOf);
      const id = bookingIdOf(seal, owner, action);
      const plan = await plannedOrMade(context, booking, id);
      if (!('choices' in plan)) return plan;
      const [choice] = plan.choices;
      if (!choice) throw new Error('A plan has a choice');
      const { details: { fee: _, ...details } = {}, ...order } = orderOf(plan, choice, {
        owner,
        now: action.at,
      });
      const wanted: Order = { ...order, ...marks, details: { ...details, bookedBy: 'agency' } };
      const claiming = { others: following(booking), unlimited: true };
      return (await desk.book(wanted, action, claiming)) as Appointment;
    },

    /** With who booked, once their access log says so; undefined where it is not the agency's. One round trip. */
    show: async (id: string, { agency, errand, now, requestId }: Access) => {
      const owner = seal.ownerOf(id);
      const find = async (): Promise<Found | undefined> => {
        const keys = [bookingKey(id), ...(owner === undefined ? [] : [personKey(owner)])];
        const [found, person] = await readAll(table, keys);
        const appointment = found as unknown as Appointment | undefined;
        if (appointment?.agencyId !== agency.id) return undefined;
        return { appointment, citizen: owner === undefined ? undefined : contactOf(person) };
      };
      const access = { agency, ...errand, subject: { type: 'appointment', id }, requestId, now };
      return owner === undefined ? find() : readAndLog(table, owner, access, find);
    },
  };
};
export type DeskBook = ReturnType<typeof openDeskBook>;
