import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change } from '../../kernel/table/expression';
import type { Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { answerWithin, changedSort, correctionKey, movedTo, type TimelineEntry } from './correction';
import { type ActionName, type State, stateAfter } from './lifecycle';
import { atVersion, correctionNotFound, type Details, entryOf, heldBy, ownedBy, rulesOf } from './rules';

/** A command on a correction: by its person, by the agency, or by the portal, which saw it at a version. */
export interface CorrectionCommand {
  readonly id: string;
  readonly owner: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly by: 'owner' | { readonly agencyId: string } | { readonly seen: number };
  readonly details: Details;
}

const ruleOf = ({ by, owner }: CorrectionCommand): Rule => {
  if (by === 'owner') return ownedBy(owner);
  return 'seen' in by ? atVersion(by.seen) : heldBy(by.agencyId);
};

/**
 * The clock stops when the person is asked and runs on when they have answered. When it is due then is not known here, as it
 * follows from the clock: so the portal looks at it at once, and puts it in its place.
 */
const consequencesOf = ({ id, name, action: { at } }: CorrectionCommand, state: State): Change => {
  const clock = { 'card.clock': append('card.clock', at) };
  const due = name === 'answer' ? at : undefined;
  const set = { 'card.state': state, ...movedTo(id, state, at, due) };
  if (name === 'ask') return { set: { ...set, ...clock, ...timer(id, at + answerWithin) } };
  if (name === 'answer') return { set: { ...set, ...clock, ...timer(id, at) } };
  return { set, remove: timerAttributes };
};

export const writeOf = (command: CorrectionCommand, more: Change = {}): Write<TimelineEntry> => {
  const { id, owner, name, action, details } = command;
  const state = stateAfter(name);
  const { set, remove = [] } = state ? consequencesOf(command, state) : {};
  return update({
    key: correctionKey(owner, id),
    rules: [ruleOf(command), ...rulesOf(name)],
    set: {
      ...{ 'card.updatedAt': instant(action.at), order: append('order', action.id) },
      ...(state ? set : { ownerSort: changedSort(id, action.at) }),
      ...more.set,
    },
    remove: [...remove, ...(more.remove ?? [])],
    missing: correctionNotFound,
    remember: { action, entry: entryOf(name, action, details) },
  });
};
