import { AsyncLocalStorage } from 'node:async_hooks';
import { Refusal } from '../contract/refusal';
import type { Actor } from '../identity/actor';
import type { Item } from './rule';
import type { Write } from './write';

/*
 * What every write of a request requires besides its own rules. It travels with the request, so that no handler and no store
 * can leave it out: whatever is written while the request is handled is written in one transaction with it (docs/adr/0142).
 */

export interface Guard {
  /** Parts of each transaction. Their refusals come before all others, also before the answer to a repeat. */
  readonly requires: readonly Write<unknown>[];
  /** Part of the first transaction that is done: the record that it was. */
  readonly records: readonly Write<unknown>[];
  /** Who acts: left in each item that is written, with the request by which they did. */
  readonly act: Actor & { readonly request: string };
}

/** A guard in use. */
interface Guarding extends Guard {
  /** Its records are written once. */
  recorded: boolean;
  /** The table has decided a write, and all that is required held. */
  held: boolean;
}

export const guarding = (guard: Guard): Guarding => ({ ...guard, recorded: false, held: false });

const guards = new AsyncLocalStorage<Guarding>();

/** Carries out a request: all that it writes, however late, is written under the guard. */
export const underGuard = <T>(guard: Guarding, request: () => T): T => guards.run(guard, request);

/** The guard of the request that is handled; undefined for people who act for themselves. */
export const guardNow = (): Guarding | undefined => guards.getStore();

/** As many as the table takes in one transaction. What fits without the guard alone is refused, and not broken. */
const maxParts = 100;

type Part = ReturnType<Write<unknown>['transactItem']>;

/** A part of a transaction that also leaves who acts in the item. */
const stamped = (part: Part, act: Guard['act']): Part => {
  if (part.Put) return { Put: { ...part.Put, Item: { ...part.Put.Item, act } } };
  const { Update } = part;
  if (!Update) return part;
  const { UpdateExpression = '' } = Update;
  const rest = UpdateExpression.startsWith('SET ')
    ? `, ${UpdateExpression.slice(4)}`
    : ` ${UpdateExpression}`;
  return {
    Update: {
      ...Update,
      UpdateExpression: `SET #act = :act${rest}`,
      ExpressionAttributeNames: { ...Update.ExpressionAttributeNames, '#act': 'act' },
      ExpressionAttributeValues: { ...Update.ExpressionAttributeValues, ':act': act },
    },
  };
};

/** The parts of a transaction, with those that the guard of the request adds. */
export const partsUnder = (
  guard: Guarding | undefined,
  writes: readonly Write<unknown>[],
  table: string,
): Part[] => {
  const parts = writes.map((one) => one.transactItem(table));
  if (!guard) return parts;
  const { requires, records, recorded, act } = guard;
  const added = recorded ? requires : [...requires, ...records];
  if (parts.length + added.length > maxParts) throw new Refusal('busy');
  return [...parts.map((part) => stamped(part, act)), ...added.map((one) => one.transactItem(table))];
};

/** What the guard refused comes before all else: whoever may not act learns nothing of what they would have done. */
export const throwRefusalOf = (
  { requires }: Guard,
  refused: readonly (readonly [index: number, item: Item | undefined])[],
  from: number,
): void => {
  for (const [index, item] of refused) requires[index - from]?.onConditionFailed(item);
};
