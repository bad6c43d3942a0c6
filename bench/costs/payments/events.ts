import { openPayouts } from '../../../functions/payments/payouts/store';
import type { SettlementRequest } from '../../../functions/payments/progress/request';
import { openSettling } from '../../../functions/payments/progress/store';
import { bare, billIn, drafted, handIn, newCase } from '../../../tests/applications/world';
import { bankOf } from '../../../tests/payments/bank';
import { openScene as openPayments } from '../../../tests/payments/world';
import { actingAs } from '../../../tests/support/functions';
import { type EventCase, ordered, spends, worked } from '../events/case';
import type { EventScene, Step } from '../events/scene';
import { approver, asked, begun, charged } from './cases';

/** The worker with the bank of the bench. */
const settlement = (scene: EventScene): Step => {
  const { clock } = scene.portal;
  const context = {
    ...actingAs('payments-settlements', scene.portal),
    provider: bankOf(scene.portal),
    timeZone: 'Asia/Amman',
  };
  const [settling, payouts] = [openSettling(context), openPayouts(context)];
  return scene.work('payments', 'settlements', ({ body }) => {
    const request = body as SettlementRequest;
    return 'refundId' in request
      ? payouts.follow(request.refundId, clock())
      : settling.follow(request.paymentId, clock());
  });
};

/** An official approves a refund, which submits it. */
const submitted = async (scene: EventScene): Promise<Step> => {
  const { money, system, params } = await asked(scene);
  return scene.hears('payments', 'refund.submitted', () =>
    money.api.approveRefund({ caller: system, params, accessPurpose: approver }),
  );
};

/** An application whose fee was paid is refused, where its service gives the fee back then. */
const refused = async (scene: EventScene): Promise<Step> => {
  const { portal } = scene;
  const fee = { currency: 'JOD', amount: 20_000, refundedOnRefusal: true };
  const one = await newCase(portal, { ...bare, fee });
  const { caller, sub } = scene.somebody();
  const id = await drafted(one, caller, {});
  const { fee: charged } = (await handIn(portal, one, caller, id)).body;
  const money = openPayments(portal, bankOf(portal));
  const bill = await billIn(portal, charged?.billId ?? '');
  const { payment_id: paymentId } = (await money.create([bill], { person: sub })).body;
  money.bank.charge(paymentId);
  await money.callback({ paymentId });
  await scene.settle();
  const body = { text: 'No stall is left.', appeal: 'At court.' };
  return scene.hears('payments', 'application.refund-due', () =>
    one.api.refuseApplication({ ...one.by, params: { applicationId: id }, body }),
  );
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'payment.succeeded', does: 'it is found by its short reference' },
    prepare: async (scene) => {
      const { money, params } = await charged(scene);
      return scene.hears('payments', 'payment.succeeded', () =>
        money.callback({ paymentId: params.payment_id }),
      );
    },
    ...ordered(),
    ...spends([2, 1, 1], [0, 1], 'lanes'),
  },
  {
    ...{
      kind: 'event',
      of: 'application.refund-due',
      does: 'a fee goes back, once another officer approves it',
    },
    prepare: refused,
    ...ordered(),
    ...spends([4, 5, 8], [3, 4], 'lanes', 'agree'),
  },
  {
    ...{ kind: 'event', of: 'refund.submitted', does: 'it is to be paid out' },
    prepare: submitted,
    ...ordered(1),
    ...spends([1, 1, 0], [0, 0], 'lanes'),
  },
  {
    ...{ kind: 'deadline', of: 'payment', does: 'the provider is to be asked' },
    prepare: async (scene) => {
      await begun(scene);
      return scene.due('payments', 'payment');
    },
    ...ordered(1),
    ...spends([3, 2, 4], [0, 2], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'refund', does: 'the provider is to be asked' },
    prepare: async (scene) => {
      await (await submitted(scene))();
      return scene.due('payments', 'refund');
    },
    ...ordered(1),
    ...spends([3, 2, 4], [0, 2], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'settlements', does: 'a payment of one bill is paid' },
    prepare: async (scene) => {
      await charged(scene);
      await (await scene.due('payments', 'payment'))();
      return settlement(scene);
    },
    ...worked,
    ...spends([3, 3, 24], [1, 6], 'consistent', 'indexed', 'due', 'agree', 'fresh'),
  },
  {
    ...{ kind: 'work', of: 'settlements', does: 'a payment that is still open' },
    prepare: async (scene) => {
      await begun(scene);
      await (await scene.due('payments', 'payment'))();
      return settlement(scene);
    },
    ...worked,
    ...spends([2, 3, 0], [0.5, 0], 'consistent', 'fresh'),
  },
  {
    ...{ kind: 'work', of: 'settlements', does: 'a refund is paid out' },
    prepare: async (scene) => {
      await (await submitted(scene))();
      return settlement(scene);
    },
    ...worked,
    ...spends([3, 3, 16], [1, 3], 'consistent', 'indexed', 'due', 'agree', 'fresh'),
  },
];
