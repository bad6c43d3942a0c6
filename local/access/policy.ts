export type OneOrMore<T> = T | readonly T[];

export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action?: OneOrMore<string>;
  readonly Resource?: OneOrMore<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore<string | number>>>>>;
}

/** An IAM policy document, as authorizers answer it and as templates attach it to roles. */
export interface PolicyDocument {
  readonly Statement?: OneOrMore<Statement>;
}

/** A request that is to be authorized: an action on a resource. */
export interface PolicyAction {
  /** `service:Operation`. */
  readonly action: string;
  /** The ARN that it is done to. */
  readonly resource: string;
  /** Condition keys and their values, such as `dynamodb:LeadingKeys`. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

export type Verdict = 'allow' | 'deny' | 'none';

/** What KMS is told of a request that a service makes for whoever uses its resource: which service it is. */
export const throughService = (arn: string): Readonly<Record<string, readonly string[]>> => {
  const [, , service, region] = arn.split(':');
  return { 'kms:ViaService': [`${service}.${region}.amazonaws.com`] };
};

export const listOf = <T>(value: OneOrMore<T> | undefined): readonly T[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
};

type Matcher = (text: string) => boolean;

const matchers = new Map<string, Matcher>();

/** Most patterns are a text, or the beginning of one, for which no expression is needed. */
const makeMatcher = (pattern: string): Matcher => {
  const start = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined;
  if (!/[*?]/.test(start ?? pattern))
    return start === undefined ? (text) => text === pattern : (text) => text.startsWith(start);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`, 's');
  return (text) => made.test(text);
};

const matcherOf = (pattern: string): Matcher => {
  const known = matchers.get(pattern);
  if (known) return known;
  const made = makeMatcher(pattern);
  // Policies of one template are few; those of authorizers name methods, which are few as well.
  if (matchers.size < 10_000) matchers.set(pattern, made);
  return made;
};

/** Whether `pattern`, with IAM's `*` (any run, slashes too) and `?` (one character), fits the whole of `text`. */
export const fits = (pattern: string, text: string): boolean => matcherOf(pattern)(text);

/**
 * What policies say of a deed (IAM User Guide, "Policy evaluation logic"): an explicit deny wins over every allow.
 * Refuses a condition operator that it does not know, rather than guess.
 */
export const evaluate = (policies: readonly PolicyDocument[], attempted: PolicyAction): Verdict =>
  verdictOf(statementsFor(policies, attempted), attempted);

/** The statements that are about an action on a resource, whatever their conditions. */
export const statementsFor = (
  policies: readonly PolicyDocument[],
  { action, resource }: Pick<PolicyAction, 'action' | 'resource'>,
): readonly Statement[] =>
  policies
    .flatMap(({ Statement }) => listOf(Statement))
    .filter(
      ({ Action, Resource }) =>
        listOf(Action).some((pattern) => fits(pattern.toLowerCase(), action.toLowerCase())) &&
        listOf(Resource).some((pattern) => fits(pattern, resource)),
    );

type Context = NonNullable<PolicyAction['context']>;

/** What those of the statements say whose conditions are met. */
export const verdictOf = (
  statements: readonly Statement[],
  { context = {} }: Pick<PolicyAction, 'context'>,
): Verdict => {
  const applying = statements.filter((statement) => conditionsOf(statement).every((holds) => holds(context)));
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'deny';
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allow' : 'none';
};

type Holds = (context: Context) => boolean;

/** Statements of a template are asked again at each call, and are read once. */
const read = new WeakMap<Statement, readonly Holds[]>();

const conditionsOf = (statement: Statement): readonly Holds[] => {
  const known = read.get(statement);
  if (known) return known;
  const made = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => conditionOf(operator, key, listOf(wanted).map(String))),
  );
  read.set(statement, made);
  return made;
};

/** An empty set of values meets every `ForAllValues`, and nothing else. */
const conditionOf = (operator: string, key: string, wanted: readonly string[]): Holds => {
  const [, quantifier, comparison = ''] = /^(ForAllValues:|ForAnyValue:)?(\w+)$/.exec(operator) ?? [];
  const compare = COMPARISONS[comparison];
  if (compare === undefined) throw new Error(`The local cloud does not know the condition ${operator}`);
  const tests = wanted.map(compare);
  const matches: Matcher = (value) => tests.some((test) => test(value));
  return quantifier === 'ForAllValues:'
    ? (context) => (context[key] ?? []).every(matches)
    : (context) => (context[key] ?? []).some(matches);
};

const equals =
  (wanted: string): Matcher =>
  (value) =>
    value === wanted;
const COMPARISONS: Readonly<Record<string, (wanted: string) => Matcher>> = {
  StringEquals: equals,
  StringLike: matcherOf,
  ArnEquals: matcherOf,
  ArnLike: matcherOf,
  Bool: equals,
  NumericLessThan: (wanted) => (value) => Number(value) < Number(wanted),
};
