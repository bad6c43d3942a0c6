import type { Calendars } from '../../blocks/calendars/calendar';
import { withText } from '../../blocks/searching/search-text';
import type { HandlersOf, Request } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import { atLeast, type Rule } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import { type CardWithTiming, withTimings } from '../cases/clock';
import { inArea, listsOf, ofCategory, ofOfficer, ofStatus, ofUnit } from '../cases/filters';
import { notFound } from '../cases/rules';
import { showCard } from '../cases/views';
import { isOverdue } from './due-order';
import type { QueueFilters, queueRoutes } from './routes';
import type { Queue } from './store';

interface Effects {
  readonly queue: Queue;
  readonly calendars: Calendars;
}

type QueueRequest = Request<(typeof queueRoutes)['listQueue']>;

/** What is asked for besides the status, which lists are made by. */
const filtersOf = ({ category, bbox, unit, officer, text }: QueueFilters): Rule[] => [
  ...(category ? [ofCategory(category)] : []),
  ...(bbox ? inArea(bbox) : []),
  ...(unit ? [ofUnit(unit)] : []),
  ...(officer ? [ofOfficer(officer)] : []),
  ...(text ? withText(text, notFound) : []),
];

const statusRules = (status: QueueFilters['status']): Rule[] =>
  status === 'open' || status === 'closed' ? [] : ofStatus(status);

/** A cursor serves the query that it came from, and no other. */
const nameOf = ({ limit: _, cursor: __, ...query }: QueueFilters): string => JSON.stringify(query);

const shown = (items: readonly CardWithTiming[]) =>
  items.map(({ card, timing }) => showCard(card, 'agency', timing));

const byTime = async ({ queue, calendars }: Effects, { caller, query }: QueueRequest) => {
  const { status, updated_after: updatedAfter, order, limit, cursor } = query;
  const found = await queue.search({
    agencyId: caller.id,
    lists: listsOf(status),
    filters: [...statusRules(status), ...filtersOf(query)],
    ...{ order: order === 'ascending' ? order : 'descending', updatedAfter, limit, cursor },
    name: nameOf(query),
  });
  return { ...found, items: shown(await withTimings(calendars, found.items)) };
};

const byDue = async ({ queue, calendars }: Effects, { caller, query, now }: QueueRequest) => {
  const { status, updated_after: updatedAfter } = query;
  const [list, ...others] = listsOf(status);
  if (list !== 'open' || others.length > 0)
    throw refuseQuery(
      '/status',
      'status',
      'Only what is open is due: leave `status` out, or name an open one.',
    );
  const changed = updatedAfter ? [atLeast('card.updatedAt', updatedAfter, notFound)] : [];
  const rules = [...statusRules(status), ...filtersOf(query), ...changed];
  const all = await withTimings(calendars, await queue.openCards(caller.id, rules));
  const due = query.overdue ? all.filter((each) => isOverdue(each, instant(now))) : all;
  const found = queue.pageByDue(`due:${caller.id}:${nameOf(query)}`, due, query);
  return { ...found, items: shown(found.items) };
};

export const queueHandlers = (effects: Effects): HandlersOf<typeof queueRoutes> => ({
  listQueue: async (request) => {
    const { caller, query } = request;
    if (query.reference !== undefined) {
      const cards = await effects.queue.byReference(caller.id, query.reference);
      return { items: shown(await withTimings(effects.calendars, cards)) };
    }
    return query.overdue || query.order === 'due' ? byDue(effects, request) : byTime(effects, request);
  },
  listDuplicates: async ({ caller, params, query }) => {
    const found = await effects.queue.duplicates(params.complaintId, caller.id, query);
    if (!found) throw notFound();
    return { ...found, items: shown(await withTimings(effects.calendars, found.items)) };
  },
});
