import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Portal } from './portal';

/*
 * Receivers of webhooks that never answer, on the whole portal: they delay no other.
 */

type Headers = Readonly<Record<string, string>>;

interface Delivery {
  readonly state: string;
}

/** A receiver; one that hangs takes what comes and says nothing. */
const listen = async (hangs: boolean) => {
  const heard: string[] = [];
  const server: Server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push(JSON.parse(Buffer.concat(chunks).toString()).subject);
      if (!hangs) reply.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/hook`, heard, stop };
};

const complaints = 24;

/** `portal` is the running portal, once tests run. */
export const hangingSuite = (portal: () => Portal): void => {
  const call = async <T>(method: string, path: string, headers: Headers, body?: object): Promise<T> => {
    const sent = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers };
    const written = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(`${portal().url}${path}`, { method, headers: sent, ...written });
    const said = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${said}`);
    return (said === '' ? undefined : JSON.parse(said)) as T;
  };

  /** A key by which an agency of the demo manages its webhooks. */
  const keyOf = async (agencyId: string): Promise<Headers> => {
    const clerk = { authorization: `Bearer ${await portal().token(portal().demo.operator.username)}` };
    const body = { label: 'Webhooks', scopes: ['webhooks:read', 'webhooks:write'], validDays: 1 };
    const path = `/v1/operator/agencies/${agencyId}/keys`;
    const { apiKey } = await call<{ apiKey: string }>('POST', path, clerk, body);
    return { 'x-api-key': apiKey };
  };

  const subscribe = (key: Headers, url: string) =>
    call<{ id: string }>('POST', '/v1/agency/webhooks', key, { url, types: ['complaint.filed'] });

  /** The deliveries to a webhook, once most are there: those that were filed last may still be on their way. */
  const mostOf = async (key: Headers, webhookId: string): Promise<readonly Delivery[]> => {
    const path = `/v1/agency/webhooks/${webhookId}/deliveries?limit=50`;
    const { items } = await call<{ items: Delivery[] }>('GET', path, key);
    return items.length > complaints / 2 ? items : mostOf(key, webhookId);
  };

  test('three that hang keep no event from the receiver of another agency', async () => {
    const { demo, token } = portal();
    const [busy, calm] = demo.agencies;
    const hanging = await Promise.all([listen(true), listen(true), listen(true)]);
    const healthy = await listen(false);
    try {
      const [busyKey, calmKey] = [await keyOf(busy?.id ?? ''), await keyOf(calm?.id ?? '')];
      const hooks = await Promise.all(hanging.map(({ url }) => subscribe(busyKey, url)));
      await subscribe(calmKey, healthy.url);
      const mine = { authorization: `Bearer ${await token(demo.citizens[0]?.username ?? '')}` };
      const { items } = await call<{ items: { agencyId: string; code: string }[] }>(
        'GET',
        '/v1/public/complaints/categories?limit=100',
        {},
      );
      const file = (agencyId: string | undefined) => {
        const { code } = items.find((each) => each.agencyId === agencyId) ?? {};
        const place = { address: '1 Main Street', latitude: 31.95, longitude: 35.91 };
        const body = { category: { agencyId, code }, description: 'It is broken.', place };
        return call<{ id: string }>('POST', '/v1/complaints', mine, body);
      };
      await Promise.all(Array.from({ length: complaints }, () => file(busy?.id)));
      while (hanging.some(({ heard }) => heard.length === 0))
        await new Promise((next) => setTimeout(next, 50));
      const { id } = await file(calm?.id);
      while (!healthy.heard.includes(id)) await new Promise((next) => setTimeout(next, 50));
      // The others wait all the while: nobody has answered one of their calls.
      for (const hook of hooks) {
        const waiting = await mostOf(busyKey, hook.id);
        expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['pending']));
        await call('DELETE', `/v1/agency/webhooks/${hook.id}`, busyKey);
      }
    } finally {
      await Promise.all([...hanging, healthy].map(({ stop }) => stop()));
    }
  });
};
