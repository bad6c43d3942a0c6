import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { nameOf } from './callers';
import type { Seen } from './inboxes';

interface CloudEvent {
  readonly type: string;
  readonly subject: string;
}

/** An agency's system that takes every webhook at once, and notes when it came. */
export const openReceiver = async () => {
  const seen = new Map<string, number>();
  const server = createServer(async (request, reply) => {
    const now = Date.now();
    const { type, subject } = (await json(request)) as CloudEvent;
    const name = nameOf(type.replace('diwan.', ''), subject);
    if (!seen.has(name)) seen.set(name, now);
    reply.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/`, seen: seen as Seen, stop };
};
