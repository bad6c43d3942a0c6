import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import { withTimings } from '../cases/clock';
import { showCard } from '../cases/views';
import type { bulkRoutes } from './routes';
import { type Effects, importComplaints } from './rows';

export const bulkHandlers = (effects: Effects): HandlersOf<typeof bulkRoutes> => ({
  importComplaints: async ({ caller, body, action, now, translate }) => {
    const call = { agency: caller, id: action.id, now };
    return { items: translateResults(await importComplaints(effects, call, body.items), translate) };
  },
  exportComplaints: async ({ caller, query }) => {
    const list = await effects.complaints.listQueue({
      agencyId: caller.id,
      lists: ['open', 'closed'],
      filters: [],
      order: 'ascending',
      updatedAfter: query.updated_after,
      limit: query.limit,
      cursor: query.cursor,
      name: `export:${query.updated_after ?? ''}`,
    });
    const items = await withTimings(effects.calendars, list.items);
    const lines = items.map(({ card, timing }) => showCard(card, 'agency', timing) as object);
    const all = list.next === undefined ? lines : [...lines, { next: list.next }];
    return all.map((line) => `${JSON.stringify(line)}\n`).join('');
  },
});
