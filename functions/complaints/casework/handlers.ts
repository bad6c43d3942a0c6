import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Agency } from '../../kernel/identity/caller';
import type { Rule } from '../../kernel/table/rule';
import { timingOfOne, withTimings } from '../cases/clock';
import { type ComplaintCommand, complaintCommandOf } from '../cases/command';
import { isOpen, statuses } from '../cases/complaint';
import { inArea, ofCategory, ofStatus } from '../cases/filters';
import { queuesFor } from '../cases/keys';
import { noOriginal, notFound } from '../cases/rules';
import type { Complaints } from '../cases/store';
import { showAction } from '../cases/timeline-views';
import { showCard, showToAgency } from '../cases/views';
import { stampOf } from '../categories/category';
import { type CategoryWithCalendar, categoryWithCalendar } from '../categories/category-with-calendar';
import { servicePromiseOf } from '../categories/promise';
import type { Categories } from '../categories/store';
import { nextCheckAt, nextStep } from '../deadlines/steps';
import type { agencyRoutes } from './routes';

interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
}

type ActionShown = ReturnType<typeof showAction>;

/** A request to act on a complaint, the action, what is said of it, and what it changes besides. */
type CommandOf = [
  request: Parameters<typeof complaintCommandOf>[0] & { readonly caller: Agency },
  name: Parameters<typeof complaintCommandOf>[2],
  details: Parameters<typeof complaintCommandOf>[3],
  changes?: Parameters<typeof complaintCommandOf>[4],
];

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
  { category, calendar }: CategoryWithCalendar,
  now: number,
): Required<Pick<ComplaintCommand, 'set' | 'remove'>> => {
  const queues = queuesFor(category.agencyId, id);
  const { service, watch, reopenMs } = servicePromiseOf(category);
  const card = { status: 'received', clock: [now], service } as const;
  const nextCheck = nextCheckAt(id, nextStep({ watch, card }, calendar, now));
  return {
    set: {
      'card.agencyId': category.agencyId,
      'card.category': { code: category.code, names: category.names },
      'card.service': service,
      category: stampOf(category),
      ...{ reopenMs, watch, queues, queueKey: queues.open },
      ...nextCheck.set,
    },
    remove: nextCheck.remove,
  };
};

const readingHandlers = ({
  complaints,
  calendars,
}: Effects): Pick<HandlersOf<typeof agencyRoutes>, 'listQueue' | 'showToAgency'> => ({
  listQueue: async ({ caller, query }) => {
    const { status, category, bbox, updated_after: updatedAfter, order, limit, cursor } = query;
    const list = await complaints.listQueue({
      agencyId: caller.id,
      lists: listsOf(status),
      filters: filtersOf(status, category, bbox),
      ...{ order, updatedAfter, limit, cursor },
      name: JSON.stringify([status, category, bbox, updatedAfter, order]),
    });
    const items = await withTimings(calendars, list.items);
    return { ...list, items: items.map(({ card, timing }) => showCard(card, 'agency', timing)) };
  },
  showToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
    const access = { agency: caller, accessPurpose, now, requestId };
    const found = await complaints.getForAgency(params.complaintId, access);
    if (!found) throw notFound();
    const { complaint, citizen } = found;
    return showToAgency(complaint, citizen, await timingOfOne(calendars, complaint.card));
  },
});

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => {
  const { complaints } = effects;
  const act = async (...[request, name, details, changes]: CommandOf): Promise<ActionShown> => {
    const command = complaintCommandOf(request, { agencyId: request.caller.id }, name, details, changes);
    return showAction(command.id, command.action.id, await complaints.act(command));
  };
  return {
    ...readingHandlers(effects),
    acknowledge: (request) => act(request, 'acknowledge', request.body),
    assign: async (request) => {
      const assigned = { assignment: request.body };
      const by = { agencyId: request.caller.id };
      const command = complaintCommandOf(request, by, 'assign', assigned, { set: assigned });
      return showAction(command.id, command.action.id, await complaints.actOrKeep(command));
    },
    note: (request) => {
      const { text, internal } = request.body;
      const note = internal ? { text, internal } : { text };
      return act(request, 'note', note);
    },
    ask: (request) => act(request, 'ask', request.body),
    transfer: async (request) => {
      const { agencyId, categoryCode: code } = request.body.to;
      const offer = await categoryWithCalendar(effects, { agencyId, code }, '/to');
      const changes = transferred(request.params.complaintId, offer, request.now);
      return act(request, 'transfer', request.body, changes);
    },
    resolve: (request) => act(request, 'resolve', request.body),
    reject: (request) => act(request, 'reject', request.body),
    markDuplicate: async (request) => {
      const { caller, body, params, action } = request;
      if (body.duplicateOf === params.complaintId) throw noOriginal();
      const command = complaintCommandOf(request, { agencyId: caller.id }, 'mark-duplicate', body);
      const entry = await complaints.markDuplicate(command, body.duplicateOf, caller.id);
      return showAction(params.complaintId, action.id, entry);
    },
  };
};
