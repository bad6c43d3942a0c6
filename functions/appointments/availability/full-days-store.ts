import { readCalendar } from '../../blocks/calendars/calendar';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { readPartition } from '../../kernel/table/query';
import { page, read, readAll } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import type { Place } from '../places/place';
import { placeKey } from '../places/place';
import type { Resource } from '../resources/resource';
import { resourceKey } from '../resources/resource';
import { agendaKey } from '../seats/agenda';
import type { AppointmentType } from '../types/type';
import { typeKey } from '../types/type';
import { type Basis, dayCode, type FullDays, fullDaysKey, fullDaysOf, isFull, stampOf } from './full-days';

/** The maximum number of agendas that are read of a resource: types can be booked 365 days ahead at most. */
const maxAgendas = 400;
/** Up to this number of places, rows are queried by place; for more places, all rows of the type are read. */
const maxPlaces = 10;

const rows = (table: Table, partition: string, prefix?: string): Promise<FullDays[]> =>
  readPartition<FullDays>(table, { partition, ...(prefix ? { prefix } : {}), eventual: true });

/** The current basis, not the remembered one; undefined if the resource does not serve the type. */
const basisNow = async (table: Table, resource: Resource, typeCode: string): Promise<Basis | undefined> => {
  const keys = [typeKey(resource.agencyId, typeCode), placeKey(resource.placeId)];
  const [found, where] = await readAll(table, keys);
  const [type, place] = [
    found as unknown as AppointmentType | undefined,
    where as unknown as Place | undefined,
  ];
  if (!type || !place || !resource.types.includes(typeCode)) return undefined;
  const calendar = place.calendarId === undefined ? undefined : await readCalendar(table, place.calendarId);
  return { resource, type, where: { timeZone: place.timeZone, calendar } };
};

const computeFullDays = async (table: Table, basis: Basis, now: number): Promise<ReadonlySet<string>> => {
  const { resource, where } = basis;
  const yesterday = addDays(dateIn(where.timeZone, now), -1);
  const { items } = await page<Item>(table, {
    ranges: [{ partition: agendaKey(resource.id, '').pk }],
    ...{ order: 'ascending', above: yesterday, limit: maxAgendas },
  });
  const full = items.filter((agenda) => isFull(basis, String(agenda.sk), agenda));
  return new Set(full.map((agenda) => dayCode(String(agenda.sk))));
};

const recompute = async (
  table: Table,
  resource: Resource,
  typeCode: string,
  { now, next }: { readonly now: number; readonly next: number },
): Promise<void> => {
  const place = fullDaysKey(resource, typeCode);
  // The row is read first: if it is changed while the agendas are read, this attempt is repeated.
  const before = await read<FullDays>(table, place);
  const basis = await basisNow(table, resource, typeCode);
  if (!basis) {
    if (before)
      await write(
        table,
        update({ key: before, version: before.version, remove: ['full', ...timerAttributes] }),
      );
    return;
  }
  const full = await computeFullDays(table, basis, now);
  const due = timer(`${resource.id} ${typeCode}`, next);
  const set = { resourceId: resource.id, stamp: stampOf(basis), ...due, ...(full.size ? { full } : {}) };
  const created = { ...place, type: 'full-days', version: 1, ...set };
  await write(
    table,
    before
      ? update({ key: before, version: before.version, set, remove: full.size ? [] : ['full'] })
      : beginning(created),
  );
};

const otherBasis = 'other-basis';

/** The rows in the table. */
export const openFullDays = ({ table }: { readonly table: Table }) => ({
  /** The rows of these places by the id of their resource: one round trip, eventually consistent. */
  read: async (agencyId: string, type: string, placeIds: readonly string[]) => {
    const prefixes = placeIds.length > maxPlaces ? [''] : placeIds.map((id) => `${id}#`);
    const partition = fullDaysOf(agencyId, type);
    const found = await Promise.all(prefixes.map((prefix) => rows(table, partition, prefix)));
    return new Map(found.flat().map((row) => [row.resourceId, row]));
  },

  /** The resources that have rows. */
  known: async (agencyId: string, type: string): Promise<string[]> =>
    (await rows(table, fullDaysOf(agencyId, type))).map(({ resourceId }) => resourceId),

  /** The agenda of a day, and whether each row has the day as full: one round trip. All are of one resource. */
  day: async (bases: readonly Basis[], date: LocalDate) => {
    const [first] = bases;
    const agenda = first ? [agendaKey(first.resource.id, date)] : [];
    const keys = bases.map(({ resource, type }) => fullDaysKey(resource, type.code));
    const [found, ...rows] = await readAll(table, [...agenda, ...keys]);
    const code = dayCode(date);
    return {
      agenda: found,
      known: rows.map((row) => (row as FullDays | undefined)?.full?.has(code) ?? false),
    };
  },

  /** Records that a day is full, or no longer full. Returns false if the row is missing or has another basis. */
  flip: async (basis: Basis, date: LocalDate, full: boolean): Promise<boolean> => {
    const day = { full: new Set([dayCode(date)]) };
    const rules = [equals('stamp', stampOf(basis), () => new Refusal(otherBasis))];
    const change = full ? { add: day } : { drop: day };
    const flipped = update({
      key: fullDaysKey(basis.resource, basis.type.code),
      ...{ type: 'full-days', rules, ...change },
    });
    try {
      await write(table, flipped);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === otherBasis) return false;
      throw error;
    }
  },

  /** Recomputes a row from schedule and agendas; `next` is when that happens again, in milliseconds since 1970. */
  refresh: (resourceId: string, typeCode: string, now: number, next: number): Promise<void> =>
    retryOnConflict(async () => {
      const resource = await read<Resource>(table, resourceKey(resourceId));
      if (resource) await recompute(table, resource, typeCode, { now, next });
    }),
});
export type FullDaysStore = ReturnType<typeof openFullDays>;
