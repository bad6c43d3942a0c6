import { nameOfStep, pointerStep } from '../../kernel/text/pointer';
import { type Budget, spend, valueFault } from './keywords';
import { isSchema, memberOf, propertiesOf, type Schema } from './schema';
import { pointerOf } from './uischema';

/*
 * Conditions of JSON Forms' rules on the answers that there are: of a schema, of one expected value, or of other conditions.
 */

const maxLevels = 20;

/** The answer at a pointer without lists; undefined where there is none. */
export const answerAt = (answers: unknown, pointer: string): unknown => {
  let one = answers;
  for (const step of pointer.split('/').slice(1)) {
    const name = nameOfStep(step);
    one = isSchema(one) && Object.hasOwn(one, name) ? one[name] : undefined;
  }
  return one;
};

const insideFits = (budget: Budget, schema: Schema, value: unknown, level: number): boolean => {
  const [properties, required] = [propertiesOf(schema) ?? {}, memberOf(schema, 'required')];
  const [items, contains] = [memberOf(schema, 'items'), memberOf(schema, 'contains')];
  if (isSchema(value)) {
    const isThere = (name: unknown): boolean => typeof name === 'string' && Object.hasOwn(value, name);
    return (
      !(Array.isArray(required) && !required.every(isThere)) &&
      Object.keys(properties).every(
        (name) => !isThere(name) || fits(budget, properties[name], value[name], level),
      )
    );
  }
  if (!Array.isArray(value)) return true;
  return (
    (items === undefined || value.every((each) => fits(budget, items, each, level))) &&
    (contains === undefined || value.some((each) => fits(budget, contains, each, level)))
  );
};

/** Whether a value is what the schema of a condition says. What is not there is no value of any type, and no choice. */
const fits = (budget: Budget, schema: unknown, value: unknown, level = 0): boolean => {
  if (!isSchema(schema) || level > maxLevels) return false;
  if (valueFault(budget, schema, value)) return false;
  const not = memberOf(schema, 'not');
  if (not !== undefined && fits(budget, not, value, level + 1)) return false;
  return insideFits(budget, schema, value, level + 1);
};

/** Whether a condition holds. One without an answer fails where it says so, and by its schema elsewhere. */
export const holds = (budget: Budget, condition: unknown, answers: unknown, level = 0): boolean => {
  spend(budget, 1);
  if (!isSchema(condition) || level > maxLevels) return false;
  const { type, conditions, scope, schema, failWhenUndefined } = condition;
  if (Array.isArray(conditions)) {
    const each = (one: unknown): boolean => holds(budget, one, answers, level + 1);
    return type === 'OR' ? conditions.some(each) : conditions.every(each);
  }
  const pointer = pointerOf(scope);
  if (pointer === undefined) return false;
  const value = answerAt(answers, pointer);
  if (Object.hasOwn(condition, 'expectedValue')) return value === condition.expectedValue;
  return value === undefined && failWhenUndefined === true ? false : fits(budget, schema, value);
};

/** The answers that a schema at a pointer looks at: its properties, where it looks at nothing else. */
const readBy = (schema: unknown, pointer: string, level: number): string[] => {
  const properties = isSchema(schema) ? propertiesOf(schema) : undefined;
  if (!isSchema(schema) || !properties || level > maxLevels) return [pointer];
  if (!Object.keys(schema).every((name) => ['type', 'properties', 'required'].includes(name)))
    return [pointer];
  return Object.entries(properties).flatMap(([name, each]) =>
    readBy(each, `${pointer}/${pointerStep(name)}`, level + 1),
  );
};

/** Where the answers stand that a condition looks at. */
export const readsOf = (condition: unknown, level = 0): string[] => {
  if (!isSchema(condition) || level > maxLevels) return [];
  const { conditions, scope, schema } = condition;
  if (Array.isArray(conditions)) return conditions.flatMap((each) => readsOf(each, level + 1));
  const pointer = pointerOf(scope);
  return pointer === undefined ? [] : readBy(schema, pointer, level);
};
