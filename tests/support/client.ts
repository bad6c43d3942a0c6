import { randomUUID } from 'node:crypto';
import type * as v from 'valibot';
import type { Officers } from '../../functions/blocks/officers/officers';
import { type Contract, isWrite, type Route } from '../../functions/kernel/contract/contract';
import { endingsOf } from '../../functions/kernel/contract/protocol';
import type { AccessPurpose } from '../../functions/kernel/identity/caller';
import { type Caller, anyone as nobody } from './callers';
import { checkReply, type Problem } from './check';
import type { Prove } from './proof';
import type { Received, Sending, Transport } from './transport';

type In<S> = S extends v.GenericSchema<unknown, unknown> ? v.InferInput<S> : undefined;
type Out<S> = S extends v.GenericSchema<unknown, unknown> ? v.InferOutput<S> : undefined;

/** What is the same for every route. */
export interface Circumstances {
  /** Anyone, unless it is said. */
  readonly caller?: Caller;
  /** A new one for each request, unless it is given; null leaves it out. */
  readonly idempotencyKey?: string | null;
  /** Somebody with a reason wherever the route asks for one, unless it is given; null leaves it out. */
  readonly accessPurpose?: AccessPurpose | null;
  /** Two of them wherever the route asks for officers, unless they are given; null leaves them out. */
  readonly officers?: Officers | null;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Raw {
  /** Sent as it is, in place of `body`. */
  readonly rawBody: string;
}

type Given<Name extends string, T> = undefined extends T
  ? { readonly [K in Name]?: T }
  : object extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T };

export type CallArguments<R extends Route> = Circumstances &
  Given<'params', In<R['params']>> &
  Given<'query', In<R['query']>> &
  (Given<'body', In<R['body']>> | Raw);

/** A reply that fits the contract: `body` is there when the portal did it, `problem` when it refused. */
export interface Reply<R extends Route = Route> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As it came. */
  readonly text: string;
  /** What the contract promises; throws, telling the problem, when the portal refused. */
  readonly body: Out<R['reply']['body']>;
  /** The refusal; throws when the portal did not refuse. */
  readonly problem: Problem;
}

export type Client<C extends Contract> = {
  readonly [K in keyof C['routes']]: (
    asking: CallArguments<C['routes'][K]>,
  ) => Promise<Reply<C['routes'][K]>>;
};

type Loose = Circumstances &
  Partial<Raw> & { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

const two: Officers = { officer: 'Layla Haddad', second: 'Rami Nasser' };
const clerk: AccessPurpose = { officer: 'Layla Haddad', purpose: 'Case work' };

const withoutUndefined = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const mediaOf = ({ form }: Route): string =>
  form ? 'application/x-www-form-urlencoded; charset=utf-8' : 'application/json';

/** The headers in which the route asks for officers; a first one who is named for the purpose stands there already. */
const officerHeadersOf = ({ headers }: Route, officers: Officers | null = two) => {
  const { officer, second } = officers ?? {};
  const all = { 'Diwan-Officer': officer, 'Diwan-Second-Officer': second };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value !== undefined && name in (headers?.entries ?? {})
        ? [[name.toLowerCase(), encodeURIComponent(value)]]
        : [],
    ),
  );
};

const headersOf = (route: Route, asking: Loose) => {
  const { idempotencyKey, accessPurpose, officers, headers, body, rawBody } = asking;
  const named = accessPurpose === undefined && route.personal ? clerk : (accessPurpose ?? undefined);
  const key = idempotencyKey === undefined && isWrite(route) ? randomUUID() : (idempotencyKey ?? undefined);
  const hasBody = body !== undefined || rawBody !== undefined;
  return withoutUndefined({
    'content-type': hasBody ? mediaOf(route) : undefined,
    'idempotency-key': key,
    accept: route.reply.binary && route.reply.media,
    'diwan-officer': named && encodeURIComponent(named.officer),
    'diwan-purpose': named && encodeURIComponent(named.purpose),
    ...officerHeadersOf(route, officers),
    ...headers,
  });
};

const queryOf = (query: unknown): [string, string][] =>
  Object.entries((query ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each): [string, string] => [name, String(each)]),
  );

/** The text of a body as its route wants it. */
const textOf = ({ form }: Route, body: unknown): string | undefined => {
  if (body === undefined) return undefined;
  return form && typeof body === 'object' ? String(new URLSearchParams(queryOf(body))) : JSON.stringify(body);
};

/** The path and its parameters; of a route with a face those that ask for JSON, or for the one format that it has. */
const placeOf = (route: Route, params: Readonly<Record<string, string>>) => {
  const formats = endingsOf(route);
  const format = formats.find((each) => each === 'json') ?? formats[0];
  if (!format) return { resource: route.path, params };
  const [, last] = /\{(\w+)\}$/.exec(route.path) ?? [];
  if (!last) return { resource: `${route.path}.${format}`, params };
  return { resource: route.path, params: { ...params, [last]: `${params[last]}.${format}` } };
};

/** The request of a route as it travels. */
export const sendingOf = (route: Route, asking: Loose): Sending => ({
  method: route.method,
  ...placeOf(route, (asking.params ?? {}) as Record<string, string>),
  query: queryOf(asking.query),
  headers: headersOf(route, asking),
  body: asking.rawBody ?? textOf(route, asking.body),
  caller: asking.caller ?? nobody,
});

const replyOf = (contract: Contract, route: Route, received: Received): Reply => {
  const { status, headers, body: text } = received;
  const checked = checkReply(contract, route, received);
  const refused = 'problem' in checked;
  return {
    ...{ status, headers, text },
    get body() {
      if (refused) throw new Error(`${route.method} ${route.path} was refused: ${text}`);
      return checked.body as undefined;
    },
    get problem() {
      if (!refused) throw new Error(`${route.method} ${route.path} was not refused: ${status} ${text}`);
      return checked.problem;
    },
  };
};

/**
 * A contract's client: a function for each route. Each reply is held against the contract, whatever the test looks at:
 * status, headers and body of what is done, and of a refusal that it is declared and a problem as RFC 9457 has it.
 */
export const client = <C extends Contract>(contract: C, transport: Transport, prove?: Prove): Client<C> =>
  Object.fromEntries(
    Object.entries(contract.routes).map(([name, route]) => [
      name,
      async (asking: Loose) => {
        const sending = sendingOf(route, asking);
        const caller = await (prove?.(route, sending.caller) ?? sending.caller);
        return replyOf(contract, route, await transport({ ...sending, caller }));
      },
    ]),
  ) as unknown as Client<C>;
