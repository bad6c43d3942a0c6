/*
 * The requests of the document client, as they are to read in a sandbox. What the kernel writes is regular: names and values of
 * expressions are placeholders, and each value has a placeholder of its own.
 */

export interface Expressed {
  readonly UpdateExpression?: string | undefined;
  readonly ConditionExpression?: string | undefined;
  readonly KeyConditionExpression?: string | undefined;
  readonly FilterExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
}

/** The attributes that hold a partition's key and move with it; deadlines are swept for all alike. */
export const partitionNames: ReadonlySet<string> = new Set(['pk', 'ownerKey', 'queueKey']);
/** The lists between which an item moves, by name: from here the table copies `queueKey` (`copy('queues.closed')`). */
export const partitionLists = 'queues';

/** An attribute's value with the partitions that it names moved. */
export const movedValue = (name: string, value: unknown, move: (key: string) => string): unknown => {
  if (partitionNames.has(name)) return typeof value === 'string' ? move(value) : value;
  if (name !== partitionLists || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([list, key]) => [list, move(String(key))]));
};

/** How an attribute of the item itself is compared or set: `#1 = :2`, `#1=:2`, `#1 = if_not_exists(#1, :2)`, and not `#0.#1 = :2`. */
const operands = /(?<![.\w])([#\w]+) ?= ?(?:if_not_exists\([#\w]+, ?)?(:\w+)/g;

/** The values of an expression that are set to, or compared with, one of these attributes. */
const valuesOf = (request: Expressed): (readonly [name: string, value: string])[] => {
  const { UpdateExpression, ConditionExpression, KeyConditionExpression, FilterExpression } = request;
  const all = [UpdateExpression, ConditionExpression, KeyConditionExpression, FilterExpression].join(' ');
  const { ExpressionAttributeNames: names = {} } = request;
  return [...all.matchAll(operands)].map(([, name = '', value = '']) => [names[name] ?? name, value]);
};

/** How an update sets an attribute: to what stands behind the sign. */
const settings = /(?<![.\w])([#\w]+) ?= ?(if_not_exists\([#\w]+, ?:\w+\)|[^,\s]+)/g;

/** Throws where a partition's key would be set to what the request does not show, such as another attribute. */
const checkShown = ({ UpdateExpression = '', ExpressionAttributeNames: names = {} }: Expressed): void => {
  for (const [, name = '', value = ''] of UpdateExpression.matchAll(settings)) {
    const [from = ''] = value.split('.');
    const isShown = /^(:|if_not_exists\()/.test(value) || (names[from] ?? from) === partitionLists;
    if (partitionNames.has(names[name] ?? name) && !isShown)
      throw new Error(`${names[name] ?? name} is set to what no sandbox sees`);
  }
};

const mapped = <R extends Expressed>(request: R, change: (name: string, value: unknown) => unknown): R => {
  const values = { ...request.ExpressionAttributeValues };
  for (const [name, value] of valuesOf(request)) values[value] = change(name, values[value]);
  return Object.keys(values).length > 0 ? { ...request, ExpressionAttributeValues: values } : request;
};

export const withKeys = <R extends Expressed>(request: R, inside: (key: string) => string): R => {
  checkShown(request);
  return mapped(request, (name, value) => movedValue(name, value, inside));
};

type Clauses = Map<string, string>;

const clausesOf = (update: string): Clauses =>
  new Map(
    [...update.matchAll(/\b(SET|REMOVE|ADD|DELETE) (.+?)(?= (?:SET|REMOVE|ADD|DELETE) |$)/g)].map(
      ([, clause = '', parts = '']) => [clause, parts],
    ),
  );

const textOf = (clauses: Clauses): string =>
  [...clauses].flatMap(([clause, parts]) => (parts ? [`${clause} ${parts}`] : [])).join(' ');

/** An update that also lets the item expire, at the latest at `end` (seconds since 1970). */
export const withEnd = <R extends Expressed>(request: R, end: number): R => {
  const names = request.ExpressionAttributeNames ?? {};
  const own = Object.keys(names).find((each) => names[each] === 'expiresAt');
  const clauses = clausesOf(request.UpdateExpression ?? '');
  if (own && (clauses.get('SET') ?? '').split(/, ?/).some((part) => /^(#\w+) ?=/.exec(part)?.[1] === own))
    return mapped(request, (name, value) => (name === 'expiresAt' ? Math.min(Number(value), end) : value));
  const kept = (clauses.get('REMOVE') ?? '').split(', ').filter((each) => each && each !== own);
  if (kept.length > 0) clauses.set('REMOVE', kept.join(', '));
  else clauses.delete('REMOVE');
  const set = [clauses.get('SET'), `${own ?? '#sandboxEnd'} = :sandboxEnd`].filter(Boolean).join(', ');
  return {
    ...request,
    UpdateExpression: textOf(new Map([...clauses, ['SET', set]])),
    ExpressionAttributeNames: own ? names : { ...names, '#sandboxEnd': 'expiresAt' },
    ExpressionAttributeValues: { ...request.ExpressionAttributeValues, ':sandboxEnd': end },
  };
};
