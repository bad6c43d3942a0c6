import type { Refusal } from '../../kernel/contract/refusal';
import { type Item, oneOf, type Rule, valueAt } from '../../kernel/table/rule';

/** What one action may do to a thing's state. */
export interface Step<State extends string, Actor extends string> {
  readonly by: Actor;
  /** The states in which it may be done. */
  readonly from: readonly State[];
  /** The state it leads to; the state stays as it is where this is left out. */
  readonly to?: State;
}

/**
 * The states of a thing and the actions between them, declared once. The condition of the write (`inState`), the
 * documentation and the test that tries each action in each state all read this object.
 */
export type Lifecycle<State extends string, Action extends string, Actor extends string> = Readonly<
  Record<Action, Step<State, Actor>>
>;

/** The rule that an item is in a state from which the step may be taken; `attribute` holds its state. */
export const inState = (
  attribute: string,
  step: Step<string, string>,
  otherwise: (state: string, item: Item) => Refusal,
): Rule => oneOf(attribute, step.from, (item) => otherwise(String(valueAt(item, attribute)), item));
