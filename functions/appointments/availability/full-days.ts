import { createHash } from 'node:crypto';
import type { CalendarItem } from '../../blocks/calendars/calendar';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { dayNumber, type LocalDate } from '../../kernel/text/date';
import type { Resource } from '../resources/resource';
import { canServe } from '../resources/resource-details';
import { slotsOn, type Where } from '../resources/slots';
import { type AgendaItem, freeIn } from '../seats/agenda';
import type { AppointmentType } from '../types/type';

/*
 * Hints for searches: on which days a resource is full for a type, so that its agenda need not be read. One row for
 * each type and resource; the rows of a type are in one partition. Only confirmed seats count, so that no day is called
 * full because of a hold. The agenda decides; a hint may be some seconds late.
 */

export interface FullDays extends Stored {
  readonly resourceId: string;
  /** Identifies the basis of the row; a reader with another basis ignores the row. */
  readonly stamp: string;
  /** Days by `dayCode`; absent if there are none. */
  readonly full?: ReadonlySet<string>;
}

/** The rows of a type, by place and resource. */
export const fullDaysOf = (agencyId: string, type: string): string => key('full-days', agencyId, type);

export const fullDaysKey = ({ agencyId, placeId, id }: Resource, type: string): Key => ({
  pk: fullDaysOf(agencyId, type),
  sk: key(placeId, id),
});

/** Days since 1970 in base 36: three letters, as a nation has many rows. */
export const dayCode = (date: LocalDate): string => dayNumber(date).toString(36);

/** What determines on which days a resource can be full. */
export interface Basis {
  readonly resource: Resource;
  readonly type: AppointmentType;
  readonly where: Where & { readonly calendar: CalendarItem | undefined };
}

/** The same for the same schedule, terms and calendar. */
export const stampOf = ({ resource, type, where: { calendar } }: Basis): string => {
  const { length, buffer, every, units, active } = type;
  const inputs = [resource.edition, length, buffer, every, units, active, calendar?.id, calendar?.version];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64url').slice(0, 8);
};

/** Whether the resource has slots on the day, and none of them has room for one person. */
export const isFull = ({ resource, type, where }: Basis, date: LocalDate, agenda: AgendaItem): boolean => {
  if (!agenda || !canServe(resource, type)) return false;
  // At infinity all holds have lapsed.
  const free = (slot: Parameters<typeof freeIn>[1]) =>
    freeIn(agenda, slot, resource.capacity, Number.POSITIVE_INFINITY);
  const slots = slotsOn(resource, type, where, date);
  return slots.length > 0 && slots.every((slot) => free(slot) < type.units);
};
