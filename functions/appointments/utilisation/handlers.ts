import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { addDays, dayNumber } from '../../kernel/text/date';
import type { BookingReference } from '../resources/reference-store';
import { resourceNotFound } from '../resources/refusals';
import type { utilisationRoutes } from './routes';
import type { Utilisation } from './store';
import { totalOf, useOf } from './utilisation';

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
