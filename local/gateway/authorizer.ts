import { evaluate, type PolicyDocument } from '../access/policy';
import type { Outcome } from '../lambda/worker';
import type { AuthorizerDefinition } from './definition';
import { headerOf, type Incoming } from './incoming-request';
import type { Refusal } from './refusal';

/** Who an authorizer says is calling. */
export interface Identity {
  /** `principalId` and the context, as functions find them: API Gateway makes every value a string. */
  readonly context: Readonly<Record<string, string>>;
  readonly usageIdentifierKey: string | undefined;
}

export type Authorize = (
  incoming: Incoming,
  methodArn: string,
  event: () => object,
) => Promise<Identity | Refusal>;

interface Answer {
  readonly principalId?: unknown;
  readonly policyDocument?: PolicyDocument;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly usageIdentifierKey?: string;
}
interface Cached {
  readonly answer: Answer;
  readonly until: number;
}

/** API Gateway's default, in seconds. */
const DEFAULT_TTL = 300;
const ENTRIES = 10_000;

/**
 * A `REQUEST` authorizer. Its whole answer is cached under the values of its identity sources, for all routes alike, and
 * evaluated for each method anew (Developer Guide, "Use API Gateway Lambda authorizers"). `invoke` runs the function;
 * `now` is in milliseconds.
 */
export const createAuthorizer = (
  definition: AuthorizerDefinition,
  invoke: (event: object) => Promise<Outcome>,
  now: () => number = Date.now,
): Authorize => {
  const sources = (definition.identitySource ?? '')
    .split(',')
    .map((source) => source.trim())
    .filter(Boolean);
  const ttl = (definition.authorizerResultTtlInSeconds ?? DEFAULT_TTL) * 1000;
  const cache = new Map<string, Cached>();
  const ask = async (event: object): Promise<Answer | Refusal> => {
    const outcome = await invoke(event);
    if (!('payload' in outcome)) return failureOf(outcome.errorMessage);
    const answer = JSON.parse(outcome.payload) as Answer | null;
    return answer !== null && isValid(answer) ? answer : { refused: 'AUTHORIZER_CONFIGURATION_ERROR' };
  };
  return async (incoming, methodArn, event) => {
    const values = sources.map((source) => sourceValue(source, incoming));
    if (ttl > 0 && values.some((value) => !value)) return { refused: 'UNAUTHORIZED' };
    const key = JSON.stringify(values);
    const cached = cache.get(key);
    if (cached !== undefined && cached.until > now()) return decide(cached.answer, methodArn);
    const answer = await ask({ type: 'REQUEST', methodArn, ...event() });
    if ('refused' in answer) return answer;
    if (ttl > 0) remember(cache, key, { answer, until: now() + ttl });
    return decide(answer, methodArn);
  };
};

/** The oldest entry goes when the cache is full: callers with random tokens must not fill the memory. */
const remember = (cache: Map<string, Cached>, key: string, entry: Cached): void => {
  cache.delete(key);
  cache.set(key, entry);
  const oldest = cache.keys().next().value;
  if (cache.size > ENTRIES && oldest !== undefined) cache.delete(oldest);
};

const sourceValue = (source: string, incoming: Incoming): string | undefined => {
  const [, kind, name = ''] = /^method\.request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
  if (kind === 'header') return headerOf(incoming, name);
  if (kind === 'querystring') return incoming.query.getAll(name).at(-1);
  throw new Error(`The local cloud does not know the identity source ${source}`);
};

/** An authorizer says no by throwing this one word; anything else it throws is its own fault. */
const failureOf = (message: string): Refusal => ({
  refused: message === 'Unauthorized' ? 'UNAUTHORIZED' : 'AUTHORIZER_CONFIGURATION_ERROR',
});

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

const isValid = ({ principalId, policyDocument, context = {} }: Answer) =>
  typeof principalId === 'string' &&
  typeof policyDocument === 'object' &&
  Object.values(context ?? {}).every((value) => value === null || isScalar(value));

const decide = (answer: Answer, methodArn: string): Identity | Refusal => {
  const verdict = evaluate([answer.policyDocument ?? {}], {
    action: 'execute-api:Invoke',
    resource: methodArn,
  });
  const message = 'User is not authorized to access this resource';
  if (verdict === 'deny') return { refused: 'ACCESS_DENIED', message: `${message} with an explicit deny` };
  if (verdict === 'none') return { refused: 'ACCESS_DENIED', message };
  const entries = Object.entries(answer.context ?? {}).filter(([, value]) => value !== null);
  const context = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  return {
    context: { ...context, principalId: String(answer.principalId) },
    usageIdentifierKey: answer.usageIdentifierKey,
  };
};
