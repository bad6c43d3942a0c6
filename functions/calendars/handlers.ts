import type { Handlers } from '../kernel/contract/contract';
import { calendarNotFound, showCalendar } from './calendar';
import type { contract } from './contract';
import type { Store } from './store';

export const handlers = (store: Store): Handlers<typeof contract> => ({
  listCalendars: ({ query }) => store.list(query.limit, query.cursor),
  getCalendar: async ({ params }) => {
    const calendar = await store.get(params.calendarId);
    if (!calendar) throw calendarNotFound();
    return showCalendar(calendar);
  },
  createCalendar: async ({ body, action }) => {
    const { id, ...details } = body;
    await store.create(id, details, action);
    return { id, version: 1, ...details };
  },
  replaceCalendar: async ({ params, body, action }) => {
    await store.replace(params.calendarId, body, action);
    return undefined;
  },
});
