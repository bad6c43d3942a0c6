import { mandateKey } from '../../../functions/blocks/mandates/mandate';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract } from '../../../functions/mandates/contract';
import { registerMandate as registering } from '../../../functions/mandates/register/examples';
import { declareNamespaces, granted, offer } from '../../../tests/mandates/world';
import { agency } from '../../../tests/support/callers';
import { noteReference } from '../../../tests/support/references';
import { type Cases, spends } from '../case';
import type { Scene } from '../scene';

/** The namespace is known to the function, as after its first request. */
const offered = async (scene: Scene) => {
  await declareNamespaces(scene.portal);
  const yusuf = scene.somebody();
  const made = await offer(scene.portal, yusuf, { maySubDelegate: true });
  scene.pass();
  return { ...yusuf, ...made };
};

const held = async (scene: Scene) => {
  await declareNamespaces(scene.portal);
  const [yusuf, amina] = [scene.somebody(), scene.somebody()];
  const mandateId = await granted(scene.portal, yusuf, amina, { maySubDelegate: true });
  scene.pass();
  return { yusuf, amina, params: { mandateId } };
};

const body = {
  role: 'PORTAL:REPRESENTATIVE',
  representee: { name: 'Yusuf Haddad' },
  delegate: { name: 'Amina Haddad' },
};

/** An agency with a mandate in its register, which nobody has accepted yet. */
const registered = async (scene: Scene) => {
  const agencyId = await scene.register();
  await declareNamespaces(scene.portal, agencyId);
  const caller = agency(agencyId, 'mandates:read', 'mandates:write');
  const params = registering.params;
  const api = scene.portal.client(contract);
  const { id } = (await api.registerMandate({ caller, params, body: registering.body as never })).body;
  scene.pass();
  return { caller, params, id };
};

export const cases: Cases<typeof contract> = {
  offerMandate: [
    {
      asking: async (scene) => {
        await offered(scene);
        return { caller: scene.somebody().caller, body };
      },
      ...spends([2, 1, 6], [0, 2], 'leveled', 'agree', 'indexed', 'due'),
    },
  ],
  passOnMandate: [
    {
      asking: async (scene) => {
        const { amina, params } = await held(scene);
        return { caller: amina.caller, params, body: { delegate: { name: 'Rana Nasser' } } };
      },
      ...spends([3, 2, 10], [0, 2], 'leveled', 'agree', 'indexed', 'due'),
    },
  ],
  lookAtInvitation: [
    {
      asking: async (scene) => {
        const { code } = await offered(scene);
        return { caller: scene.somebody().caller, body: { code } };
      },
      ...spends([4, 4, 4], [1, 0], 'guessed', 'consistent'),
    },
  ],
  acceptInvitation: [
    {
      asking: async (scene) => {
        const { code } = await offered(scene);
        return { caller: scene.somebody().caller, body: { code } };
      },
      ...spends([6, 7, 13], [0, 2], 'leveled', 'guessed', 'agree', 'indexed', 'due'),
    },
  ],
  declineInvitation: [
    {
      asking: async (scene) => {
        const { code } = await offered(scene);
        return { caller: scene.somebody().caller, body: { code } };
      },
      ...spends([5, 4, 10], [0, 2], 'guessed', 'agree', 'indexed', 'due'),
    },
  ],
  listMandates: [
    {
      asking: async (scene) => ({ caller: (await held(scene)).yusuf.caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { yusuf, params } = await held(scene);
        await noteReference(scene.portal, 'mandate', mandateKey(params.mandateId));
        const reference = shortReferenceOf('mandate', params.mandateId);
        return { caller: yusuf.caller, query: { reference } };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
  ],
  getMandate: [
    {
      asking: async (scene) => {
        const { yusuf, params } = await held(scene);
        return { caller: yusuf.caller, params };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  limitMandate: [
    {
      asking: async (scene) => {
        const { yusuf, params } = await held(scene);
        return { caller: yusuf.caller, params, body: { services: ['bills'] } };
      },
      ...spends([2, 1, 4], [0, 1], 'consistent', 'indexed'),
    },
  ],
  endMandate: [
    {
      asking: async (scene) => {
        const { yusuf, params } = await held(scene);
        return { caller: yusuf.caller, params };
      },
      ...spends([1, 0, 4], [0, 1], 'indexed'),
    },
  ],
  withdrawMandate: [
    {
      asking: async (scene) => {
        const { caller, id } = await offered(scene);
        return { caller, params: { mandateId: id } };
      },
      ...spends([1, 0, 3], [0, 1], 'indexed', 'due'),
    },
  ],
  listNamespaces: [
    {
      asking: async (scene) => {
        await declareNamespaces(scene.portal);
        return {};
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  putNamespace: [
    {
      asking: async (scene) => {
        await declareNamespaces(scene.portal);
        scene.pass();
        const { body: namespace } = contract.routes.putNamespace.example;
        return { caller: scene.staff, params: { namespace: 'PORTAL' }, body: namespace as never };
      },
      ...spends([1, 0, 3], [0, 1], 'indexed'),
    },
  ],
  listDelegates: [
    {
      asking: async (scene) => {
        const { caller, params } = await registered(scene);
        return { caller, params: { representeeId: params.representeeId } };
      },
      ...spends([2, 1.5, 1], [0.5, 0], 'logged', 'consistent'),
    },
  ],
  listRegistered: [
    {
      asking: async (scene) => {
        const { caller, params } = await registered(scene);
        return { caller, params };
      },
      ...spends([2, 1.5, 1], [0.5, 0], 'logged', 'consistent'),
    },
  ],
  registerMandate: [
    {
      asking: async (scene) => {
        const { caller, params } = await registered(scene);
        return { caller, params, body: registering.body as never };
      },
      ...spends([2, 2, 8], [0, 2], 'agree', 'indexed', 'due'),
    },
  ],
  endRegistered: [
    {
      asking: async (scene) => {
        const { caller, params } = await registered(scene);
        return { caller, params: { ...params, role: 'COMPANY:OFFICER' } };
      },
      ...spends([3, 1.5, 4], [0, 1], 'consistent', 'indexed', 'due'),
    },
  ],
  showActing: [
    {
      asking: async (scene) => {
        const { caller, id } = await registered(scene);
        return { caller, params: { mandateId: id } };
      },
      ...spends([1, 1, 1], [0.5, 0], 'logged', 'consistent'),
    },
  ],
};
