import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Credentials } from '../../functions/blocks/demo/demo';

export const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` });
export const apiKey = (key: string): Credentials => ({ 'x-api-key': key });

/** How often a busy portal is asked again, and after how many milliseconds: on a busy machine a first start takes its time. */
const TRIES = 10;
const PAUSE_MS = 1_000;

/** Sends a request, which can be repeated, until the portal has time for it: where an authorizer has none, the gateway says 500. */
const sent = async (what: string, send: () => Promise<Response>): Promise<Response> => {
  for (let tries = 1; ; tries += 1) {
    const reply = await send().catch((error: Error) => {
      throw new Error(`${what} had no answer: ${error.cause ?? error.message}`, { cause: error });
    });
    if (reply.status < 500 || tries === TRIES) return reply;
    await pause(PAUSE_MS);
  }
};

/** Calls the portal at `url`. Throws what it answers when that is not what the contract promises. */
export const clientOf =
  (url: string): Call =>
  async (route, who, { params = {}, query, body, once }) => {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String((params as Readonly<Record<string, unknown>>)[name])),
    );
    const asked = query ? `?${new URLSearchParams(query as Record<string, string>)}` : '';
    const request = {
      method: route.method,
      headers: { ...who, 'idempotency-key': once, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const reply = await sent(`${route.method} ${path}`, () => fetch(`${url}${path}${asked}`, request));
    const text = await reply.text();
    if (reply.status !== route.reply.status) {
      throw new Error(`${route.method} ${path} answered ${reply.status}: ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  };
