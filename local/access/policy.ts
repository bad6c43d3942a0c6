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

const patterns = new Map<string, RegExp>();

/** Whether `pattern`, with IAM's `*` (any run, slashes too) and `?` (one character), fits the whole of `text`. */
export const fits = (pattern: string, text: string): boolean => {
  const known = patterns.get(pattern);
  if (known) return known.test(text);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`, 's');
  // Policies of one template are few; those of authorizers name methods, which are few as well.
  if (patterns.size < 10_000) patterns.set(pattern, made);
  return made.test(text);
};

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

/** What those of the statements say whose conditions are met. */
export const verdictOf = (
  statements: readonly Statement[],
  { context = {} }: Pick<PolicyAction, 'context'>,
): Verdict => {
  const applying = statements.filter(({ Condition = {} }) =>
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, listOf(wanted), context[key] ?? [])),
    ),
  );
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'deny';
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allow' : 'none';
};

/** An empty set of values meets every `ForAllValues`, and nothing else. */
const holds = (
  operator: string,
  wanted: readonly (string | number)[],
  values: readonly string[],
): boolean => {
  const [, quantifier, comparison = ''] = /^(ForAllValues:|ForAnyValue:)?(\w+)$/.exec(operator) ?? [];
  const compare = COMPARISONS[comparison];
  if (compare === undefined) throw new Error(`The local cloud does not know the condition ${operator}`);
  const matches = (value: string) => wanted.some((pattern) => compare(String(pattern), value));
  return quantifier === 'ForAllValues:' ? values.every(matches) : values.some(matches);
};

const equals = (wanted: string, value: string) => wanted === value;
const COMPARISONS: Readonly<Record<string, (wanted: string, value: string) => boolean>> = {
  StringEquals: equals,
  StringLike: fits,
  ArnEquals: fits,
  ArnLike: fits,
  Bool: equals,
  NumericLessThan: (wanted, value) => Number(value) < Number(wanted),
};
