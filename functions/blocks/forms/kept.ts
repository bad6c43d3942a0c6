import { pointerStep } from '../../kernel/text/pointer';
import type { Fault } from './faults';
import type { Hidden } from './hidden';
import { asKept, type Budget, spend, TooMuch, valueFault } from './keywords';
import { isSchema, maxDepth, memberOf, propertiesOf, resolved, type Schema } from './schema';

/*
 * What of answers is kept, part by part of a schema, and what is wrong with it.
 */

/** One check of answers on its way. */
export interface Walk {
  readonly root: Schema;
  readonly hidden: Hidden;
  readonly budget: Budget;
  readonly isDraft: boolean;
  readonly faults: Fault[];
  readonly dropped: string[];
  /** How deep it is at the moment: a form that was not checked may stand in itself. */
  level: number;
}

/** Faults of one check: more help nobody. */
const maxFaults = 50;

const fault = (walk: Walk, pointer: string, code: string, params: Fault['params'] = {}): void => {
  if (walk.faults.length < maxFaults) walk.faults.push({ pointer, code, params });
};

/** What somebody who cleared a field sends. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Control characters other than tab and line break, and halves of surrogate pairs. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

const asText = (walk: Walk, schema: Schema, text: string, at: string): string => {
  if (unprintable.test(text)) fault(walk, at, 'unprintable');
  return asKept(walk.budget, schema, text.trim());
};

/** Of what is not finished, nothing is missing yet. */
const tooFew = new Set(['min_length', 'min_entries']);

const asValue = (walk: Walk, schema: Schema, given: unknown, at: string): unknown => {
  const value = typeof given === 'string' ? asText(walk, schema, given, at) : given;
  const wrong = valueFault(walk.budget, schema, value);
  if (wrong && !(walk.isDraft && tooFew.has(wrong.code))) fault(walk, at, wrong.code, wrong.params);
  if (wrong || !Array.isArray(value)) return value;
  const items = memberOf(schema, 'items');
  return isSchema(items)
    ? value.map((each, index) => keptOf(walk, items, each, `${at}/${index}`, true))
    : value;
};

const membersOf = (walk: Walk, schema: Schema, value: Schema, at: string) => {
  const [properties, required] = [propertiesOf(schema) ?? {}, memberOf(schema, 'required')];
  for (const name of Object.keys(value)) {
    spend(walk.budget, 1);
    if (!Object.hasOwn(properties, name)) fault(walk, `${at}/${pointerStep(name)}`, 'undeclared');
  }
  return Object.entries(properties).flatMap(([name, each]) => {
    const pointer = `${at}/${pointerStep(name)}`;
    const answer = memberOf(value, name);
    if (walk.hidden.has(pointer)) {
      if (!isEmpty(answer)) walk.dropped.push(pointer);
      return [];
    }
    const isRequired = Array.isArray(required) && required.includes(name);
    const kept = isSchema(each) ? keptOf(walk, each, answer, pointer, isRequired) : undefined;
    return kept === undefined ? [] : [[name, kept] as const];
  });
};

/** What is kept of an answer; undefined where there is none. */
export function keptOf(walk: Walk, given: Schema, value: unknown, at: string, isRequired: boolean): unknown {
  walk.level += 1;
  if (walk.level > 2 * maxDepth) throw new TooMuch();
  const kept = inside(walk, given, value, at, isRequired);
  walk.level -= 1;
  return kept;
}

/** Of what is not answered. */
const withoutAnswer = (walk: Walk, at: string, isRequired: boolean): undefined => {
  if (isRequired && !walk.isDraft) fault(walk, at, 'missing');
};

const inside = (walk: Walk, given: Schema, value: unknown, at: string, isRequired: boolean): unknown => {
  spend(walk.budget, 1);
  const schema = resolved(given, walk.root);
  if (memberOf(schema, 'type') === 'object') return asObject(walk, schema, value, at, isRequired);
  return isEmpty(value) ? withoutAnswer(walk, at, isRequired) : asValue(walk, schema, value, at);
};

/** A part that need not be filled in, and of which nothing is, has left nothing out. */
const asObject = (walk: Walk, schema: Schema, given: unknown, at: string, isRequired: boolean): unknown => {
  const value = isEmpty(given) ? {} : given;
  if (!isSchema(value)) return void fault(walk, at, 'object');
  if (!isRequired && Object.values(value).every(isEmpty)) return undefined;
  const members = membersOf(walk, schema, value, at);
  return members.length || isRequired ? Object.fromEntries(members) : undefined;
};
