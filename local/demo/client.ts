import type * as v from 'valibot';
import type { Route } from '../../functions/kernel/contract/contract';

type In<S> = S extends v.GenericSchema<unknown, unknown> ? v.InferInput<S> : undefined;
type Out<S> = S extends v.GenericSchema<unknown, unknown> ? v.InferOutput<S> : undefined;

/** What a client sends as the body of a route. */
export type Body<R extends Route> = In<R['body']>;

/** How a caller is known to the portal: the header of a person or of an agency. */
export type Credentials = Readonly<Record<string, string>>;
export const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` });
export const apiKey = (key: string): Credentials => ({ 'x-api-key': key });

interface CallArguments<R extends Route> {
  readonly params?: In<R['params']>;
  readonly body?: In<R['body']>;
  /** The `Idempotency-Key`: the same at each start, so that what was done before a start was cut short is not done twice. */
  readonly once: string;
}

/** A caller of the portal's API, by the same contracts that the portal is made from. */
export type Call = <R extends Route>(
  route: R,
  who: Credentials,
  call: CallArguments<R>,
) => Promise<Out<R['reply']['body']>>;

/** Calls the portal at `url`. Throws what it answers when that is not what the contract promises. */
export const clientOf =
  (url: string): Call =>
  async (route, who, { params = {}, body, once }) => {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String((params as Readonly<Record<string, unknown>>)[name])),
    );
    const reply = await fetch(`${url}${path}`, {
      method: route.method,
      headers: { ...who, 'idempotency-key': once, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (reply.status !== route.reply.status) {
      throw new Error(`${route.method} ${path} answered ${reply.status}: ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  };
