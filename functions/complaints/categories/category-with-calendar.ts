import { type CalendarItem, type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { addWorkingTime } from '../../blocks/calendars/working-time';
import { refuseField } from '../../kernel/contract/refusal';
import type { Category } from './category';
import { servicePromiseOf } from './promise';

/** A category under which complaints are filed, and the calendar that its service level is counted on. */
export interface CategoryWithCalendar {
  readonly category: Category;
  readonly calendar: Calendar | undefined;
}

/** When a complaint that is filed at `at` is due. Both in milliseconds since 1970. */
export const dueIfFiled = ({ category, calendar }: CategoryWithCalendar, at: number): number =>
  addWorkingTime(calendar, at, servicePromiseOf(category).service.ms);

/** A category under which complaints can be filed, or `category-unknown` (422) for the field at the pointer. */
const openCategory = (category: Category | undefined, pointer: string): Category => {
  if (category?.active) return category;
  throw refuseField('category-unknown', pointer, 'There is no such category, or it is closed.');
};
/** Where categories and calendars are read from. */
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
