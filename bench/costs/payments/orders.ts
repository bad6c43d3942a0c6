import type { contract } from '../../../functions/payments/contract';
import { bankOf } from '../../../tests/payments/bank';
import { openScene as openPayments } from '../../../tests/payments/world';
import type { Caller } from '../../../tests/support/callers';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';
import { office } from './office';

const ordering = {
  amount: 14_500,
  reference: 'PERMIT-2026-00731',
  description: 'Parking permit 2026',
  return_url: 'https://permits.example.org/done/731',
};

/** An agency's order, and whoever may do with it what they like. */
const ordered = async (scene: Scene) => {
  const { agencyId, system } = await office(scene);
  const money = openPayments(scene.portal, bankOf(scene.portal));
  const made = await money.api.createGovPayPayment({ caller: system, body: ordering });
  scene.pass();
  return { money, agencyId, system, params: { payment_id: made.body.payment_id } };
};

/** The same when somebody has paid it. */
const orderPaid = async (scene: Scene) => {
  const given = await ordered(scene);
  given.money.bank.charge(given.params.payment_id, { fee: 290 });
  await given.money.callback({ paymentId: given.params.payment_id });
  scene.pass();
  return given;
};

/** The same with a refund. */
const orderRefunded = async (scene: Scene) => {
  const { money, system, params } = await orderPaid(scene);
  const asking = { caller: system, params, body: { amount: 4_500 } };
  const { refund_id } = (await money.api.refundGovPayPayment(asking)).body;
  scene.pass();
  return { system, params, refund: { ...params, refund_id } };
};

const byAgency = async (
  asking: Promise<{ readonly system: Caller; readonly params: { payment_id: string } }>,
) => {
  const { system, params } = await asking;
  return { caller: system, params };
};

type OrderRoutes = Extract<keyof Cases<typeof contract>, `${string}GovPay${string}` | 'payOrder'>;

export const orderCases: Pick<Cases<typeof contract>, OrderRoutes> = {
  createGovPayPayment: [
    {
      when: 'with a bill of its own',
      asking: async (scene) => ({ caller: (await office(scene)).system, body: ordering }),
      ...spends([2, 0, 12], [0, 2], 'indexed', 'due', 'agree', 'opened'),
    },
  ],
  searchGovPayPayments: [
    {
      when: 'of an agency with one',
      asking: async (scene) => ({ caller: (await orderPaid(scene)).system }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getGovPayPayment: [{ asking: (scene) => byAgency(orderPaid(scene)), ...oneRead }],
  listGovPayEvents: [{ asking: (scene) => byAgency(orderPaid(scene)), ...oneRead }],
  cancelGovPayPayment: [
    {
      asking: (scene) => byAgency(ordered(scene)),
      ...spends([3, 3, 12], [1, 2], 'consistent', 'indexed', 'due', 'agree', 'fresh'),
    },
  ],
  refundGovPayPayment: [
    {
      when: 'that waits for approval',
      asking: async (scene) => ({ ...(await byAgency(orderPaid(scene))), body: { amount: 4_500 } }),
      ...spends([2, 3, 11], [1.5, 2], 'consistent', 'indexed', 'agree', 'logged'),
    },
  ],
  listGovPayRefundsOfPayment: [
    {
      asking: (scene) => byAgency(orderRefunded(scene)),
      ...spends([2, 2, 0], [0.5, 0], 'consistent', 'theirs'),
    },
  ],
  getGovPayRefund: [
    {
      asking: async (scene) => {
        const { system, refund } = await orderRefunded(scene);
        return { caller: system, params: refund };
      },
      ...oneRead,
    },
  ],
  searchGovPayRefunds: [
    {
      asking: async (scene) => ({ caller: (await orderRefunded(scene)).system }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  payOrder: [
    {
      asking: async (scene) => ({ params: (await ordered(scene)).params }),
      ...spends([1, 2.5, 0], [0.5, 0], 'consistent'),
    },
  ],
};
