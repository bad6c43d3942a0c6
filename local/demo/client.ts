import type { Call, Credentials } from '../../functions/blocks/demo/demo';

export const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` });
export const apiKey = (key: string): Credentials => ({ 'x-api-key': key });

/** Calls the portal at `url`. Throws what it answers when that is not what the contract promises. */
export const clientOf =
  (url: string): Call =>
  async (route, who, { params = {}, query, body, once }) => {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String((params as Readonly<Record<string, unknown>>)[name])),
    );
    const asked = query ? `?${new URLSearchParams(query as Record<string, string>)}` : '';
    const reply = await fetch(`${url}${path}${asked}`, {
      method: route.method,
      headers: { ...who, 'idempotency-key': once, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new Error(`${route.method} ${path} had no answer: ${error.cause ?? error.message}`, {
        cause: error,
      });
    });
    const text = await reply.text();
    if (reply.status !== route.reply.status) {
      throw new Error(`${route.method} ${path} answered ${reply.status}: ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  };
