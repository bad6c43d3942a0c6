import { randomUUID } from 'node:crypto';
import { type Booking, bookingKey } from '../../../functions/appointments/bookings/booking';
import { ofAgency, ownedBy } from '../../../functions/appointments/bookings/commands';
import { type BookingOrder, destinationOf } from '../../../functions/appointments/bookings/order';
import { openBookingStore } from '../../../functions/appointments/bookings/store';
import type { Resource } from '../../../functions/appointments/resources/resource';
import { type Slot, slotsOn } from '../../../functions/appointments/resources/slots';
import { agendaKey, freeIn } from '../../../functions/appointments/seats/agenda';
import { diaryKey } from '../../../functions/appointments/seats/diary';
import type { AppointmentType } from '../../../functions/appointments/types/type';
import type { Action } from '../../../functions/kernel/identity/action';
import { openIdCodec, personRef } from '../../../functions/kernel/identity/id-codec';
import type { Table } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { testKeys } from '../../support/seals';
import { resourceOf, timeZone, today, typeOf } from '../resources/builders';

export const ids = openIdCodec(testKeys);
export const minute = 60_000;
/** Six in the morning, before opening hours. */
export const dawn = Date.parse('2026-03-01T03:00:00.000Z');

export const actionAt = (at: number, id: string = randomUUID()): Action => ({ id, hash: 'hash', at });
export const anyone = (): string => personRef(randomUUID());

/** A booking store with a resource of its own. */
export const bookingStoreOn = (
  table: Table,
  {
    type = typeOf(),
    resource = {},
  }: { readonly type?: AppointmentType; readonly resource?: Partial<Resource> } = {},
) => {
  const own = resourceOf(resource, randomUUID().replaceAll('-', '').slice(0, 24));
  const bookings = openBookingStore({ table, ids });
  const slots = slotsOn(own, type, { timeZone, calendar: undefined }, today);
  const slotOf = (index: number): Slot => {
    const slot = slots[index];
    if (!slot) throw new Error(`There is no slot ${index}`);
    return slot;
  };
  const order = (index: number, more: Partial<BookingOrder> = {}): BookingOrder => ({
    ...{ owner: anyone(), type, resource: own, slot: slotOf(index), timeZone, people: 1, relation: 'self' },
    ...more,
  });
  const agenda = async (date = today) =>
    (await read(table, agendaKey(own.id, date))) as unknown as Item | undefined;
  return {
    ...{ bookings, table, type, resource: own, slotOf, order, agenda },
    book: (index: number, more: Partial<BookingOrder> = {}, action = actionAt(dawn)) =>
      bookings.book(order(index, more), action),
    /** Seats held for ten minutes from dawn on. */
    hold: (index: number, more: Partial<BookingOrder> = {}, action = actionAt(dawn)) =>
      bookings.book(order(index, { until: dawn + 10 * minute, ...more }), action),
    to:
      (index: number, more: Partial<Resource> = {}) =>
      (booking: Booking) =>
        destinationOf(booking, { resource: { ...own, ...more }, slot: slotOf(index), timeZone }),
    get: async (id: string): Promise<Booking> => {
      const booking = await read<Booking>(table, bookingKey(id));
      if (!booking) throw new Error(`There is no booking ${id}`);
      return booking;
    },
    free: async (index: number, now = dawn) => freeIn(await agenda(), slotOf(index), own.capacity, now),
  };
};

export const byOwner = ({ owner = '' }: Booking, at = dawn, id?: string) => ({
  action: actionAt(at, id),
  whose: ownedBy(owner),
});
export const byOfficer = ({ agencyId }: Booking, at = dawn) => ({
  action: actionAt(at),
  whose: ofAgency(agencyId),
});

/** How many bookings of the type the person has, with lapsed holds that nobody has ended yet. */
export const countOf = async (
  table: Table,
  person: string,
  agencyId: string,
  typeCode: string,
): Promise<number> => {
  const diary = await read(table, diaryKey(person));
  return Number((diary as Item | undefined)?.[`n${agencyId}/${typeCode}`] ?? 0);
};
