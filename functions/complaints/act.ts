import type { Action } from '../kernel/action';
import { append, type Change, copy, sum } from '../kernel/expression';
import type { Rule } from '../kernel/rule';
import { instant } from '../kernel/time';
import { deed, type Write } from '../kernel/write';
import type { ActionName, Details, TimelineEntry } from './complaint';
import { complaintKey } from './filing';
import { queueSort } from './queue';
import { entryOf, heldBy, notFound, ownedBy, queueOf, rulesOf, statusAfter } from './rules';

/** An action on a complaint, by the citizen whose it is (`owner`) or by the agency that holds it. */
export interface Act {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly by: { readonly owner: string } | { readonly agencyId: string };
  readonly details: Details;
  /** What the request sets beside what follows from the action by itself. */
  readonly set?: Change['set'];
  /** What is asked of the complaint beside what the action asks by itself. */
  readonly rules?: readonly Rule[];
}

interface Asked {
  readonly params: { readonly complaintId: string };
  readonly action: Action;
}

/** The act that a request asks for. */
export const actOf = (
  { params, action }: Asked,
  by: Act['by'],
  name: ActionName,
  details: Details,
  more: Pick<Act, 'set' | 'rules'> = {},
): Act => ({ id: params.complaintId, name, action, by, details, ...more });

/** What follows from an action by itself. The clock stops at what is left, runs on from there, or starts anew. */
const consequencesOf = (name: ActionName, now: number): Change => {
  switch (name) {
    case 'ask':
      return { set: { 'card.clock': sum('card.clock', -now) } };
    case 'answer':
      return { set: { 'card.clock': sum('card.clock', now) } };
    case 'reopen':
      return { set: { 'card.clock': sum('serviceMs', now) }, remove: ['rating', 'reopenUntil'] };
    case 'resolve':
    case 'reject':
      return { set: { reopenUntil: sum('reopenMs', now) } };
    case 'transfer':
      return { remove: ['assignment'] };
    default:
      return {};
  }
};

const changeOf = ({ id, name, action, set }: Act): Change => {
  const status = statusAfter(name);
  const updatedAt = instant(action.at);
  const consequences = consequencesOf(name, action.at);
  return {
    ...consequences,
    set: {
      ...(status ? { 'card.status': status, queueKey: copy(`queues.${queueOf(status)}`) } : {}),
      queueSort: queueSort(updatedAt, id),
      'card.updatedAt': updatedAt,
      order: append('order', action.id),
      ...consequences.set,
      ...set,
    },
  };
};

/** An act as one write that carries its rules. */
export const actOn = (act: Act): Write<TimelineEntry> => {
  const { id, name, action, by, details, rules = [] } = act;
  const byAgency = 'agencyId' in by;
  return deed({
    key: complaintKey(id),
    action,
    entry: entryOf(name, action, details, byAgency ? by.agencyId : undefined),
    rules: [byAgency ? heldBy(by.agencyId) : ownedBy(by.owner), ...rulesOf(name), ...rules],
    change: changeOf(act),
    missing: notFound,
  });
};
