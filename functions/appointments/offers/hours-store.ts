import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import type { AppointmentType } from '../types/type';
import { waiters } from '../waiting-list/list-store';
import { type OfferContext, openFreedOffers } from './pass-store';

/*
 * Longer hours free no cell of an agenda: whoever waits for their days is offered what they bring.
 */

/** Entries that are looked at, and days that are offered, at the most; the rest is found by the entries' own looks. */
const maxEntries = 1_000;
const maxDays = 60;

/** The days from the first to the last. */
const daysFrom = (first: LocalDate, last: LocalDate): LocalDate[] => {
  const found: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) found.push(date);
  return found;
};

/** The days that people wait for. */
const daysWanted = async (
  { table, clock }: OfferContext,
  { agencyId, code, aheadDays }: AppointmentType,
): Promise<LocalDate[]> => {
  const today = dateIn('Etc/GMT+12', clock());
  const last = addDays(today, Math.min(aheadDays, maxDays) + 1);
  const days = new Set<LocalDate>();
  let left = maxEntries;
  for await (const { state, from, until } of waiters(table, agencyId, code)) {
    const wanted = daysFrom(from > today ? from : today, until < last ? until : last);
    if (state === 'waiting') for (const date of wanted) days.add(date);
    left -= 1;
    if (left === 0) break;
  }
  return [...days];
};

/**
 * Offers what the changed hours of a resource bring: a round trip for each of its types, and for each day that somebody waits for two and
 * those of its offers. The context should remember nothing from before the change.
 */
export const openHourOffers = (context: OfferContext) => {
  const { reference } = context;
  const pass = openFreedOffers(context);
  return async (resourceId: string): Promise<void> => {
    const resource = await reference.resource(resourceId);
    if (!resource?.active) return;
    const types = await Promise.all(resource.types.map((code) => reference.type(resource.agencyId, code)));
    const listed = types.flatMap((type) => (type?.active && type.waitingList ? [type] : []));
    const days = await Promise.all(listed.map((type) => daysWanted(context, type)));
    const first = [...new Set(days.flat())].sort().slice(0, maxDays);
    for (const date of first) await pass(resourceId, date);
  };
};
