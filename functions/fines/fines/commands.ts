import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change } from '../../kernel/table/expression';
import { holds, type Item, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { deed, type Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { ActionName, Card, Details, Fine, TimelineEntry } from './fine';
import { fineKey, placeInQueue } from './keys';
import { asRead, entryOf, issuedBy, notFound, rulesOf, stateAfter } from './rules';

/** An action on a fine that a request, an event or a deadline asks for. */
export interface Act {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  /** The agency that issued it. Whether a citizen may act is asked of the payer, in the same transaction. */
  readonly agencyId?: string;
  readonly details: Details;
  readonly set?: Change['set'];
  readonly remove?: Change['remove'];
  /** What is asked of the fine beside what the action asks by itself. */
  readonly rules?: readonly Rule[];
}

interface Asked {
  readonly params: { readonly fineId: string };
  readonly action: Action;
}

/** The act that a request asks for. */
export const actOf = (
  { params, action }: Asked,
  name: ActionName,
  details: Details,
  more: Pick<Act, 'agencyId' | 'set' | 'remove' | 'rules'> = {},
): Act => ({ id: params.fineId, name, action, details, ...more });

/** The act on a fine that was read, and is still as it was. */
export const actOnRead = (fine: Fine, act: Act): Act => ({
  ...act,
  agencyId: fine.card.agencyId,
  rules: [...(act.rules ?? []), asRead(fine)],
});

const stateChange = ({ name, agencyId, id }: Act, updatedAt: string): Change['set'] => {
  const state = stateAfter(name);
  if (!state) return { queueSort: key(updatedAt, id) };
  if (agencyId === undefined) throw new Error(`${name} moves a fine in the lists of its agency`);
  return { 'card.state': state, ...placeInQueue(agencyId, state, id, updatedAt) };
};

const rulesFor = ({ name, agencyId, rules = [] }: Act): Rule[] => [
  ...(agencyId === undefined ? [] : [issuedBy(agencyId)]),
  ...rulesOf(name),
  ...rules,
];

/** Throws what the table would refuse the act with, by the fine as it was read. */
export const checkAct = (fine: Fine, act: Act): void => {
  const item = fine as unknown as Item;
  const broken = rulesFor(act).find((rule) => !holds(rule, item));
  if (broken) throw broken.otherwise(item);
};

/** An act as one write that carries its rules. */
export const actOn = (act: Act): Write<TimelineEntry> => {
  const { id, name, action, details, set, remove = [] } = act;
  const updatedAt = instant(action.at);
  return deed({
    key: fineKey(id),
    action,
    entry: entryOf(name, action, details),
    rules: rulesFor(act),
    change: {
      set: {
        ...stateChange(act, updatedAt),
        'card.updatedAt': updatedAt,
        order: append('order', action.id),
        ...set,
      },
      remove,
    },
    missing: notFound,
  });
};

/** What a fine that has changed by more than its state says of it. */
export const changeTo = (after: Fine, waking: Required<Change>): Required<Change> => {
  const { card, discountUntil, rests, taken }: Fine & { readonly card: Card } = after;
  return {
    set: {
      ...{ 'card.amount': card.amount, 'card.dueOn': card.dueOn, 'card.billId': card.billId },
      ...{ discountUntil, rests, taken },
      ...waking.set,
    },
    remove: [...(discountUntil === undefined ? ['discountUntil'] : []), ...waking.remove],
  };
};

/** What goes when a fine is closed, or contested: nothing happens by itself any more. */
export const atRest: readonly string[] = timerAttributes;
