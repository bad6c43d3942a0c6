import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change, copy } from '../../kernel/table/expression';
import type { Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import {
  type ActionName,
  type Details,
  isOpen,
  objectionKey,
  queueSort,
  type TimelineEntry,
} from './objection';
import { atVersion, entryOf, heldBy, objectionNotFound, ownedBy, rulesOf, statusAfter } from './rules';

/** A command on an objection: by its owner, by the agency, or by the portal, which saw it at a version. */
export interface ObjectionCommand {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly by: { readonly owner: string } | { readonly agencyId: string } | { readonly seen: number };
  readonly details: Details;
  readonly set?: Change['set'];
  readonly remove?: Change['remove'];
}

/**
 * The consequences of an action. The clock is paused while the taxpayer is asked. When it resumes, the deadline is set to
 * now, so that the sweep computes the next one at once: the calendar is not read here.
 */
const consequencesOf = (name: ActionName, id: string, now: number): Required<Change> => {
  const clock = { 'card.clock': append('card.clock', now) };
  const status = statusAfter(name);
  if (name === 'answer') return { set: { ...clock, ...timer(id, now) }, remove: [] };
  if (name === 'ask') return { set: clock, remove: timerAttributes };
  return { set: {}, remove: status && !isOpen(status) ? timerAttributes : [] };
};

const changeOf = ({ id, name, action, set, remove = [] }: ObjectionCommand): Change => {
  const status = statusAfter(name);
  const updatedAt = instant(action.at);
  const consequences = consequencesOf(name, id, action.at);
  const list = status && !isOpen(status) ? 'closed' : 'open';
  return {
    set: {
      ...(status ? { 'card.status': status, queueKey: copy(`queues.${list}`) } : {}),
      queueSort: queueSort(updatedAt, id),
      'card.updatedAt': updatedAt,
      order: append('order', action.id),
      ...consequences.set,
      ...set,
    },
    remove: [...new Set([...consequences.remove, ...remove])],
  };
};

const whose = (by: ObjectionCommand['by']): Rule => {
  if ('seen' in by) return atVersion(by.seen);
  return 'agencyId' in by ? heldBy(by.agencyId) : ownedBy(by.owner);
};

/** The command as one conditional write. */
export const writeOf = (command: ObjectionCommand): Write<TimelineEntry> => {
  const { id, name, action, by, details } = command;
  return update({
    key: objectionKey(id),
    rules: [whose(by), ...rulesOf(name)],
    ...changeOf(command),
    missing: objectionNotFound,
    remember: { action, entry: entryOf(name, action, details) },
  });
};

/** What a command that changes the bill adds to the timeline, and its writes besides that of the objection. */
export interface BillEffect {
  readonly details: Details;
  readonly writes: readonly Write<unknown>[];
}
