import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change } from '../../kernel/table/expression';
import { holds, type Item, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { ActionName, Card, Details, Fine, TimelineEntry } from './fine';
import { fineKey, placeInQueue } from './keys';
import { atVersion, entryOf, issuedBy, notFound, rulesOf, stateAfter } from './rules';

/** A command on a fine, from a request, an event or a deadline. */
export interface FineCommand {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  /**
   * The agency that issued the fine. For a citizen's command, the transaction requires that they hold the payer instead.
   */
  readonly agencyId?: string;
  readonly details: Details;
  /** When the portal learnt of it, in milliseconds since 1970, where it happened earlier: lists by time of change are by that. */
  readonly learntAt?: number;
  readonly set?: Change['set'];
  readonly remove?: Change['remove'];
  /** Rules in addition to those of the action. */
  readonly rules?: readonly Rule[];
}

interface FineActionRequest {
  readonly params: { readonly fineId: string };
  readonly action: Action;
}

/** The command of a request. */
export const fineCommandOf = (
  { params, action }: FineActionRequest,
  name: ActionName,
  details: Details,
  more: Pick<FineCommand, 'agencyId' | 'set' | 'remove' | 'rules'> = {},
): FineCommand => ({ id: params.fineId, name, action, details, ...more });

/** The command with the rule that the fine is unchanged since it was read. */
export const commandOnRead = (fine: Fine, command: FineCommand): FineCommand => ({
  ...command,
  agencyId: fine.card.agencyId,
  rules: [...(command.rules ?? []), atVersion(fine)],
});

const stateChange = ({ name, agencyId, id }: FineCommand, updatedAt: string): Change['set'] => {
  const state = stateAfter(name);
  if (!state) return { queueSort: key(updatedAt, id) };
  if (agencyId === undefined) throw new Error(`${name} moves a fine in the lists of its agency`);
  return { 'card.state': state, ...placeInQueue(agencyId, state, id, updatedAt) };
};

const rulesFor = ({ name, agencyId, rules = [] }: FineCommand): Rule[] => [
  ...(agencyId === undefined ? [] : [issuedBy(agencyId)]),
  ...rulesOf(name),
  ...rules,
];

/** Throws the refusal that the table would give, judged by the fine as it was read. */
export const checkCommand = (fine: Fine, command: FineCommand): void => {
  const item = fine as unknown as Item;
  const broken = rulesFor(command).find((rule) => !holds(rule, item));
  if (broken) throw broken.otherwise(item);
};

/** The command as one conditional write. */
export const writeOf = (command: FineCommand): Write<TimelineEntry> => {
  const { id, name, action, details, set, remove = [], learntAt = action.at } = command;
  const updatedAt = instant(learntAt);
  return update({
    key: fineKey(id),
    rules: rulesFor(command),
    set: {
      ...stateChange(command, updatedAt),
      'card.updatedAt': updatedAt,
      order: append('order', action.id),
      ...set,
    },
    remove,
    missing: notFound,
    remember: { action, entry: entryOf(name, action, details) },
  });
};

/** The change of the item for a fine whose amount, periods, bill or steps have changed. */
export const changeAfter = (after: Fine, deadline: Required<Change>): Required<Change> => {
  const { card, discountUntil, rests, taken }: Fine & { readonly card: Card } = after;
  return {
    set: {
      ...{ 'card.amount': card.amount, 'card.dueOn': card.dueOn, 'card.billId': card.billId },
      ...{ discountUntil, rests, taken },
      ...deadline.set,
    },
    remove: [...(discountUntil === undefined ? ['discountUntil'] : []), ...deadline.remove],
  };
};

/** Attributes to remove when a fine is closed or contested, so that no deadline is left. */
export const clearedDeadline: readonly string[] = timerAttributes;
