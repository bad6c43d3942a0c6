/** Whether a mapping's function is to see this event. */
export type Filter = (event: unknown) => boolean;

type Test = (value: unknown) => boolean;

/**
 * The event patterns of a mapping's `FilterCriteria`: an event passes that fits any of them, and each does where there are
 * none. Refuses a kind of rule that it does not know, rather than guess.
 */
export const createFilter = (patterns: readonly string[]): Filter => {
  const tests = patterns.map((pattern) => testOf(JSON.parse(pattern)));
  return (event) => tests.length === 0 || tests.some((test) => test(event));
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const memberOf = (value: unknown, name: string) =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A pattern has the shape of the event; its leaves are lists of what a value may be. */
const testOf = (pattern: unknown): Test => {
  if (Array.isArray(pattern)) return anyOf(pattern.map(ruleOf));
  if (!isObject(pattern)) throw unknown(pattern);
  const tests = Object.entries(pattern).map(([name, inner]): Test => {
    if (name === '$or') return anyOf((inner as unknown[]).map(testOf));
    const test = testOf(inner);
    return (event) => test(memberOf(event, name));
  });
  return (event) => tests.every((test) => test(event));
};

/** A list in the event fits where one of its members does. */
const anyOf =
  (tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => (Array.isArray(value) && value.length > 0 ? value.some(test) : test(value)));

const ruleOf = (rule: unknown): Test => {
  if (!isObject(rule)) return (value) => value === rule;
  const [[kind, operand] = ['', undefined], ...others] = Object.entries(rule);
  const make = RULES[kind];
  if (make === undefined || others.length > 0) throw unknown(rule);
  return make(operand);
};

const onText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);

const RULES: Readonly<Record<string, (operand: unknown) => Test>> = {
  exists: (wanted) => (value) => (value !== undefined) === wanted,
  prefix: (start) => onText((text) => text.startsWith(String(start))),
  suffix: (end) => onText((text) => text.endsWith(String(end))),
  'equals-ignore-case': (other) => onText((text) => text.toLowerCase() === String(other).toLowerCase()),
  numeric: (bounds) => numeric(bounds as readonly (string | number)[]),
  'anything-but': (refused) => {
    const tests = [refused].flat().map(ruleOf);
    return (value) => value !== undefined && !tests.some((test) => test(value));
  },
};

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `[">", 0, "<=", 5]`. DynamoDB's numbers are texts in JSON, and so none of them fits. */
const numeric = (bounds: readonly (string | number)[]): Test => {
  const pairs = bounds.flatMap((sign, index) =>
    index % 2 === 0 ? [[COMPARE[sign], Number(bounds[index + 1])] as const] : [],
  );
  return (value) =>
    typeof value === 'number' && pairs.every(([compare, bound]) => compare?.(value, bound) ?? false);
};

const unknown = (rule: unknown) =>
  new Error(`The local cloud does not know the filter ${JSON.stringify(rule)}`);
