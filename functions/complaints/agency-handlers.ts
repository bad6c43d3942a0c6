import type { Agency } from '../kernel/caller';
import type { HandlersOf } from '../kernel/contract';
import type { Rule } from '../kernel/rule';
import { type Act, actOf } from './act';
import type { agencyRoutes } from './agency-routes';
import type { Category } from './category';
import type { Categories } from './category-store';
import { isOpen, statuses } from './complaint';
import { promiseOf, stampOf, usable } from './filing';
import { queuesFor } from './queue';
import { inArea, noOriginal, notFound, ofCategory, ofStatus } from './rules';
import type { Complaints } from './store';
import { showAction, showCard, showToAgency } from './views';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
}

const by = (caller: Agency): Act['by'] => ({ agencyId: caller.id });

const filtersOf = (
  status: string,
  category?: string,
  bbox?: readonly [number, number, number, number],
): Rule[] => [
  ...statuses.filter((each) => each === status).map(ofStatus),
  ...(category ? [ofCategory(category)] : []),
  ...(bbox ? inArea(bbox) : []),
];

const listsOf = (
  status: (typeof statuses)[number] | 'open' | 'closed' | 'all',
): readonly ('open' | 'closed')[] => {
  if (status === 'all') return ['open', 'closed'];
  if (status === 'open' || status === 'closed') return [status];
  return [isOpen(status) ? 'open' : 'closed'];
};

/** What a transfer changes: agency, category, what it promises, and the queue; the clock starts anew. */
const transferred = (id: string, category: Category, now: number): NonNullable<Act['set']> => {
  const queues = queuesFor(category.agencyId, id);
  const { serviceMs, reopenMs } = promiseOf(category);
  return {
    'card.agencyId': category.agencyId,
    'card.category': { code: category.code, names: category.names },
    'card.clock': now + serviceMs,
    category: stampOf(category),
    ...{ serviceMs, reopenMs, queues, queueKey: queues.open },
  };
};

export const agencyHandlers = ({ complaints, categories }: Effects): HandlersOf<typeof agencyRoutes> => {
  const act = async (wanted: Act) => showAction(wanted.id, wanted.action.id, await complaints.act(wanted));
  return {
    listQueue: async ({ caller, query }) => {
      const { status, category, bbox, updated_after: updatedAfter, order, limit, cursor } = query;
      const list = await complaints.listQueue({
        agencyId: caller.id,
        lists: listsOf(status),
        filters: filtersOf(status, category, bbox),
        ...{ order, updatedAfter, limit, cursor },
        name: JSON.stringify([status, category, bbox, updatedAfter, order]),
      });
      return { ...list, items: list.items.map((card) => showCard(card, 'agency')) };
    },
    showToAgency: async ({ caller, params, errand, now, requestId }) => {
      const found = await complaints.getForAgency(params.complaintId, {
        agency: caller,
        errand,
        now,
        requestId,
      });
      if (!found) throw notFound();
      return showToAgency(found.complaint, found.citizen);
    },
    acknowledge: (request) => act(actOf(request, by(request.caller), 'acknowledge', request.body)),
    assign: (request) => {
      const set = { assignment: request.body };
      return act(actOf(request, by(request.caller), 'assign', { assignment: request.body }, { set }));
    },
    note: (request) => {
      const { text, internal } = request.body;
      return act(actOf(request, by(request.caller), 'note', internal ? { text, internal } : { text }));
    },
    ask: (request) => act(actOf(request, by(request.caller), 'ask', request.body)),
    transfer: async (request) => {
      const { agencyId, categoryCode } = request.body.to;
      const category = usable(await categories.get(agencyId, categoryCode), '/to');
      const set = transferred(request.params.complaintId, category, request.now);
      return act(actOf(request, by(request.caller), 'transfer', request.body, { set }));
    },
    resolve: (request) => act(actOf(request, by(request.caller), 'resolve', request.body)),
    reject: (request) => act(actOf(request, by(request.caller), 'reject', request.body)),
    markDuplicate: async (request) => {
      const { caller, body, params, action } = request;
      if (body.duplicateOf === params.complaintId) throw noOriginal();
      const wanted = actOf(request, by(caller), 'mark-duplicate', body);
      const entry = await complaints.markDuplicate(wanted, body.duplicateOf, caller.id);
      return showAction(params.complaintId, action.id, entry);
    },
  };
};
