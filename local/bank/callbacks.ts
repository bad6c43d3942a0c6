import { webhookKey, webhookSignature } from '../../functions/kernel/identity/standard-webhooks';
import type { Books } from './books';
import type { Callback } from './model';

/** Milliseconds for one attempt. */
const timeout = 5000;
/** After the last of them a callback is given up: merchants can ask. */
const maxAttempts = 16;
/** The most milliseconds from one attempt to the next. */
const longestPause = 5 * 60_000;

const pauseAfter = (attempts: number): number => Math.min(1000 * 2 ** (attempts - 1), longestPause);

interface Callbacks {
  /** Makes all attempts that are due, and is done when they were answered. */
  sendDue(): Promise<void>;
}

/** Sends callbacks, signed after Standard Webhooks, until they are taken: answered 2xx. */
export const openCallbacks = (books: Books, secret: string, clock: () => number): Callbacks => {
  const key = webhookKey(secret);
  const underWay = new Set<string>();
  const send = async (callback: Callback): Promise<void> => {
    underWay.add(callback.id);
    const attempts = callback.attempts + 1;
    const taken = await post(callback, key, clock());
    if (taken || attempts >= maxAttempts) books.write({ told: callback.id });
    else books.write({ callbacks: [{ ...callback, attempts, nextAt: clock() + pauseAfter(attempts) }] });
    underWay.delete(callback.id);
  };
  return {
    sendDue: async () => {
      const now = clock();
      const due = [...books.callbacks.values()].filter(
        ({ id, nextAt }) => nextAt <= now && !underWay.has(id),
      );
      await Promise.all(due.map(send));
    },
  };
};

const post = async ({ messageId, url, body }: Callback, key: Buffer, now: number): Promise<boolean> => {
  const timestamp = String(Math.floor(now / 1000));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Diwan-Sandbox-Bank/1.0',
    'webhook-id': messageId,
    'webhook-timestamp': timestamp,
    'webhook-signature': webhookSignature(key, { id: messageId, timestamp, body }),
  };
  const signal = AbortSignal.timeout(timeout);
  try {
    const reply = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await reply.arrayBuffer();
    return reply.ok;
  } catch {
    return false;
  }
};
