import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { agencyKey } from '../../functions/blocks/agencies/api-key';
import { type DomainEvent, eventOf } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { type HttpClient, openHttpClient } from '../../functions/kernel/outside/calls';
import type { Table } from '../../functions/kernel/table/dynamo';
import { key } from '../../functions/kernel/table/table';
import { sendWebhook } from '../../functions/webhooks/deliveries/attempts';
import type { DeliveryRequest } from '../../functions/webhooks/deliveries/delivery';
import { patience } from '../../functions/webhooks/deliveries/pace';
import { webhooks } from '../../functions/webhooks/deliveries/reactions';
import { openDeliveries } from '../../functions/webhooks/deliveries/store';
import { openHealth } from '../../functions/webhooks/endpoints/health-store';
import { actingAs } from '../support/functions';
import { recordingQueue } from '../support/messages';
import type { World } from '../support/portal';
import { deadlines } from '../support/reactions';
import { sweeping } from '../support/sweeping';

/*
 * What stands around the webhooks service: an event that happens, the queue, the sweep, and a receiver that speaks HTTP.
 */

export interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A system of an agency: keeps what it gets, and answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** The next answers are these statuses; then 204. */
  answer(...statuses: readonly number[]): void;
  /** The next answer is this status, and asks to be left alone. */
  answerLater(status: number, retryAfter: string): void;
  stop(): Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

export const startReceiver = async (listener?: RequestListener): Promise<Receiver> => {
  const received: Received[] = [];
  const planned: { readonly status: number; readonly retryAfter?: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, headers } = request;
      received.push({ method, headers, body: Buffer.concat(chunks).toString() });
      if (listener) listener(request, response);
      else {
        const { status, retryAfter } = planned.shift() ?? { status: 204 };
        const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
        response.writeHead(status, { location: '/elsewhere', ...wait }).end();
      }
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/hook`,
    ...{ port, received },
    answer: (...statuses) => planned.push(...statuses.map((status) => ({ status }))),
    answerLater: (status, retryAfter) => planned.push({ status, retryAfter }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** An agency's item, as the agencies service keeps it. */
export const putAgency = async (
  { client, name: TableName }: Table,
  id: string,
  status: string,
): Promise<void> => {
  const Item = { ...agencyKey(id), type: 'agency', version: 1, card: { status } };
  await client.send(new PutCommand({ TableName, Item }));
};

/** All items of a partition. */
export const itemsOf = async ({ client, name: TableName }: Table, pk: string) => {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
  return (await client.send(new QueryCommand({ TableName, ...query }))).Items ?? [];
};

let count = 0;

/** Something that happened to a complaint, as an agency hears of it. */
export const happened = (
  agencyIds: readonly string[],
  at: number,
  type: DomainEvent['type'] = 'complaint.filed',
) => {
  count += 1;
  const id = `complaint-${count}`;
  const told = { type, subject: id, at, audience: { agencies: agencyIds }, data: { complaintId: id } };
  return eventOf(told, { pk: key('complaint', id), sk: 'complaint', version: 1 }, 0);
};

/** The relay's, the sweep's and the queue's part in webhooks, as the functions of `functions/platform` have it. */
export const openCourier = (
  world: World,
  outbound: HttpClient = openHttpClient({ timeout: patience.quick, loopback: true }),
  patient: HttpClient = openHttpClient({ timeout: patience.slow, loopback: true }),
) => {
  const { table, ids, signer, log, clock } = world;
  const [deliveries, slow] = [recordingQueue(), recordingQueue()];
  const effects: Effects = {
    ...{ table, ids, signer, log, clock },
    queue: (worker) => (worker === 'deliveries' ? deliveries : recordingQueue()),
  };
  const chance = { value: 0.999 };
  let receipts = 0;
  const sendingAs = (name: string) => {
    const own = actingAs(name, world);
    const [stored, health] = [openDeliveries(own), openHealth(own)];
    return { ...{ signer, log, clock, health }, deliveries: stored, chance: () => chance.value };
  };
  const send = sendWebhook({ ...sendingAs('webhooks-deliveries'), outbound, slow });
  const sendSlowly = sendWebhook({ ...sendingAs('webhooks-slow-deliveries'), outbound: patient });
  const take = (request: DeliveryRequest): Promise<void> => {
    receipts += 1;
    return send(request, `receipt-${receipts}/1`);
  };
  const courier = {
    ...{ effects, take, chance },
    queued: deliveries.sent as DeliveryRequest[],
    queuedSlowly: slow.sent as DeliveryRequest[],
    /** A reactor that remembers nothing, as of a function that has just started. */
    tell: (event: ReturnType<typeof happened>) => webhooks.react(actingAs('webhooks-events', effects))(event),
    /** The same of several in one call of the function. */
    tellTogether: async (events: readonly ReturnType<typeof happened>[]): Promise<void> => {
      const hear = webhooks.react(actingAs('webhooks-events', effects));
      await Promise.all(events.map(hear));
    },
    sweep: sweeping(deadlines, effects),
    /** All that is in the queue is taken, once. */
    drain: async (): Promise<void> => {
      for (const request of courier.queued.splice(0)) await take(request);
    },
    /** The same on the way of slow receivers. */
    drainSlowly: async (): Promise<void> => {
      for (const request of courier.queuedSlowly.splice(0)) {
        receipts += 1;
        await sendSlowly(request, `receipt-${receipts}/1`);
      }
    },
    /** Time passes up to whatever is due, and it is done. */
    pass: async (milliseconds: number): Promise<void> => {
      clock.advance(milliseconds);
      await courier.sweep();
      await courier.drain();
    },
  };
  return courier;
};
