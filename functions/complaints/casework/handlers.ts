import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Agency } from '../../kernel/identity/caller';
import type { Rule } from '../../kernel/table/rule';
import { type Act, actOf } from '../cases/command';
import { isOpen, statuses } from '../cases/complaint';
import { queuesFor } from '../cases/keys';
import { inArea, noOriginal, notFound, ofCategory, ofStatus } from '../cases/rules';
import type { Complaints } from '../cases/store';
import { showAction } from '../cases/timeline-views';
import { offerOf, timed, timingOfOne } from '../cases/timing';
import { showCard, showToAgency } from '../cases/views';
import { promiseOf } from '../categories/promise';
import type { Categories } from '../categories/store';
import { nextStep, wakingAt } from '../deadlines/steps';
import { type Offer, stampOf } from '../filing/new-complaint';
import type { agencyRoutes } from './routes';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
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
const transferred = (
  id: string,
  { category, calendar }: Offer,
  now: number,
): Required<Pick<Act, 'set' | 'remove'>> => {
  const queues = queuesFor(category.agencyId, id);
  const { service, watch, reopenMs } = promiseOf(category);
  const card = { status: 'received', clock: [now], service } as const;
  const waking = wakingAt(id, nextStep({ watch, card }, calendar, now));
  return {
    set: {
      'card.agencyId': category.agencyId,
      'card.category': { code: category.code, names: category.names },
      'card.service': service,
      category: stampOf(category),
      ...{ reopenMs, watch, queues, queueKey: queues.open },
      ...waking.set,
    },
    remove: waking.remove,
  };
};

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => {
  const { complaints, calendars } = effects;
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
      const items = await timed(calendars, list.items);
      return { ...list, items: items.map(({ card, timing }) => showCard(card, 'agency', timing)) };
    },
    showToAgency: async ({ caller, params, errand, now, requestId }) => {
      const access = { agency: caller, errand, now, requestId };
      const found = await complaints.getForAgency(params.complaintId, access);
      if (!found) throw notFound();
      const { complaint, citizen } = found;
      return showToAgency(complaint, citizen, await timingOfOne(calendars, complaint.card));
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
      const { agencyId, categoryCode: code } = request.body.to;
      const offer = await offerOf(effects, { agencyId, code }, '/to');
      const changes = transferred(request.params.complaintId, offer, request.now);
      return act(actOf(request, by(request.caller), 'transfer', request.body, changes));
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
