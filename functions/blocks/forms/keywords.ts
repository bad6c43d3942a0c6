import * as v from 'valibot';
import { charactersIn } from '../../kernel/text/characters';
import { email, url } from '../../kernel/text/contact';
import { asciiDigits } from '../../kernel/text/digits';
import { date, instantInput } from '../../kernel/text/fields';
import type { Fault } from './faults';
import type { Patterns } from './patterns';
import { memberOf, type Schema } from './schema';

/*
 * What JSON Schema's keywords say of one value, each by itself (Validation, section 6). A keyword says nothing of values of another
 * kind than its own.
 */

type Found = Omit<Fault, 'pointer'> | undefined;

/** The work that one check may still do. */
export interface Budget {
  readonly patterns: Patterns;
  /** Values that are looked at. */
  values: number;
  /** Steps of patterns, about 0.2 microseconds each. */
  steps: number;
}

/** There is more to check than may be. */
export class TooMuch extends Error {}

export const newBudget = (patterns: Patterns): Budget => ({ patterns, values: 8_000, steps: 50_000 });

export const spend = (budget: Budget, values: number, steps = 0): void => {
  budget.values -= values;
  budget.steps -= steps;
  if (budget.values < 0 || budget.steps < 0) throw new TooMuch();
};

const found = (code: string, params: Fault['params'] = {}): Found => ({ code, params });

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => v.is(date, text),
  'date-time': (text) => v.is(instantInput, text),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text),
  email: (text) => v.is(email, text),
  uri: (text) => v.is(url, text),
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
};

const typeFault = (schema: Schema, value: unknown): Found => {
  const type = memberOf(schema, 'type');
  if (typeof type !== 'string' || !Object.hasOwn(types, type) || types[type]?.(value)) return undefined;
  return found(type === 'integer' && typeof value !== 'number' ? 'number' : type);
};

/** Choices are plain values. */
const choiceFault = (schema: Schema, value: unknown): Found => {
  if (Object.hasOwn(schema, 'const') && schema.const !== value)
    return found('picklist', { options: [String(schema.const)] });
  const options = memberOf(schema, 'enum');
  if (!Array.isArray(options) || options.includes(value)) return undefined;
  return found('picklist', { options: options.slice(0, 20).map(String) });
};

const limitOf = (schema: Schema, keyword: string): number | undefined => {
  const limit = memberOf(schema, keyword);
  return typeof limit === 'number' ? limit : undefined;
};

/** Past a limit that a keyword sets. */
const past = (
  schema: Schema,
  keyword: string,
  code: string,
  isPast: (limit: number) => boolean,
  input?: Fault['params'][string],
): Found => {
  const limit = limitOf(schema, keyword);
  if (limit === undefined || !isPast(limit)) return undefined;
  return found(code, input === undefined ? { limit } : { limit, input });
};

const isMultiple = (value: number, step: number): boolean => {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
};

const numberFault = (schema: Schema, value: number): Found => {
  const step = limitOf(schema, 'multipleOf');
  return (
    past(schema, 'minimum', 'min_value', (limit) => value < limit, value) ??
    past(schema, 'maximum', 'max_value', (limit) => value > limit, value) ??
    past(schema, 'exclusiveMinimum', 'more_than', (limit) => value <= limit) ??
    past(schema, 'exclusiveMaximum', 'less_than', (limit) => value >= limit) ??
    (step !== undefined && step > 0 && !isMultiple(value, step) ? found('multiple_of', { step }) : undefined)
  );
};

const isAsSaid = (budget: Budget, pattern: string, text: string): boolean => {
  const known = budget.patterns.get(pattern);
  if (!known) return false;
  spend(budget, 0, known.cost * (text.length + 1));
  return known.test(text);
};

const textFault = (budget: Budget, schema: Schema, text: string): Found => {
  const length = charactersIn(text);
  const [pattern, format] = [memberOf(schema, 'pattern'), memberOf(schema, 'format')];
  const sized =
    past(schema, 'minLength', 'min_length', (limit) => length < limit) ??
    past(schema, 'maxLength', 'max_length', (limit) => length > limit);
  if (sized) return sized;
  if (typeof pattern === 'string' && !isAsSaid(budget, pattern, text)) return found('regex');
  const check = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
  return check && !check(text) ? found(String(format)) : undefined;
};

/** Plain values alone are told apart, each once. */
const isUnique = (list: readonly unknown[]): boolean =>
  new Set(list.map((each) => `${typeof each} ${each}`)).size === list.length;

const listFault = (schema: Schema, list: readonly unknown[]): Found =>
  past(schema, 'minItems', 'min_entries', (limit) => list.length < limit) ??
  past(schema, 'maxItems', 'max_entries', (limit) => list.length > limit) ??
  (memberOf(schema, 'uniqueItems') === true && !isUnique(list) ? found('unique') : undefined);

/** The first thing that is wrong with a value, apart from what stands in it. */
export const valueFault = (budget: Budget, schema: Schema, value: unknown): Found => {
  spend(budget, 1);
  const general = typeFault(schema, value) ?? choiceFault(schema, value);
  if (general) return general;
  if (typeof value === 'number') return numberFault(schema, value);
  if (typeof value === 'string') return textFault(budget, schema, value);
  return Array.isArray(value) ? listFault(schema, value) : undefined;
};

/** A text as it is kept: what is written by a pattern or a format in the digits of ASCII, where that is right. */
export const asKept = (budget: Budget, schema: Schema, text: string): string => {
  const isWritten = Object.hasOwn(schema, 'pattern') || Object.hasOwn(schema, 'format');
  const ascii = isWritten ? asciiDigits(text) : text;
  return ascii !== text && !valueFault(budget, schema, ascii) ? ascii : text;
};
