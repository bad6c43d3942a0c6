import type { Route } from '../../functions/kernel/contract/contract';
import { contract as webhooks } from '../../functions/webhooks/contract';
import { openDeliveries } from '../../functions/webhooks/deliveries/store';
import { parametersIn } from '../security/paths';
import type { Bodies, Builders, Things, Values } from '../security/things';
import type { Office, World } from '../security/world';
import { client } from '../support/client';

/** The key of a delivery that no webhook has made. */
const noDelivery = { deliveryId: '0'.repeat(24) };

/** An agency has ten at the most: they go before there are so many. */
const makeRoom = async ({ transport }: World, { caller }: Office): Promise<void> => {
  const api = client(webhooks, transport);
  const { items } = (await api.listWebhooks({ caller })).body;
  if (items.length < 8) return;
  await Promise.all(items.map(({ id }) => api.deleteWebhook({ caller, params: { webhookId: id } })));
};

const hooksOf = async (world: World): Promise<Things> => {
  const { transport, agencies: offices } = world;
  const make = async (office: Office): Promise<Values> => {
    const { caller } = office;
    await makeRoom(world, office);
    const body = { url: 'https://cases.example/hook', types: ['complaint.*'] };
    const { id } = (await client(webhooks, transport).createWebhook({ caller, body })).body;
    return { webhookId: id };
  };
  const [own, others] = await Promise.all([make(offices[0]), make(offices[1])]);
  return { own, others, missing: { webhookId: '0'.repeat(24) } };
};

/** Unless they come with their deliveries. */
const webhookIds = async (world: World, route: Route): Promise<Things> =>
  parametersIn(route).some((name) => name === 'deliveryId' || name === 'runId')
    ? { own: {}, others: {}, missing: {} }
    : hooksOf(world);

/** A test event that is over, with the webhook that it went to. */
const deliveryIds = async (world: World): Promise<Things> => {
  const hooks = await hooksOf(world);
  const [first, second] = world.agencies;
  const log = openDeliveries(world.portal);
  const send = async (params: Values | undefined, { id: agencyId, caller }: Office): Promise<Values> => {
    const webhookId = params?.webhookId ?? '';
    const { deliveryId } = (
      await client(webhooks, world.transport).testWebhook({ caller, params: { webhookId } })
    ).body;
    const { delivery } = await log.read({ agencyId, webhookId, id: deliveryId, attempt: 0 });
    if (delivery) await log.hold(delivery);
    return { webhookId, deliveryId };
  };
  const [own, others] = await Promise.all([send(hooks.own, first), send(hooks.others, second)]);
  return { own, others, missing: { ...hooks.missing, ...noDelivery } };
};

/** A conformance run, which ends by its time for the next test. */
const runIds = async (world: World): Promise<Things> => {
  const hooks = await hooksOf(world);
  const [first, second] = world.agencies;
  const begin = async (params: Values | undefined, { caller }: Office): Promise<Values> => {
    const webhookId = params?.webhookId ?? '';
    world.portal.clock.advance(11 * 60_000);
    const asking = { caller, params: { webhookId } };
    const { id } = (await client(webhooks, world.transport).startConformanceRun(asking)).body;
    return { webhookId, runId: id };
  };
  const own = await begin(hooks.own, first);
  const others = await begin(hooks.others, second);
  return { own, others, missing: { ...hooks.missing, runId: '0'.repeat(24) } };
};

export const things: Builders = { deliveryId: deliveryIds, runId: runIds, webhookId: webhookIds };

export const bodies: Bodies = {
  'POST /v1/agency/webhooks': async (world) => {
    await makeRoom(world, world.agencies[0]);
    return { url: 'https://cases.example/hook', types: ['complaint.*'] };
  },
};
