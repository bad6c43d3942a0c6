import { errorOf } from './errors.ts';
import type { OperationRow } from './operation.ts';
import { type Arguments, type ClientOptions, type Options, requestOf } from './request.ts';

/*
 * Sends a request until it is answered. Every operation may be repeated: a read changes nothing, and a write has its key.
 */

/** Answers after which the same request may be sent again. */
const passing = [429, 503];

const usualAttempts = 5;
const usualMaxWait = 30_000;

/** Milliseconds that `Retry-After` asks for, in seconds or as a date (RFC 9110 section 10.2.3). */
const askedWait = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};

/** Longer each time, and of chance, so that many clients do not come back at once. */
const ownWait = (attempt: number): number => Math.random() * 250 * 2 ** attempt;

const pause = (wait: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, wait);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

const resultOf = async ({ reply }: OperationRow, response: Response): Promise<unknown> => {
  if (reply === 'bytes') return new Uint8Array(await response.arrayBuffer());
  const text = await response.text();
  if (reply === 'none') return undefined;
  return reply === 'json' ? JSON.parse(text) : text;
};

/** The result; or an error with the milliseconds after which it is worth while to send the request again. */
type Outcome = { readonly result: unknown } | { readonly error: unknown; readonly wait?: number | undefined };

const outcomeOf = async (
  row: OperationRow,
  send: () => Promise<Response>,
  attempt: number,
): Promise<Outcome> => {
  try {
    const response = await send();
    if (response.ok) return { result: await resultOf(row, response) };
    const { status, headers } = response;
    const error = errorOf(status, headers.get('content-type') ?? '', await response.text());
    if (!passing.includes(status)) return { error };
    return { error, wait: askedWait(headers.get('retry-after')) ?? ownWait(attempt) };
  } catch (error) {
    // A connection that was lost says nothing of what became of the request. `fetch` throws a TypeError then.
    return error instanceof TypeError ? { error, wait: ownWait(attempt) } : { error };
  }
};

/** Calls an operation. Throws an `AnswerError` for an answer that is no success, and what `fetch` throws when there is none. */
export const call = async (
  row: OperationRow,
  client: ClientOptions,
  asked: Arguments,
  options: Options,
): Promise<unknown> => {
  const { attempts = usualAttempts, maxWait = usualMaxWait, fetch: own = fetch } = client;
  const { url, init } = await requestOf(row, client, asked, options);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await outcomeOf(row, () => own(url, init), attempt);
    if ('result' in outcome) return outcome.result;
    const { error, wait } = outcome;
    if (wait === undefined || wait > maxWait || attempt >= attempts) throw error;
    await pause(wait, options.signal);
  }
};

/** The entries of every page. */
export async function* entriesOf(
  row: OperationRow,
  client: ClientOptions,
  asked: Arguments,
  options: Options,
): AsyncGenerator<unknown> {
  let cursor = asked.cursor;
  do {
    const more = cursor === undefined ? {} : { cursor };
    const page = (await call(row, client, { ...asked, ...more }, options)) as {
      readonly items: readonly unknown[];
      readonly next?: string;
    };
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
