import type { Refusal } from '../contract/refusal';

/** An item as it is stored. */
export type Item = Readonly<Record<string, unknown>>;

type Scalar = string | number | boolean;

type Test =
  | { readonly kind: 'equals'; readonly value: Scalar }
  | { readonly kind: 'differs'; readonly value: Scalar }
  | { readonly kind: 'oneOf'; readonly values: readonly Scalar[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'atLeast'; readonly value: string | number }
  | { readonly kind: 'atMost'; readonly value: string | number }
  | { readonly kind: 'below'; readonly value: string | number }
  | { readonly kind: 'outside'; readonly low: number; readonly high: number }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'fewerThan'; readonly count: number }
  | { readonly kind: 'orAbsent'; readonly test: Test };

/**
 * A rule about an item, used twice: the table checks it as the condition of a write, and if the table refuses, it is checked
 * against the returned item to find the reason. `attribute` is a dotted path of the portal's own attribute names.
 */
export interface Rule {
  readonly attribute: string;
  readonly test: Test;
  readonly otherwise: (item: Item) => Refusal;
}

type Otherwise = Rule['otherwise'];

export const equals = (attribute: string, value: Scalar, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'equals', value },
  otherwise,
});

/** The attribute exists and has another value. */
export const differs = (attribute: string, value: Scalar, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'differs', value },
  otherwise,
});

export const oneOf = (attribute: string, values: readonly Scalar[], otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'oneOf', values },
  otherwise,
});

export const absent = (attribute: string, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'absent' },
  otherwise,
});

/** The attribute exists and is not less than the value. */
export const atLeast = (attribute: string, value: string | number, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'atLeast', value },
  otherwise,
});

/** The attribute exists and is not more than the value. */
export const atMost = (attribute: string, value: string | number, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'atMost', value },
  otherwise,
});

/** The attribute exists and is less than the value. */
export const below = (attribute: string, value: string | number, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'below', value },
  otherwise,
});

/** The attribute exists and is at most `low` or at least `high`: on either side of what lies between. */
export const outside = (attribute: string, low: number, high: number, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'outside', low, high },
  otherwise,
});

/** The attribute is a text that contains this one, or a list that has it. */
export const contains = (attribute: string, text: string, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'contains', text },
  otherwise,
});

/** The map or list exists and has fewer members than this. */
export const fewerThan = (attribute: string, count: number, otherwise: Otherwise): Rule => ({
  attribute,
  test: { kind: 'fewerThan', count },
  otherwise,
});

/** The rule holds, or its attribute does not exist. */
export const orAbsent = ({ attribute, test, otherwise }: Rule): Rule => ({
  attribute,
  test: { kind: 'orAbsent', test },
  otherwise,
});

/** The value at a dotted path of an item. */
export const valueAt = (item: Item, path: string): unknown => {
  let value: unknown = item;
  for (const name of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Item)[name] : undefined;
  }
  return value;
};

/** DynamoDB compares strings by their UTF-8 bytes and never a string with a number. */
const compare = (left: unknown, right: string | number): number | undefined => {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return undefined;
};

/** As DynamoDB's `size()`: the members of a map or list, the letters of a text; nothing else has a size. */
const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : Number.NaN;
};

const passes = (test: Test, value: unknown): boolean => {
  switch (test.kind) {
    case 'equals':
      return value === test.value;
    case 'differs':
      return value !== undefined && value !== test.value;
    case 'oneOf':
      return test.values.some((allowed) => allowed === value);
    case 'absent':
      return value === undefined;
    case 'atLeast':
      return (compare(value, test.value) ?? -1) >= 0;
    case 'atMost':
      return (compare(value, test.value) ?? 1) <= 0;
    case 'below':
      return (compare(value, test.value) ?? 0) < 0;
    case 'outside':
      return (compare(value, test.low) ?? 1) <= 0 || (compare(value, test.high) ?? -1) >= 0;
    case 'contains':
      return (typeof value === 'string' || Array.isArray(value)) && value.includes(test.text);
    case 'fewerThan':
      return sizeOf(value) < test.count;
    case 'orAbsent':
      return value === undefined || passes(test.test, value);
  }
};

/** Whether the item keeps the rule, by the same meaning as the table's condition. */
export const holds = ({ attribute, test }: Rule, item: Item): boolean =>
  passes(test, valueAt(item, attribute));
