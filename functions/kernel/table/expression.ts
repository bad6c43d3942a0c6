import type { Rule } from './rule';

/** An attribute plus a number, computed by the table: `sum('card.clock', 5)` is the clock five milliseconds on. */
export class Sum {
  constructor(
    readonly attribute: string,
    readonly addend: number,
  ) {}
}

export const sum = (attribute: string, addend: number): Sum => new Sum(attribute, addend);

/** The value of another attribute, copied by the table. */
export class Copy {
  constructor(readonly attribute: string) {}
}

export const copy = (attribute: string): Copy => new Copy(attribute);

/** A value for an attribute that does not exist yet; an existing one is kept. */
export class Initially {
  constructor(readonly value: unknown) {}
}

export const initially = (value: unknown): Initially => new Initially(value);

/** A list with one more value at its end: the table keeps the order in which writes came. */
export class Append {
  constructor(
    readonly attribute: string,
    readonly value: unknown,
  ) {}
}

export const append = (attribute: string, value: unknown): Append => new Append(attribute, value);

/** What an update writes. Keys are dotted paths of the portal's own attribute names, never of a caller's. */
export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

/** A change that may also add to counters and sets, which are created if they do not exist. */
export interface Tally extends Change {
  /** Numbers to add to, and members to insert into, top-level attributes. */
  readonly add?: Readonly<Record<string, number | bigint | ReadonlySet<string>>>;
  /** Members to delete from top-level sets. DynamoDB removes a set that becomes empty. */
  readonly drop?: Readonly<Record<string, ReadonlySet<string>>>;
}

/** The parts of a DynamoDB expression: every name and value in it is a placeholder. */
interface Expression {
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
  name(path: string): string;
  value(value: unknown): string;
}

export const expression = (): Expression => {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const placeholders = new Map<string, string>();
  let count = 0;
  const placeholder = (name: string): string => {
    const known = placeholders.get(name);
    if (known) return known;
    const made = `#${placeholders.size.toString(36)}`;
    placeholders.set(name, made);
    names[made] = name;
    return made;
  };
  return {
    names,
    values,
    name: (path) => path.split('.').map(placeholder).join('.'),
    value: (value) => {
      const made = `:${count.toString(36)}`;
      count += 1;
      values[made] = value;
      return made;
    },
  };
};

const testOf = (test: Rule['test'], name: string, to: Expression): string => {
  switch (test.kind) {
    case 'equals':
      return `${name} = ${to.value(test.value)}`;
    case 'differs':
      return `(attribute_exists(${name}) AND ${name} <> ${to.value(test.value)})`;
    case 'oneOf':
      return `${name} IN (${test.values.map((value) => to.value(value)).join(', ')})`;
    case 'absent':
      return `attribute_not_exists(${name})`;
    case 'atLeast':
      return `${name} >= ${to.value(test.value)}`;
    case 'atMost':
      return `${name} <= ${to.value(test.value)}`;
    case 'below':
      return `${name} < ${to.value(test.value)}`;
    case 'outside':
      return `(${name} <= ${to.value(test.low)} OR ${name} >= ${to.value(test.high)})`;
    case 'contains':
      return `contains(${name}, ${to.value(test.text)})`;
    case 'fewerThan':
      return `size(${name}) < ${to.value(test.count)}`;
    case 'orAbsent':
      return `(attribute_not_exists(${name}) OR ${testOf(test.test, name, to)})`;
  }
};

/** A rule as a DynamoDB condition. */
export const conditionOf = ({ attribute, test }: Rule, to: Expression): string =>
  testOf(test, to.name(attribute), to);

const operand = (path: string, value: unknown, to: Expression): string => {
  if (value instanceof Initially) return `if_not_exists(${to.name(path)}, ${to.value(value.value)})`;
  if (value instanceof Sum) return `${to.name(value.attribute)} + ${to.value(value.addend)}`;
  if (value instanceof Append) return `list_append(${to.name(value.attribute)}, ${to.value([value.value])})`;
  return value instanceof Copy ? to.name(value.attribute) : to.value(value);
};

/** Bytes of an expression (DynamoDB, "Limits for expression parameters"). */
const maxBytes = 4096;

/** A form of 300 members that is saved at once fits into it without the spaces. */
const squeezed = (settings: string): string =>
  settings.length > maxBytes / 2 ? settings.replaceAll(' = ', '=').replaceAll(', ', ',') : settings;

/** A change as a DynamoDB update. Paths whose value is undefined are not written. */
export const updateOf = (change: Tally, to: Expression): string => {
  const set = Object.entries(change.set ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([path, value]) => `${to.name(path)} = ${operand(path, value, to)}`);
  const remove = (change.remove ?? []).map((path) => to.name(path));
  const pairs = (of: Readonly<Record<string, unknown>> = {}): string[] =>
    Object.entries(of).map(([path, value]) => `${to.name(path)} ${to.value(value)}`);
  const clauses = { SET: set, REMOVE: remove, ADD: pairs(change.add), DELETE: pairs(change.drop) };
  return Object.entries(clauses)
    .flatMap(([clause, parts]) =>
      parts.length ? [`${clause} ${clause === 'SET' ? squeezed(parts.join(', ')) : parts.join(', ')}`] : [],
    )
    .join(' ');
};

/** The names and values of an expression, left out where there are none: DynamoDB refuses empty maps. */
export const placeholdersOf = ({ names, values }: Expression) => ({
  ...(Object.keys(names).length ? { ExpressionAttributeNames: names } : {}),
  ...(Object.keys(values).length ? { ExpressionAttributeValues: values } : {}),
});
