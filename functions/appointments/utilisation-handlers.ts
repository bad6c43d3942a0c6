import type { BookingReference } from '../blocks/bookings/reading';
import { type Calendars, calendarOf } from '../blocks/calendars';
import type { HandlersOf } from '../kernel/contract';
import { addDays, dayNumber } from '../kernel/date';
import { resourceNotFound } from './refusals';
import { totalOf, useOf } from './utilisation';
import type { utilisationRoutes } from './utilisation-routes';
import type { Utilisation } from './utilisation-store';

export interface Effects {
  readonly reference: BookingReference;
  readonly calendars: Calendars;
  readonly utilisation: Utilisation;
}

export const utilisationHandlers = ({
  reference,
  calendars,
  utilisation,
}: Effects): HandlersOf<typeof utilisationRoutes> => ({
  getUtilisation: async ({ caller, query, now }) => {
    const { resourceId, from, to } = query;
    const resource = await reference.resource(resourceId);
    const place = resource && (await reference.place(resource.placeId));
    if (!place || resource.agencyId !== caller.id) throw resourceNotFound();
    const where = { timeZone: place.timeZone, calendar: await calendarOf(calendars, place.calendarId) };
    const count = dayNumber(to) - dayNumber(from) + 1;
    const dates = Array.from({ length: count }, (_, day) => addDays(from, day));
    const agendas = await utilisation.agendasOf(resourceId, dates);
    const days = dates.map((date, index) => useOf(resource, where, { date, agenda: agendas[index], now }));
    return { resourceId, from, to, ...totalOf(days), days };
  },
});
