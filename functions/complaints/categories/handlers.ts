import type { Directory } from '../../blocks/agencies/directory';
import { nextOpening } from '../../blocks/calendars/working-time';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { instant } from '../../kernel/text/time';
import { type CategoryDetails, showCategory } from './category';
import { calendarFor, dueIfFiled, type Sources } from './category-with-calendar';
import type { categoryRoutes } from './routes';
import type { Categories } from './store';

interface Effects extends Sources {
  readonly categories: Categories;
  readonly directory: Directory;
}

export const categoryHandlers = ({
  categories,
  calendars,
  directory,
}: Effects): HandlersOf<typeof categoryRoutes> => {
  const checkCalendar = async ({ serviceLevel: { calendarId } }: CategoryDetails): Promise<void> => {
    if (calendarId === undefined || (await calendars.get(calendarId))) return;
    throw refuseField('calendar-unknown', '/serviceLevel/calendarId', 'There is no such calendar.');
  };
  const get = async (agencyId: string, code: string) => {
    const category = await categories.get(agencyId, code);
    if (!category) throw new Refusal('category-not-found');
    return category;
  };
  return {
    listCategories: async ({ query }) => {
      const list = await categories.list(query.agencyId, query.limit, query.cursor);
      return { ...list, items: await directory.named(list.items) };
    },
    getCategory: async ({ params }) =>
      directory.namedOne(showCategory(await get(params.agencyId, params.code))),
    previewDue: async ({ params, now }) => {
      const category = await get(params.agencyId, params.code);
      const calendar = await calendarFor(calendars, category);
      return {
        ...params,
        version: category.version,
        serviceLevel: category.serviceLevel,
        filedAt: instant(now),
        startsAt: instant(nextOpening(calendar, now)),
        dueAt: instant(dueIfFiled({ category, calendar }, now)),
        calendar: calendar
          ? { id: calendar.id, version: calendar.version, timeZone: calendar.timeZone }
          : null,
      };
    },
    createCategory: async ({ caller, body, action }) => {
      const { code, ...details } = body;
      await checkCalendar(details);
      await categories.create(caller.id, code, details, action);
      return { agencyId: caller.id, code, version: 1, ...details };
    },
    replaceCategory: async ({ caller, params, body, action }) => {
      await checkCalendar(body);
      await categories.replace(caller.id, params.code, body, action);
      return undefined;
    },
  };
};
