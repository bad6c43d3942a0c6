import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract } from '../../../functions/payments/contract';
import { paymentKey } from '../../../functions/payments/payments/payment';
import { bankOf, callbackOf, signed } from '../../../tests/payments/bank';
import { openScene as openPayments } from '../../../tests/payments/world';
import { citizen } from '../../../tests/support/callers';
import { noteReference } from '../../../tests/support/references';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, type Scene } from '../scene';
import { office } from './office';
import { orderCases } from './orders';

const asker = { officer: 'L. Khoury', purpose: 'Case work' };
export const approver = { officer: 'R. Nasser', purpose: 'Case work' };

/** Somebody with a bill of an agency's, of one revenue head, whose payer they have claimed. */
const billed = async (scene: Scene) => {
  const { sub } = scene.somebody();
  const { agencyId, system } = await office(scene);
  const money = openPayments(scene.portal, bankOf(scene.portal));
  const bill = await money.bill({ holder: sub, agencyId, amount: 125_500 });
  return { money, bill, system, sub, caller: citizen(sub) };
};

/** The same with a payment under way. */
export const begun = async (scene: Scene) => {
  const { money, bill, sub, ...rest } = await billed(scene);
  const { payment_id } = (await money.create([bill], { person: sub })).body;
  scene.pass();
  return { money, ...rest, params: { payment_id } };
};

/** The same when the bank has taken the money. */
export const charged = async (scene: Scene) => {
  const given = await begun(scene);
  const method = { brand: 'visa', lastDigits: '4242' };
  given.money.bank.charge(given.params.payment_id, { fee: 250, method });
  return given;
};

const paid = async (scene: Scene) => {
  const given = await charged(scene);
  await given.money.callback({ paymentId: given.params.payment_id });
  scene.pass();
  return given;
};

/** The short reference of a payment, by which it is found. */
const referenceOf = async ({ portal }: Scene, paymentId: string): Promise<string> => {
  await noteReference(portal, 'payment', paymentKey(paymentId));
  return shortReferenceOf('payment', paymentId);
};

const refunding = {
  amount: 25_500,
  refund_amount_available: 125_500,
  reason: 'The house was measured too large.',
};

/** The same with a refund that waits for approval. */
export const asked = async (scene: Scene) => {
  const { money, system, caller, params } = await paid(scene);
  const asking = { caller: system, params, body: refunding, accessPurpose: asker };
  const { refund_id } = (await money.api.refundPayment(asking)).body;
  scene.pass();
  return { money, system, caller, params: { ...params, refund_id } };
};

/** What the bank sends. */
const called = (
  money: Awaited<ReturnType<typeof begun>>['money'],
  hint: Parameters<typeof callbackOf>[0],
) => ({
  params: { provider: money.bank.name },
  rawBody: callbackOf(hint),
  headers: signed,
  idempotencyKey: null,
});

export const cases: Cases<typeof contract> = {
  createPayment: [
    {
      when: 'for one bill',
      asking: async (scene) => {
        const { money, bill, caller } = await billed(scene);
        return { caller, body: money.asking([bill]) };
      },
      ...spends([4, 3.5, 10], [1, 2], 'consistent', 'indexed', 'due', 'agree', 'opened', 'called'),
    },
  ],
  listPayments: [
    {
      asking: async (scene) =>
        asBefore({ caller: (await paid(scene)).caller }, scene.portal.client(contract).listPayments),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { caller, params } = await paid(scene);
        const query = { reference: await referenceOf(scene, params.payment_id) };
        return asBefore({ caller, query }, scene.portal.client(contract).listPayments);
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
  ],
  getPayment: [
    {
      asking: async (scene) => {
        const { caller, params } = await paid(scene);
        return asBefore({ caller, params }, scene.portal.client(contract).getPayment);
      },
      ...oneRead,
    },
  ],
  cancelPayment: [
    {
      asking: async (scene) => {
        const { caller, params } = await begun(scene);
        return { caller, params };
      },
      ...spends([3, 3, 9], [1, 2], 'consistent', 'indexed', 'due', 'agree', 'fresh'),
    },
  ],
  listPaymentEvents: [
    {
      asking: async (scene) => {
        const { caller, params } = await paid(scene);
        return { caller, params };
      },
      ...oneRead,
    },
  ],
  listRefunds: [
    {
      asking: async (scene) => {
        const { caller, params } = await asked(scene);
        return { caller, params: { payment_id: params.payment_id } };
      },
      ...spends([2, 2, 0], [0.5, 0], 'consistent', 'theirs'),
    },
  ],
  getRefund: [
    {
      asking: async (scene) => {
        const { money, system, caller, params } = await asked(scene);
        await money.api.approveRefund({ caller: system, params, accessPurpose: approver });
        scene.pass();
        return { caller, params };
      },
      ...oneRead,
    },
  ],
  listAgencyPayments: [
    {
      when: 'of a day with one',
      asking: async (scene) => {
        const { money, system } = await paid(scene);
        return { caller: system, query: { day: money.today() } };
      },
      ...spends([2, 65, 0], [1, 0], 'consistent', 'spread', 'filtered', 'chargedTwice'),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { system, params } = await paid(scene);
        return { caller: system, query: { reference: await referenceOf(scene, params.payment_id) } };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
  ],
  getAgencyPayment: [
    {
      asking: async (scene) => {
        const { system, params } = await paid(scene);
        return { caller: system, params };
      },
      ...oneRead,
    },
  ],
  refundPayment: [
    {
      when: 'that waits for approval',
      asking: async (scene) => {
        const { system, params } = await paid(scene);
        return { caller: system, params, body: refunding, accessPurpose: asker };
      },
      ...spends([2, 3, 10], [1.5, 2], 'consistent', 'indexed', 'agree', 'logged'),
    },
  ],
  listRefundsOfPayment: [
    {
      asking: async (scene) => {
        const { system, params } = await asked(scene);
        return { caller: system, params: { payment_id: params.payment_id } };
      },
      ...spends([2, 2, 0], [0.5, 0], 'consistent', 'theirs'),
    },
  ],
  getAgencyRefund: [
    {
      asking: async (scene) => {
        const { system, params } = await asked(scene);
        return { caller: system, params };
      },
      ...oneRead,
    },
  ],
  approveRefund: [
    {
      asking: async (scene) => {
        const { system, params } = await asked(scene);
        return { caller: system, params, accessPurpose: approver };
      },
      ...spends([3, 3, 21], [0.5, 6], 'consistent', 'indexed', 'due', 'agree', 'logged', 'givenBack'),
    },
  ],
  rejectRefund: [
    {
      asking: async (scene) => {
        const { system, params } = await asked(scene);
        return { caller: system, params, body: { reason: 'No.' }, accessPurpose: approver };
      },
      ...spends([2, 2, 12], [0.5, 2], 'consistent', 'indexed', 'agree', 'logged'),
    },
  ],
  withdrawRefund: [
    {
      asking: async (scene) => {
        const { system, params } = await asked(scene);
        return { caller: system, params, body: {}, accessPurpose: approver };
      },
      ...spends([2, 2, 12], [0.5, 2], 'consistent', 'indexed', 'agree', 'logged'),
    },
  ],
  listAgencyRefunds: [
    {
      asking: async (scene) => ({ caller: (await asked(scene)).system }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getRefundPolicy: [{ asking: async (scene) => ({ caller: (await office(scene)).system }), ...oneRead }],
  replaceRefundPolicy: [
    {
      when: 'for the first time',
      asking: async (scene) => ({
        caller: (await office(scene)).system,
        body: { approval_above: { JOD: 100_000 } },
      }),
      ...spends([2, 0, 1], [0, 1], 'begun'),
    },
  ],
  ...orderCases,
  receiveCallback: [
    {
      when: 'of a payment that is paid: one bill of one head',
      asking: async (scene) => {
        const { money, params } = await charged(scene);
        return called(money, { paymentId: params.payment_id });
      },
      ...spends([3, 3, 24], [1, 6], 'consistent', 'indexed', 'due', 'agree', 'fresh'),
    },
    {
      when: 'of what is known',
      asking: async (scene) => {
        const { money, params } = await paid(scene);
        return called(money, { paymentId: params.payment_id });
      },
      ...spends([2, 3, 0], [0.5, 0], 'consistent', 'fresh'),
    },
    {
      when: 'of a refund: the provider is asked, and it is paid out',
      asking: async (scene) => {
        const { money, system, params } = await asked(scene);
        await money.api.approveRefund({ caller: system, params, accessPurpose: approver });
        scene.pass();
        return called(money, { refundId: params.refund_id });
      },
      ...spends([3, 3, 16], [1, 3], 'consistent', 'indexed', 'due', 'agree', 'fresh'),
    },
    {
      when: 'that nobody has signed',
      status: 403,
      asking: async (scene) => ({ ...called((await begun(scene)).money, 'nothing'), headers: {} }),
      ...untouched,
    },
  ],
};
