import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import type { Entry } from '../../kernel/table/update';
import type { Place } from '../places/place';
import type { Resource } from '../resources/resource';
import { type AgendaItem, hasFreedSeats } from '../seats/agenda';
import type { AppointmentType } from '../types/type';

/*
 * Events of agendas and schedules, for searches of free times. They are for the portal only.
 */

const nobody = {};

/** The seats, the closures and the holds of an agenda. */
const taken = (agenda: AgendaItem): string =>
  JSON.stringify(
    Object.entries(agenda ?? {})
      .filter(([name]) => /^(c\d|b\d|h[0-9a-v]{24})/.test(name))
      .map(([name, value]) => [name, value instanceof Set ? [...value].sort() : value])
      .sort(),
  );

/** An agenda does not record when it was changed; its day stands in, as the event is internal. */
export const agendaEvents: EventsOf = (before, after) => {
  if (!after || taken(before) === taken(after)) return [];
  const { resourceId, date } = after as unknown as { readonly resourceId: string; readonly date: string };
  const at = Date.parse(date);
  const data = { resourceId, date, freed: hasFreedSeats(before, after) };
  return [{ type: 'agenda.changed', subject: resourceId, at, audience: nobody, data }];
};

const lastEdit = (item: Item): number =>
  Math.max(0, ...Object.values(item.timeline as Readonly<Record<string, Entry>>).map(({ at }) => at));

const edited = (item: Item, type: DomainEvent['type'], subject: string, data: DomainEvent['data']) => [
  { type, subject, at: lastEdit(item), audience: nobody, data },
];

/** The schedule of a resource has changed, or there is a new one; `types` are those that it serves or served. */
export const resourceEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as [Resource | undefined, Resource | undefined];
  if (!after || !is || was?.edition === is.edition) return [];
  const types = [...new Set([...(was?.types ?? []), ...is.types])].sort();
  return edited(after, 'resource.scheduled', is.id, { resourceId: is.id, types });
};

const timing = ({ length, buffer, every, units, active }: AppointmentType): string =>
  [length, buffer, every, units, active].join();

/** The length or the terms of a type of appointment have changed. */
export const typeEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as [AppointmentType | undefined, AppointmentType | undefined];
  if (!after || !was || !is || timing(was) === timing(is)) return [];
  const { agencyId, code } = is;
  return edited(after, 'appointment-type.timed', code, { agencyId, appointmentType: code });
};

/** A place has a different calendar, was closed or is open again. */
export const placeEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as [Place | undefined, Place | undefined];
  if (!after || !was || !is || (was.calendarId === is.calendarId && was.active === is.active)) return [];
  return edited(after, 'place.scheduled', is.id, { placeId: is.id });
};
