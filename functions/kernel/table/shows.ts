import { isDeepStrictEqual } from 'node:util';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { Append, Copy, Initially, Sum, type Tally } from './expression';
import { type Item, valueAt } from './rule';

/*
 * Whether an item is as a write would have left it. Asked only where the answer to an attempt was lost and the next one was
 * refused: if the item shows all that was to be written, it was written, and by whom makes no difference to it.
 */

/** A value as it comes back from the table: without what is undefined. */
const stored = (value: unknown): unknown =>
  unmarshall(marshall({ value }, { removeUndefinedValues: true })).value;

const isComputed = (value: unknown): boolean =>
  [Append, Copy, Initially, Sum].some((kind) => value instanceof kind);

/** Whether the item holds exactly this. */
export const showsItem =
  (item: object) =>
  (found: Item): boolean =>
    isDeepStrictEqual(found, unmarshall(marshall(item, { removeUndefinedValues: true })));

/**
 * Whether the item holds what a change sets, and lacks what it removes. What the table computes cannot be told by looking: for
 * such a change, and for one that sets and removes nothing, the item must be at the `version` that it would have then.
 */
export const showsChange =
  ({ set = {}, remove = [], add = {}, drop = {} }: Tally, version?: number) =>
  (found: Item): boolean => {
    const values = Object.entries(set).filter(([path, value]) => value !== undefined && path !== 'version');
    const plain = values.filter(([, value]) => !isComputed(value));
    const isPlain = plain.length === values.length && plain.length + remove.length > 0;
    const isTallied = Object.keys(add).length + Object.keys(drop).length > 0;
    if (version === undefined ? !isPlain || isTallied : found.version !== version) return false;
    return (
      plain.every(([path, value]) => isDeepStrictEqual(valueAt(found, path), stored(value))) &&
      remove.every((path) => valueAt(found, path) === undefined)
    );
  };
