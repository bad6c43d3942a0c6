import type { FormFault } from './check';
import { circleIn } from './circles';
import { readsOf } from './conditions';
import { isSchema, memberOf, type Schema } from './schema';
import {
  controlsOf,
  type Element,
  effects,
  elementsOf,
  isAsking,
  maxElements,
  maxLevels,
  pointerOf,
  schemaAt,
} from './uischema';

/*
 * Whether a uischema is one of JSON Forms': elements that it knows, scopes that a question stands at, and rules whose conditions look at
 * questions and never, by a circle, at themselves.
 */

const layouts = new Set(['VerticalLayout', 'HorizontalLayout', 'Group', 'Categorization', 'Category']);
const asking = new Set(['Control', 'ListWithDetail']);
const maxRules = 50;
const maxConditions = 200;

const conditionKeywords = new Set([
  ...[
    'type',
    'const',
    'enum',
    'not',
    'properties',
    'required',
    'items',
    'contains',
    'pattern',
    'format',
    'title',
  ],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);

/** The keywords of a condition's schema, as deep as elements may be. */
const isConditionSchema = (schema: unknown, level = 0): boolean => {
  if (!isSchema(schema) || level > maxLevels) return false;
  if (Object.keys(schema).some((keyword) => !conditionKeywords.has(keyword))) return false;
  const { not, items, contains, properties } = schema;
  const inside = [not, items, contains].filter((each) => each !== undefined);
  return [...inside, ...(isSchema(properties) ? Object.values(properties) : [])].every((each) =>
    isConditionSchema(each, level + 1),
  );
};

interface Check {
  readonly root: Schema;
  conditions: number;
}

const conditionFault = (check: Check, condition: unknown, level = 0): string | undefined => {
  check.conditions += 1;
  if (!isSchema(condition) || level > maxLevels || check.conditions > maxConditions)
    return 'The rules of a form have at most 200 conditions, each an object.';
  const { type, conditions, scope, schema } = condition;
  if (type === 'AND' || type === 'OR') {
    if (!Array.isArray(conditions) || conditions.length === 0) return 'AND and OR need conditions.';
    return conditions
      .map((each) => conditionFault(check, each, level + 1))
      .find((each) => each !== undefined);
  }
  const pointer = pointerOf(scope);
  if (pointer === undefined || !schemaAt(check.root, pointer))
    return 'A rule looks at no question of the form.';
  return Object.hasOwn(condition, 'expectedValue') || isConditionSchema(schema)
    ? undefined
    : 'A condition needs a schema, or an expectedValue.';
};

const ruleFault = (check: Check, element: Schema): string | undefined => {
  const rule = memberOf(element, 'rule');
  if (rule === undefined) return undefined;
  if (!isSchema(rule) || !effects.some((each) => each === rule.effect))
    return 'The effect of a rule is SHOW, HIDE, ENABLE or DISABLE.';
  return conditionFault(check, rule.condition);
};

const elementFault = (check: Check, found: Element): string | undefined => {
  const { element } = found;
  const [type, inside] = [String(element.type), memberOf(element, 'elements')];
  if (!layouts.has(type) && !asking.has(type) && type !== 'Label')
    return 'A uischema has an element that forms do not know.';
  if (layouts.has(type) && !(Array.isArray(inside) && inside.every(isSchema)))
    return 'A layout needs a list of elements.';
  const pointer = pointerOf(element.scope);
  if (isAsking(found) && (!pointer || !schemaAt(check.root, pointer)))
    return 'The scope of a control is no question of the form.';
  return ruleFault(check, element);
};

const circleFault = (uischema: unknown): FormFault | undefined => {
  const controls = controlsOf(uischema);
  const rules = new Map(controls.flatMap((each) => each.rules.map((rule) => [rule.at, rule] as const)));
  if (rules.size > maxRules) return { pointer: '/uischema', detail: 'A form has at most 50 rules.' };
  const settled = controls.map(({ pointer, rules: own }) => ({ pointer, rules: own.map(({ at }) => at) }));
  const read = [...rules].map(([at, { condition }]) => ({ at, reads: readsOf(condition) }));
  const circle = circleIn(settled, read);
  return circle === undefined
    ? undefined
    : { pointer: `/uischema${circle}`, detail: 'A rule depends on itself, by a circle of rules.' };
};

/** The first thing that is wrong with the uischema of a form whose schema is sound. */
export const uischemaFault = (schema: Schema, uischema: unknown): FormFault | undefined => {
  if (uischema === undefined) return undefined;
  if (!isSchema(uischema)) return { pointer: '/uischema', detail: 'A uischema is an object.' };
  const elements = elementsOf(uischema);
  if (elements.length > maxElements || elements.some(({ place }) => place.level >= maxLevels))
    return { pointer: '/uischema', detail: 'A uischema has at most 400 elements, and 20 levels.' };
  const check: Check = { root: schema, conditions: 0 };
  for (const each of elements) {
    const detail = elementFault(check, each);
    if (detail !== undefined) return { pointer: `/uischema${each.place.at}`, detail };
  }
  return circleFault(uischema);
};
