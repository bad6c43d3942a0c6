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

/** How an attribute of the item itself is compared or set: `#n1 = :v2`, `#n1 = if_not_exists(#n1, :v2)`, and not `#n0.#n1 = :v2`. */
const operands = /(?<![.\w])([#\w]+) = (?:if_not_exists\([#\w]+, )?(:\w+)/g;

/** The values of an expression that are set to, or compared with, one of these attributes. */
const valuesOf = (request: Expressed, isMeant: (name: string) => boolean): string[] => {
  const { UpdateExpression, ConditionExpression, KeyConditionExpression, FilterExpression } = request;
  const all = [UpdateExpression, ConditionExpression, KeyConditionExpression, FilterExpression].join(' ');
  const { ExpressionAttributeNames: names = {} } = request;
  return [...all.matchAll(operands)].flatMap(([, name = '', value = '']) =>
    isMeant(names[name] ?? name) ? [value] : [],
  );
};

const mapped = <R extends Expressed>(
  request: R,
  isMeant: (name: string) => boolean,
  change: (value: unknown) => unknown,
): R => {
  const values = { ...request.ExpressionAttributeValues };
  for (const value of valuesOf(request, isMeant)) values[value] = change(values[value]);
  return Object.keys(values).length > 0 ? { ...request, ExpressionAttributeValues: values } : request;
};

export const withKeys = <R extends Expressed>(request: R, inside: (key: string) => string): R =>
  mapped(
    request,
    (name) => partitionNames.has(name),
    (value) => (typeof value === 'string' ? inside(value) : value),
  );

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
  if (own && (clauses.get('SET') ?? '').split(', ').some((part) => part.startsWith(`${own} = `)))
    return mapped(
      request,
      (name) => name === 'expiresAt',
      (value) => Math.min(Number(value), end),
    );
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
