import { contract } from '../../../functions/webhooks/contract';
import type { Delivery } from '../../../functions/webhooks/deliveries/delivery';
import { replayWindow } from '../../../functions/webhooks/deliveries/examples';
import { openDeliveries } from '../../../functions/webhooks/deliveries/store';
import { agency } from '../../../tests/support/callers';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';

const body = { url: 'https://cases.amman.example/diwan', types: ['complaint.*'] };

const system = async (scene: Scene) => {
  const agencyId = await scene.register();
  return { agencyId, caller: agency(agencyId, 'webhooks:read', 'webhooks:write') };
};

const connected = async (scene: Scene) => {
  const { agencyId, caller } = await system(scene);
  const { id: webhookId } = (await scene.portal.client(contract).createWebhook({ caller, body })).body;
  scene.pass();
  return { agencyId, caller, params: { webhookId } };
};

/** A webhook to which a test has gone, and the delivery. */
const tested = async (scene: Scene) => {
  const { agencyId, caller, params } = await connected(scene);
  const { deliveryId } = (await scene.portal.client(contract).testWebhook({ caller, params })).body;
  scene.pass();
  const log = openDeliveries(scene.portal);
  const { delivery } = await log.read({ agencyId, ...params, id: deliveryId, attempt: 0 });
  await log.hold(delivery as Delivery);
  return { caller, params: { ...params, deliveryId } };
};

const asked = async (scene: Scene) => {
  const { caller, params } = await connected(scene);
  return { caller, params };
};

/** A run that is under way. */
const running = async (scene: Scene) => {
  const { agencyId, caller, params } = await connected(scene);
  const { id: runId } = (await scene.portal.client(contract).startConformanceRun({ caller, params })).body;
  scene.pass();
  return { agencyId, caller, params, runId };
};

export const cases: Cases<typeof contract> = {
  startConformanceRun: [
    { asking: asked, ...spends([2, 1, 8], [0, 2], 'agree', 'indexed', 'due', 'consistent') },
  ],
  listConformanceRuns: [
    {
      asking: async (scene) => {
        const { caller, params } = await running(scene);
        return { caller, params };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getConformanceRun: [
    {
      asking: async (scene) => {
        const { caller, params, runId } = await running(scene);
        return { caller, params: { ...params, runId } };
      },
      ...oneRead,
    },
  ],
  listConformanceReports: [
    {
      when: 'of which there are none',
      asking: async (scene) => ({
        caller: scene.staff,
        params: { agencyId: (await system(scene)).agencyId },
      }),
      ...spends([1, 2, 0], [1, 0], 'consistent', 'answered'),
    },
  ],
  createWebhook: [
    {
      asking: async (scene) => ({ caller: (await system(scene)).caller, body }),
      ...spends([1, 0, 5], [0, 1], 'agree', 'due'),
    },
  ],
  listWebhooks: [{ asking: async (scene) => ({ caller: (await asked(scene)).caller }), ...oneRead }],
  getWebhook: [{ asking: asked, ...oneRead }],
  replaceWebhook: [
    {
      asking: async (scene) => ({ ...(await asked(scene)), body: { ...body, enabled: true } }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  deleteWebhook: [{ asking: asked, ...spends([1, 0, 5], [0, 1], 'agree', 'due') }],
  rotateSecret: [
    {
      asking: async (scene) => ({ ...(await asked(scene)), body: {} }),
      ...spends([2, 1, 1], [0, 1], 'versioned'),
    },
  ],
  testWebhook: [{ asking: asked, ...spends([2, 0, 3], [0, 2], 'due', 'rememberedFirst') }],
  listDeliveries: [
    {
      asking: async (scene) => {
        const { caller, params } = await tested(scene);
        return { caller, params: { webhookId: params.webhookId } };
      },
      ...oneRead,
    },
    {
      when: 'of which there are none',
      asking: asked,
      ...spends([2, 2, 0], [1, 0], 'consistent', 'answered'),
    },
  ],
  replayDelivery: [{ asking: tested, ...spends([1, 0, 2], [0, 1], 'due') }],
  replayWindow: [
    {
      asking: async (scene) => ({ ...(await asked(scene)), body: replayWindow.body }),
      ...spends([1, 0, 3], [0, 1], 'due'),
    },
  ],
};
