import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change, copy, sum } from '../../kernel/table/expression';
import type { Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { shortestAnswer } from '../categories/promise';
import type { ActionName, Details, TimelineEntry } from './complaint';
import { complaintKey, queueSort } from './keys';
import { isOpen, queueOf, statusAfter } from './lifecycle';
import { atVersion, heldBy, isComment, notFound, ownedBy, rulesOf } from './rules';
import { entryOf } from './timeline';

/**
 * An action on a complaint: by its citizen (`owner`), by the agency that holds it, or by the portal, which read it at a
 * version (`seen`).
 */
export interface ComplaintCommand {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly by: { readonly owner: string } | { readonly agencyId: string } | { readonly seen: number };
  readonly details: Details;
  /** It leaves the status as it is (`keeps` of the lifecycle). */
  readonly kept?: true;
  /** Attributes that the request sets, in addition to what the action always sets. */
  readonly set?: Change['set'];
  readonly remove?: Change['remove'];
  /** Rules in addition to those of the action. */
  readonly rules?: readonly Rule[];
}

interface ComplaintActionRequest {
  readonly params: { readonly complaintId: string };
  readonly action: Action;
}

/** The command that a request asks for. */
export const complaintCommandOf = (
  { params, action }: ComplaintActionRequest,
  by: ComplaintCommand['by'],
  name: ActionName,
  details: Details,
  more: Pick<ComplaintCommand, 'set' | 'remove' | 'rules'> = {},
): ComplaintCommand => ({ id: params.complaintId, name, action, by, details, ...more });

/** Attributes of one run of the clock, removed when it starts anew. */
const ofOneRun = ['reminded', 'card.level'];

/**
 * What an action always changes. The clock stops, runs on, or starts anew. The next deadline depends on the category, which is
 * not read here: so the portal looks at the complaint at once, or at the earliest possible deadline (`deadlines/due.ts`).
 */
const consequencesOf = (name: ActionName, id: string, now: number): Required<Change> => {
  const clock = { 'card.clock': append('card.clock', now) };
  switch (name) {
    case 'ask':
      return { set: { ...clock, ...timer(id, now + shortestAnswer) }, remove: [] };
    case 'answer':
      return { set: { ...clock, ...timer(id, now) }, remove: [] };
    case 'reopen':
      return {
        set: { 'card.clock': [now], ...timer(id, now) },
        remove: ['rating', 'reopenUntil', 'card.closedAt', ...ofOneRun],
      };
    case 'resolve':
    case 'reject':
    case 'expire':
      return { set: { reopenUntil: sum('reopenMs', now) }, remove: timerAttributes };
    case 'withdraw':
    case 'mark-duplicate':
      return { set: {}, remove: timerAttributes };
    case 'transfer':
      return { set: { 'card.clock': [now] }, remove: ['card.assignment', ...ofOneRun] };
    default:
      return { set: {}, remove: [] };
  }
};

const changeOf = ({ id, name, action, set, kept, remove = [] }: ComplaintCommand): Change => {
  const status = kept ? undefined : statusAfter(name);
  const updatedAt = instant(action.at);
  const consequences = consequencesOf(name, id, action.at);
  return {
    remove: [...new Set([...consequences.remove, ...remove])],
    set: {
      ...(status ? { 'card.status': status, queueKey: copy(`queues.${queueOf(status)}`) } : {}),
      ...(status && !isOpen(status) ? { 'card.closedAt': updatedAt } : {}),
      queueSort: queueSort(updatedAt, id),
      'card.updatedAt': updatedAt,
      order: append('order', action.id),
      ...consequences.set,
      ...set,
    },
  };
};

const whose = (by: ComplaintCommand['by']): Rule[] => {
  if ('seen' in by) return [atVersion(by.seen)];
  return ['agencyId' in by ? heldBy(by.agencyId) : ownedBy(by.owner)];
};

/** A command as one write that carries its rules. */
export const writeOf = (command: ComplaintCommand): Write<TimelineEntry> => {
  const { id, name, action, by, kept, rules = [] } = command;
  return update({
    key: complaintKey(id),
    rules: [...whose(by), ...rulesOf(name, kept), ...rules],
    ...changeOf(command),
    ...(isComment(name) ? { add: { comments: 1 } } : {}),
    missing: notFound,
    remember: { action, entry: entryOf(command) },
  });
};
