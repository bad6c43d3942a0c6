import type { Refusal } from '../../kernel/contract/refusal';
import { type Item, oneOf, type Rule, valueAt } from '../../kernel/table/rule';

/** One action of a lifecycle. */
export interface Step<State extends string, Actor extends string> {
  readonly by: Actor;
  /** The states in which it is allowed. */
  readonly from: readonly State[];
  /** The state it leads to; without it, the state does not change. */
  readonly to?: State;
  /** Of `from`, the states that it leaves as they are all the same. */
  readonly keeps?: readonly State[];
}

/**
 * The states of an item and the actions between them, declared once. The condition of the write (`inState`), the
 * documentation, and the test that tries each action in each state are derived from it.
 */
export type Lifecycle<State extends string, Action extends string, Actor extends string> = Readonly<
  Record<Action, Step<State, Actor>>
>;

/** The rule that the step is allowed in the item's state, which `attribute` holds. */
export const inState = (
  attribute: string,
  step: Step<string, string>,
  otherwise: (state: string, item: Item) => Refusal,
): Rule => oneOf(attribute, step.from, (item) => otherwise(String(valueAt(item, attribute)), item));
