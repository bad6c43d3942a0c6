import { compare, type Rational, rationalOf } from './rational';

/*
 * What a rule reckons with. What was not answered is no value: it is unknown, and says which questions would tell.
 */

export type Value = null | boolean | string | Rational | readonly Value[];

/** Not known until these questions are answered. */
export class Unknown {
  constructor(readonly needs: ReadonlySet<string>) {}
}
export type Known = Value | Unknown;

/** A rule that cannot be carried out: it adds texts, say, or has no end in sight. */
export class RuleFault extends Error {}

/** Entries of a list, and characters of a text. */
export const maxEntries = 200;
const maxCharacters = 1_000;

export const isNumber = (value: Known): value is Rational =>
  typeof value === 'object' && value !== null && 'over' in value;
export const isList = (value: Known): value is readonly Value[] => Array.isArray(value);

/** What JSON says as a value; anything that is none is a fault. */
export const valueIn = (json: unknown): Value => {
  if (json === null || typeof json === 'boolean') return json;
  if (typeof json === 'number') return rationalOf(json);
  if (typeof json === 'string' && json.length <= maxCharacters) return json;
  if (Array.isArray(json) && json.length <= maxEntries) return json.map(valueIn);
  throw new RuleFault('This is not a value that rules reckon with.');
};

export const same = (left: Value, right: Value): boolean => {
  if (isNumber(left) && isNumber(right)) return compare(left, right) === 0;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((each, index) => same(each, right[index] ?? null));
  }
  return left === right;
};

/** Both wait for what either waits for. */
export const unknownOf = (values: readonly Known[]): Unknown | undefined => {
  const unknown = values.filter((each) => each instanceof Unknown);
  return unknown.length ? new Unknown(new Set(unknown.flatMap(({ needs }) => [...needs]))) : undefined;
};
