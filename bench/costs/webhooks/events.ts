import { contract } from '../../../functions/webhooks/contract';
import { sendWebhook } from '../../../functions/webhooks/deliveries/attempts';
import type { DeliveryRequest } from '../../../functions/webhooks/deliveries/delivery';
import { openDeliveries } from '../../../functions/webhooks/deliveries/store';
import { openHealth } from '../../../functions/webhooks/endpoints/health-store';
import { agency } from '../../../tests/support/callers';
import { actingAs } from '../../../tests/support/functions';
import { type EventCase, ordered, spends, worked } from '../events/case';
import type { EventScene, Step } from '../events/scene';

/** A complaint is filed at an agency with one webhook. */
const filed = async (scene: EventScene): Promise<Step> => {
  const office = await scene.office();
  const caller = agency(office.agencyId, 'webhooks:read', 'webhooks:write');
  const body = { url: 'https://cases.amman.example/diwan', types: ['complaint.*'] };
  await scene.portal.client(contract).createWebhook({ caller, body });
  await scene.file(office, scene.somebody().caller);
  return scene.hears('webhooks', 'complaint.filed', () => scene.file(office, scene.somebody().caller));
};

/** A receiver that takes it at once. */
const delivered = (scene: EventScene): Step => {
  const { table, signer, log, clock } = actingAs('webhooks-deliveries', scene.portal);
  const send = sendWebhook({
    ...{ signer, log, clock },
    deliveries: openDeliveries({ table }),
    health: openHealth({ table }),
    outbound: { post: async () => ({ status: 204 }) },
    slow: { send: async () => undefined },
    chance: () => 0.5,
  });
  return scene.work('webhooks', 'deliveries', ({ id, attempt, body }) =>
    send(body as DeliveryRequest, `${id}/${attempt}`),
  );
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'complaint.filed', does: 'a delivery for one webhook', ofComplaint: true },
    prepare: filed,
    ...ordered(1),
    ...spends([3, 2, 2], [0.5, 1], 'lanes', 'due', 'unremembered'),
  },
  {
    ...{ kind: 'event', of: 'complaint.filed', does: 'nothing, as the agency has no webhook' },
    prepare: async (scene) => {
      const office = await scene.office();
      return scene.hears('webhooks', 'complaint.filed', () => scene.file(office, scene.somebody().caller));
    },
    ...ordered(),
    ...spends([2, 2, 0], [0.5, 0], 'lanes', 'unremembered'),
  },
  {
    ...{ kind: 'deadline', of: 'webhook-delivery', does: 'the next attempt goes into the queue' },
    prepare: async (scene) => {
      await (await filed(scene))();
      return scene.due('webhooks', 'webhook-delivery');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'deliveries', does: 'a webhook is taken by its receiver', ofComplaint: true },
    prepare: async (scene) => {
      await (await filed(scene))();
      return delivered(scene);
    },
    ...worked,
    ...spends([3, 3, 5], [1.5, 1], 'consistent', 'claimed', 'due'),
  },
];
