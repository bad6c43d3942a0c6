import { calendarOf, openCalendars } from '../../blocks/calendars/calendar';
import type { Event } from '../../kernel/events/event';
import type { Effects, OnDue, Reactor } from '../../kernel/events/reactor';
import { maxStaleness } from '../../kernel/table/reference';
import type { LocalDate } from '../../kernel/text/date';
import { days } from '../../kernel/text/time';
import { openBookingReference } from '../resources/reference-store';
import { type Basis, type FullDays, isFull } from './full-days';
import { openFullDays } from './full-days-store';

/*
 * Maintains the hints for searches (`full-days.ts`). A changed agenda causes a write only if a day becomes full or
 * stops being full. The basis of that decision may be ten minutes old; a recomputed row is therefore recomputed once
 * more when no function can remember anything older, and then daily.
 */

/** The number of rows that are computed concurrently. */
const sideBySide = 10;
const minute = 60_000;
const settledAfter = maxStaleness + minute;

const inTurns = async <T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> => {
  for (let done = 0; done < all.length; done += sideBySide) {
    await Promise.all(all.slice(done, done + sideBySide).map(work));
  }
};

/** The basis for each type that the resource serves, from the function's memory. */
const openBases = (effects: Effects) => {
  const reference = openBookingReference(effects);
  const calendars = openCalendars(effects);
  return async (resourceId: string): Promise<Basis[]> => {
    const resource = await reference.resource(resourceId);
    const place = resource && (await reference.place(resource.placeId));
    if (!resource || !place) return [];
    const where = { timeZone: place.timeZone, calendar: await calendarOf(calendars, place.calendarId) };
    const types = await Promise.all(resource.types.map((code) => reference.type(resource.agencyId, code)));
    return types.flatMap((type) => (type ? [{ resource, type, where }] : []));
  };
};

type Data = Readonly<Record<'resourceId' | 'placeId' | 'agencyId' | 'appointmentType' | 'date', string>> & {
  readonly types: readonly string[];
};

const acts = (effects: Effects) => {
  const { clock } = effects;
  const store = openFullDays(effects);
  const basesOf = openBases(effects);
  const reference = openBookingReference(effects);
  const refresh = (resourceId: string, type: string): Promise<void> =>
    store.refresh(resourceId, type, clock(), clock() + settledAfter);
  const flip = async (basis: Basis, date: LocalDate, full: boolean): Promise<void> => {
    if (!(await store.flip(basis, date, full))) await refresh(basis.resource.id, basis.type.code);
  };
  return {
    'agenda.changed': async ({ resourceId, date }: Data) => {
      const bases = await basesOf(resourceId);
      if (bases.length === 0) return;
      const { agenda, known } = await store.day(bases, date);
      for (const [index, basis] of bases.entries()) {
        const full = isFull(basis, date, agenda);
        if (full !== known[index]) await flip(basis, date, full);
      }
    },
    'resource.scheduled': ({ resourceId, types }: Data) =>
      inTurns(types, (type) => refresh(resourceId, type)),
    'appointment-type.timed': async ({ agencyId, appointmentType }: Data) => {
      const known = await store.known(agencyId, appointmentType);
      await inTurns(known, (resourceId) => refresh(resourceId, appointmentType));
    },
    'place.scheduled': async ({ placeId }: Data) => {
      const pairs = (await reference.resourcesAt(placeId)).flatMap(({ id, types }) =>
        types.map((type) => [id, type] as const),
      );
      await inTurns(pairs, ([id, type]) => refresh(id, type));
    },
  };
};

export const fullDays: Reactor = {
  name: 'full-days',
  react: (effects) => {
    const known: Readonly<Record<string, (data: Data) => Promise<void>>> = acts(effects);
    return async ({ type, data }: Event) => known[type]?.(data as Data);
  },
};

/** A row is due for its recomputation. */
export const onDue: OnDue = (effects) => {
  const store = openFullDays(effects);
  return async (item, now) => {
    const { resourceId, pk } = item as unknown as FullDays;
    const type = pk.split('#')[2] ?? '';
    await store.refresh(resourceId, type, now, now + days(1));
  };
};
