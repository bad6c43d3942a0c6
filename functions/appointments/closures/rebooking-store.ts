import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Table } from '../../kernel/table/dynamo';
import { addDays, dateIn } from '../../kernel/text/date';
import type { Appointment } from '../bookings/appointment';
import type { Destination } from '../bookings/booking';
import { destinationOf } from '../bookings/order';
import { nextCheckAt } from '../deadlines/reminder-rules';
import type { Choice } from '../plans/choices';
import type { BookingReference } from '../resources/reference-store';
import { speaks } from '../resources/resource-details';
import { type Slot, slotsOn } from '../resources/slots';
import { freeSlotsIn } from '../seats/agenda';
import { readAgendas } from '../seats/agenda-store';

interface Context {
  readonly table: Table;
  readonly reference: BookingReference;
  readonly calendars: Calendars;
}

/** The number of days, from its own, in which another time for an appointment is searched. */
const lookedThrough = 14;
/** The maximum number of times that are tried on each day. */
const maxTried = 5;

/** Alternatives for appointments: at the same place, with any resource that serves their type. */
export const openRebooking = ({ table, reference, calendars }: Context) => {
  const stationsOf = async ({ agencyId, typeCode, card, details }: Appointment) => {
    const [type, place, all] = await Promise.all([
      reference.type(agencyId, typeCode),
      reference.place(card.placeId),
      reference.resourcesAt(card.placeId),
    ]);
    if (!type || !place?.active) return undefined;
    const resources = all.filter(
      (each) => each.active && each.types.includes(typeCode) && speaks(each, details.spoken),
    );
    const where = { timeZone: place.timeZone, calendar: await calendarOf(calendars, place.calendarId) };
    return { type, resources, where };
  };
  type Stations = NonNullable<Awaited<ReturnType<typeof stationsOf>>>;

  /** The free times of a day, the nearest to the original time first. */
  const freeOn = async (
    { type, resources, where }: Stations,
    { seats, card }: Appointment,
    { date, now }: { readonly date: string; readonly now: number },
  ): Promise<Choice[]> => {
    const days = resources.map(({ id }) => ({ resourceId: id, date }));
    const agendas = await readAgendas(table, days);
    const choices = resources.flatMap((resource, index): Choice[] => {
      const slots = slotsOn(resource, type, where, date).filter(({ start }) => start > now);
      const asked = { capacity: resource.capacity, units: seats.units, now };
      return freeSlotsIn(agendas[index], slots, asked).map((slot) => ({ resource, slot }));
    });
    const off = ({ start }: Slot): number => Math.abs(start - Date.parse(card.start));
    return choices.sort((left, right) => off(left.slot) - off(right.slot));
  };

  return {
    /** One round trip per day. */
    async *destinationsOf(appointment: Appointment, now: number): AsyncGenerator<Destination> {
      const stations = await stationsOf(appointment);
      if (!stations) return;
      const { timeZone } = stations.where;
      const today = dateIn(timeZone, now);
      const first = appointment.card.date > today ? appointment.card.date : today;
      for (let day = 0; day < lookedThrough; day += 1) {
        const free = await freeOn(stations, appointment, { date: addDays(first, day), now });
        for (const { resource, slot } of free.slice(0, maxTried)) {
          yield destinationOf(appointment, {
            ...{ resource, slot, timeZone, wakesAt: nextCheckAt(timeZone, slot, now) },
          });
        }
      }
    },
  };
};
export type Rebooking = ReturnType<typeof openRebooking>;
