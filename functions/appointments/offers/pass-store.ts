import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Table } from '../../kernel/table/dynamo';
import type { LocalDate } from '../../kernel/text/date';
import type { Clock } from '../../kernel/text/time';
import type { Place } from '../places/place';
import type { Choice } from '../plans/choices';
import type { BookingReference } from '../resources/reference-store';
import type { Resource } from '../resources/resource';
import { canServe, speaks } from '../resources/resource-details';
import { isBookable, slotsOn } from '../resources/slots';
import { type AgendaItem, freeIn } from '../seats/agenda';
import { readAgendas } from '../seats/agenda-store';
import type { AppointmentType } from '../types/type';
import { waiters } from '../waiting-list/list-store';
import { matchesWaiting, type WaitingCard } from '../waiting-list/waiting';
import { type Offers, offerTime } from './store';

/*
 * Offers the free slots of a resource on a day to the people who wait for them, in the order of joining, until all are
 * taken or nobody wants them. The agenda is read each time, so passes may overlap and be repeated.
 */

export interface OfferContext {
  readonly table: Table;
  readonly clock: Clock;
  readonly reference: BookingReference;
  readonly calendars: Calendars;
  readonly offers: Offers;
}

/** A resource on a day, for one type. */
interface ResourceDay {
  readonly type: AppointmentType;
  readonly place: Place;
  readonly resource: Resource;
  readonly date: LocalDate;
}

const choicesOn = async (
  { calendars }: OfferContext,
  { type, place, resource, date }: ResourceDay,
  now: number,
) => {
  const where = { timeZone: place.timeZone, calendar: await calendarOf(calendars, place.calendarId) };
  const answered = now + offerTime(type);
  return slotsOn(resource, type, where, date)
    .filter((slot) => isBookable(type, place.timeZone, slot, now) && slot.start > answered)
    .map((slot): Choice => ({ resource, slot }));
};

/** The slots that match an entry and are free according to the agenda. */
const choicesFor = (
  card: WaitingCard,
  { type, place, resource }: ResourceDay,
  choices: readonly Choice[],
  { agenda, now }: { readonly agenda: AgendaItem; readonly now: number },
): Choice[] => {
  if (!speaks(resource, card.language)) return [];
  return choices.filter(({ slot }) => {
    const free = freeIn(agenda, slot, resource.capacity, now);
    return matchesWaiting(card, {
      placeId: place.id,
      timeZone: place.timeZone,
      slot,
      free,
      units: type.units,
    });
  });
};

const agendaOf = async ({ table }: OfferContext, { resource, date }: ResourceDay): Promise<AgendaItem> =>
  (await readAgendas(table, [{ resourceId: resource.id, date }]))[0];

/** Offers one of the slots to the person who waits; returns whether the agenda has changed. */
const offerOne = async (
  { offers }: OfferContext,
  card: WaitingCard,
  { type, place }: ResourceDay,
  { choices, now }: { readonly choices: readonly Choice[]; readonly now: number },
): Promise<boolean> => {
  let changed = false;
  for (const choice of choices) {
    const outcome = await offers.offer(card.id, { type, place, choice }, now);
    if (outcome === 'offered') return true;
    changed = changed || outcome === 'taken';
  }
  return changed;
};

const offerFreeOn = async (context: OfferContext, day: ResourceDay): Promise<void> => {
  const { type, resource } = day;
  const now = context.clock();
  let choices = await choicesOn(context, day, now);
  let agenda = choices.length ? await agendaOf(context, day) : undefined;
  const open = () => choices.filter(({ slot }) => freeIn(agenda, slot, resource.capacity, now) >= type.units);
  choices = open();
  if (choices.length === 0) return;
  for await (const card of waiters(context.table, type.agencyId, type.code)) {
    const wanted = card.state === 'waiting' ? choicesFor(card, day, choices, { agenda, now }) : [];
    if (wanted.length === 0 || !(await offerOne(context, card, day, { choices: wanted, now }))) continue;
    agenda = await agendaOf(context, day);
    choices = open();
    if (choices.length === 0) return;
  }
};

/** The types of a resource that have a waiting list. */
const resourceDaysOf = async (
  { reference }: OfferContext,
  resourceId: string,
  date: LocalDate,
): Promise<ResourceDay[]> => {
  const resource = await reference.resource(resourceId);
  const place = resource?.active ? await reference.place(resource.placeId) : undefined;
  if (!resource || !place?.active) return [];
  const types = await Promise.all(resource.types.map((code) => reference.type(resource.agencyId, code)));
  return types.flatMap((type) =>
    type?.waitingList && type.active && canServe(resource, type) ? [{ type, place, resource, date }] : [],
  );
};

/** Offers what is free of a resource on a local day: two round trips if nobody waits, and four for each offer. */
export const openFreedOffers =
  (context: OfferContext) =>
  async (resourceId: string, date: LocalDate): Promise<void> => {
    for (const day of await resourceDaysOf(context, resourceId, date)) await offerFreeOn(context, day);
  };
export type OfferFreed = ReturnType<typeof openFreedOffers>;
