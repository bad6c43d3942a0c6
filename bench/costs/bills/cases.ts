import { billRequest, reissueBill } from '../../../functions/bills/bills/examples';
import { contract } from '../../../functions/bills/contract';
import { placeOf } from '../../../functions/blocks/billing/bill';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract as payments } from '../../../functions/payments/contract';
import { agency } from '../../../tests/support/callers';
import { noteReference } from '../../../tests/support/references';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, type Scene, times } from '../scene';

const office = async ({ register }: Scene) => ({
  caller: agency(await register(), 'bills:read', 'bills:write', 'refund-policy:write'),
});

/** The same with a bill, which one officer may cancel. */
const trusted = async (scene: Scene) => {
  const { caller, params } = await billed(scene);
  const body = { approval_above: { JOD: 100_000 } };
  await scene.portal.client(payments).replaceRefundPolicy({ caller, body });
  scene.pass();
  return { caller, params };
};

/** An agency with a bill that it has made out. */
const billed = async (scene: Scene) => {
  const { caller } = await office(scene);
  const { id: billId } = (await scene.portal.client(contract).issueBill({ caller, body: billRequest })).body;
  scene.pass();
  return { caller, params: { billId } };
};

const codeOf = async (
  scene: Scene,
  caller: Awaited<ReturnType<typeof office>>['caller'],
  { identifier } = billRequest.payer,
) => {
  const body = { identifier };
  return (await scene.portal.client(contract).claimCode({ caller, body })).body.code;
};

/** Somebody who holds the payer of a bill. */
export const held = async (scene: Scene) => {
  const { caller: system, params } = await billed(scene);
  const { caller } = scene.somebody();
  const body = { code: await codeOf(scene, system) };
  const { payerId } = (await scene.portal.client(contract).claimPayer({ caller, body })).body;
  scene.pass();
  return { system, caller, params, payerId };
};

/** The short reference of a bill, by which it is found. */
const referenceOf = async ({ portal }: Scene, billId: string): Promise<string> => {
  const { key } = placeOf(portal.ids, billId) ?? {};
  if (key) await noteReference(portal, 'bill', key);
  return shortReferenceOf('bill', billId);
};

const imports = 20;

export const cases: Cases<typeof contract> = {
  listBills: [
    {
      when: 'of one payer, with a bill',
      asking: async (scene) =>
        asBefore({ caller: (await held(scene)).caller }, scene.portal.client(contract).listBills),
      ...spends([2, 3, 0], [1, 0], 'consistent', 'held'),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { caller, params } = await held(scene);
        const query = { reference: await referenceOf(scene, params.billId) };
        return asBefore({ caller, query }, scene.portal.client(contract).listBills);
      },
      ...spends([2, 3, 0], [1, 0], 'consistent', 'held', 'shortened'),
    },
  ],
  getBill: [
    {
      asking: async (scene) => {
        const { caller, params } = await held(scene);
        return asBefore({ caller, params }, scene.portal.client(contract).getBill);
      },
      ...spends([1, 2, 0], [0.5, 0], 'consistent', 'held'),
    },
  ],
  issueBill: [
    {
      asking: async (scene) => ({ ...(await office(scene)), body: billRequest }),
      ...spends([1, 0, 5], [0, 1], 'indexed', 'due'),
    },
  ],
  importBills: [
    {
      when: `of ${imports} bills`,
      asking: async (scene) => {
        const items = Array.from({ length: imports }, (_, index) => ({
          ...billRequest,
          reference: `W-2026-${index}`,
        }));
        return { ...(await office(scene)), body: { items } };
      },
      ...spends([2, 0.5 * imports, 5 * imports], [0, imports], 'indexed', 'due', 'referenced'),
    },
  ],
  listIssued: [
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { caller, params } = await billed(scene);
        return { caller, query: { reference: await referenceOf(scene, params.billId) } };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
    {
      when: 'of 25',
      asking: async (scene) => {
        const { caller } = await office(scene);
        const api = scene.portal.client(contract);
        await times(25, () => api.issueBill({ caller, body: billRequest }));
        return { caller };
      },
      ...spends([1, 8, 0], [1, 0], 'sharded'),
    },
    {
      when: 'of a payer',
      asking: async (scene) => ({
        caller: (await billed(scene)).caller,
        query: { payer: billRequest.payer.identifier },
      }),
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
    {
      when: 'with a reference',
      asking: async (scene) => ({
        caller: (await billed(scene)).caller,
        query: { reference: billRequest.reference },
      }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
    {
      when: 'of 25 by a word',
      asking: async (scene) => {
        const { caller } = await office(scene);
        const api = scene.portal.client(contract);
        await times(25, () => api.issueBill({ caller, body: billRequest }));
        return { caller, query: { text: 'waste' } };
      },
      ...spends([1, 8, 0], [1, 0], 'sharded'),
    },
    {
      when: 'that have changed since',
      asking: async (scene) => {
        const { caller, params } = await billed(scene);
        const place = placeOf(scene.portal.ids, params.billId);
        await noteReference(scene.portal, 'bill', place?.key as never, 'recent-bills');
        return { caller, query: { updated_after: '2026-01-01T00:00:00Z' } };
      },
      ...spends([1, 8, 0], [0.5, 0], 'sharded'),
    },
  ],
  showIssued: [{ asking: billed, ...oneRead }],
  cancelBill: [
    {
      when: 'by two officers',
      asking: async (scene) => ({ ...(await billed(scene)), body: { reason: 'The house stood empty.' } }),
      ...spends([1, 0, 6], [0, 2], 'indexed', 'due'),
    },
    {
      when: 'by one officer',
      asking: async (scene) => ({
        ...(await trusted(scene)),
        body: { reason: 'The house stood empty.' },
        officers: { officer: 'L. Khoury' },
      }),
      ...spends([2, 2, 6], [0.5, 2], 'consistent', 'indexed', 'due', 'alone'),
    },
  ],
  reissueBill: [
    {
      asking: async (scene) => ({ ...(await billed(scene)), body: reissueBill.body }),
      ...spends([2, 2, 14], [0.5, 3], 'consistent', 'indexed', 'due', 'agree', 'carried'),
    },
  ],
  claimPayer: [
    {
      asking: async (scene) => {
        // Another payer of the agency is held by somebody, so that its name is known.
        const { system, caller } = await held(scene);
        const code = await codeOf(scene, system, { identifier: 'another' });
        await scene.portal.client(contract).listPayers({ caller });
        return { caller: scene.somebody().caller, body: { code } };
      },
      ...spends([4, 4, 10], [0.5, 2], 'consistent', 'agree', 'noted', 'guessed'),
    },
  ],
  listPayers: [
    {
      asking: async (scene) =>
        asBefore({ caller: (await held(scene)).caller }, scene.portal.client(contract).listPayers),
      ...oneRead,
    },
  ],
  dropPayer: [
    {
      asking: async (scene) => {
        const { caller, payerId } = await held(scene);
        return { caller, params: { payerId } };
      },
      ...spends([2, 1, 4], [0.5, 2], 'consistent', 'agree', 'noted'),
    },
  ],
  claimPage: [{ asking: () => ({}), ...untouched }],
  claimCode: [
    {
      when: 'for the first time',
      asking: async (scene) => ({ ...(await office(scene)), body: { identifier: 'TP-104-778' } }),
      ...spends([2, 1, 1], [0, 1], 'consistent', 'noted'),
    },
  ],
  releasePayer: [
    {
      asking: async (scene) => {
        const { system } = await held(scene);
        return { caller: system, body: billRequest.payer };
      },
      ...spends([2, 1, 4], [0.5, 2], 'consistent', 'agree', 'noted'),
    },
  ],
};
