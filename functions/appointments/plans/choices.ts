import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import { maxAmount } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import type { Fee } from '../bookings/appointment';
import type { Place } from '../places/place';
import type { BookingReference } from '../resources/reference-store';
import type { Resource } from '../resources/resource';
import { speaks } from '../resources/resource-details';
import { localDay } from '../resources/sessions';
import { bookableDays, isBookable, type Slot, slotAt } from '../resources/slots';
import type { AppointmentType } from '../types/type';
import {
  languageNotSpoken,
  noSuchSlot,
  outsideWindow,
  placeUnknown,
  resourceUnknown,
  tooManyPeople,
  typeUnknown,
} from './refusals';

/*
 * Turns a request into what may be claimed: which type, which resources, which slot. This uses reference data only;
 * whether the slot is free, the table decides.
 */

export interface Planning {
  readonly reference: BookingReference;
  readonly calendars: Calendars;
}

/** A slot of a resource. */
export interface Choice {
  readonly resource: Resource;
  readonly slot: Slot;
}

/** What the party pays; undefined if the type is free of charge. */
export const feeOf = ({ fee }: Pick<AppointmentType, 'fee'>, people: number): Fee | undefined => {
  if (!fee) return undefined;
  const amount = fee.lines.reduce((sum, line) => sum + line.amount * people, 0);
  if (amount > maxAmount) throw tooManyPeople(1);
  return { amount, currency: fee.currency };
};

/** The type, if it is active. Refuses with `appointment-type-unknown`. */
export const bookableType = async ({ reference }: Planning, agencyId: string, code: string) => {
  const type = await reference.type(agencyId, code);
  if (!type?.active) throw typeUnknown();
  return type;
};

const isOpenPlace = (place: Place | undefined, agencyId: string): place is Place =>
  place?.agencyId === agencyId && place.active;

const serves = (resource: Resource, type: AppointmentType): boolean =>
  resource.agencyId === type.agencyId && resource.active && resource.types.includes(type.code);

/** Where the appointment is wanted: with one resource, or at a place. */
interface BookingTarget {
  readonly resourceId?: string | undefined;
  readonly placeId?: string | undefined;
  /** Only with somebody who speaks it. */
  readonly language?: string | undefined;
}

/** Refuses with `language-not-spoken` if none of them speaks it. */
const speaking = (resources: readonly Resource[], language: string | undefined): readonly Resource[] => {
  const found = resources.filter((each) => speaks(each, language));
  if (resources.length > 0 && found.length === 0) throw languageNotSpoken();
  return found;
};

/** The place, and its resources that serve the type. */
export const stationsOf = async (
  { reference }: Planning,
  type: AppointmentType,
  { resourceId, placeId = '', language }: BookingTarget,
): Promise<{ readonly place: Place; readonly resources: readonly Resource[] }> => {
  if (resourceId === undefined) {
    const place = await reference.place(placeId);
    if (!isOpenPlace(place, type.agencyId)) throw placeUnknown();
    const all = await reference.resourcesAt(placeId);
    return {
      place,
      resources: speaking(
        all.filter((each) => serves(each, type)),
        language,
      ),
    };
  }
  const resource = await reference.resource(resourceId);
  if (!resource || !serves(resource, type)) throw resourceUnknown();
  const place = await reference.place(resource.placeId);
  if (!isOpenPlace(place, type.agencyId)) throw resourceUnknown();
  return { place, resources: speaking([resource], language) };
};

/**
 * The slots of these resources that begin at an instant (milliseconds since 1970). Refuses with `no-such-slot` if there
 * is none.
 */
export const choicesAt = async (
  { calendars }: Planning,
  type: AppointmentType,
  { place, resources }: { readonly place: Place; readonly resources: readonly Resource[] },
  start: number,
): Promise<Choice[]> => {
  const where = { timeZone: place.timeZone, calendar: await calendarOf(calendars, place.calendarId) };
  const choices = resources.flatMap((resource) => {
    const slot = slotAt(resource, type, where, start);
    return slot ? [{ resource, slot }] : [];
  });
  if (choices.length === 0) throw noSuchSlot();
  return choices;
};

/** Refuses slots that begin too soon or too far ahead. */
export const checkWindow = (type: AppointmentType, timeZone: string, slot: Slot, now: number): void => {
  if (isBookable(type, timeZone, slot, now)) return;
  const { to } = bookableDays(type, timeZone, now);
  const last = localDay(timeZone, to).to;
  throw outsideWindow(instant(now + type.noticeMinutes * 60_000), instant(last));
};
