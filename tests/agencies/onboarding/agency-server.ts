import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

/*
 * A small system of an agency, as somebody would write it from the guide: it takes events that the package of Standard Webhooks has
 * verified, and calls the portal with `fetch`. It knows nothing of this code.
 */

interface Mistakes {
  /** It believes whatever comes. */
  believes: boolean;
  /** It sends what failed once more under a new key. */
  newKeyEachTime: boolean;
}

export const startAgencyServer = async (portal: string) => {
  const mistakes: Mistakes = { believes: false, newKeyEachTime: false };
  const seen = new Set<string>();
  let secret = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    try {
      const headers = request.headers as Record<string, string>;
      if (!mistakes.believes) new Webhook(secret).verify(Buffer.concat(chunks).toString(), headers);
      seen.add(headers['webhook-id'] ?? '');
      response.writeHead(204).end();
    } catch {
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

  const once = async (key: string, method: string, path: string, body: unknown, idempotencyKey: string) => {
    const isRead = method === 'GET';
    const written = { 'idempotency-key': idempotencyKey, 'content-type': 'application/json' };
    const headers = { 'x-api-key': key, ...(isRead ? {} : written) };
    const sent = { method, headers, ...(isRead ? {} : { body: JSON.stringify(body ?? {}) }) };
    const reply = await fetch(`${portal}${path}`, sent);
    return { status: reply.status, text: await reply.text() };
  };
  /** Calls the portal until there is an answer. */
  const call = async (key: string, method: string, path: string, body?: unknown) => {
    let idempotencyKey: string = randomUUID();
    for (;;) {
      const reply = await once(key, method, path, body, idempotencyKey);
      if (reply.status !== 503) return reply;
      if (mistakes.newKeyEachTime) idempotencyKey = randomUUID();
      await pause(1);
    }
  };

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/diwan`,
    ...{ mistakes, seen, call },
    /** The secret of its webhook, as it was shown. */
    knows: (shown: string) => {
      secret = shown;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
