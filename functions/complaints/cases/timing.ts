import { type CalendarItem, type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Category } from '../categories/category';
import { type CategoryWithCalendar, openCategory } from '../filing/new-complaint';
import { type Timing, timingOf } from './clock';
import type { Card } from './complaint';

export interface Sources {
  readonly categories: { readonly get: (agencyId: string, code: string) => Promise<Category | undefined> };
  readonly calendars: Calendars;
}

/** The calendar that a category's service level is counted on; undefined where that is around the clock. */
export const calendarFor = (
  calendars: Calendars,
  { serviceLevel }: Pick<Category, 'serviceLevel'>,
): Promise<CalendarItem | undefined> => calendarOf(calendars, serviceLevel.calendarId);

/** A category with its calendar; refuses one that is not there, or closed, for the field at the pointer. */
export const categoryWithCalendar = async (
  { categories, calendars }: Sources,
  { agencyId, code }: { readonly agencyId: string; readonly code: string },
  pointer: string,
): Promise<CategoryWithCalendar> => {
  const category = openCategory(await categories.get(agencyId, code), pointer);
  return { category, calendar: await calendarFor(calendars, category) };
};

export interface CardWithTiming {
  readonly card: Card;
  readonly timing: Timing;
}

/** Each card with its timing, by the calendars as the function knows them; each is asked for once. */
export const withTimings = async (
  calendars: Calendars,
  cards: readonly Card[],
): Promise<CardWithTiming[]> => {
  const asked = new Map<string | undefined, Promise<CalendarItem | undefined>>();
  const known = (calendarId: string | undefined) => {
    const calendar = asked.get(calendarId) ?? calendarOf(calendars, calendarId);
    asked.set(calendarId, calendar);
    return calendar;
  };
  return Promise.all(
    cards.map(async (card) => ({ card, timing: timingOf(card, await known(card.service.calendarId)) })),
  );
};

export const timingOfOne = async (calendars: Calendars, card: Card): Promise<Timing> =>
  timingOf(card, await calendarOf(calendars, card.service.calendarId));
