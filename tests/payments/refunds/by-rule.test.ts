import type { Bill } from '../../../functions/blocks/billing/bill';
import { type RefundDue, refundDueEvent } from '../../../functions/blocks/billing/refund-due';
import { eventOf } from '../../../functions/kernel/events/event';
import { refundsByRule } from '../../../functions/payments/refunds/reactions';
import { actingAs } from '../../support/functions';
import { recordingQueue } from '../../support/messages';
import { timeZone, useScene } from '../world';

/* What other services say is to go back by a rule of theirs goes back, once, by the agency's policy. */

const scene = useScene();
let count = 0;

/** An agency's fee that is paid together with a bill of another, and an agency that lets one officer give back so much. */
const paid = async ({ limit = 20_000 }: { readonly limit?: number } = {}) => {
  const { bill, bank, callback, create, api, system } = scene();
  count += 1;
  const agencyId = `9b1kq8tn2c6vh1b9m3jd5s${String(count).padStart(2, '0')}`;
  const caller = system(agencyId);
  await api.replaceRefundPolicy({ caller, body: { approval_above: { JOD: limit } } });
  const [other, fee] = [await bill({ agencyId, amount: 3_000 }), await bill({ agencyId, amount: 10_000 })];
  const { payment_id: paymentId } = (await create([fee, other])).body;
  bank.charge(paymentId);
  await callback({ paymentId });
  return { agencyId, fee, other, paymentId, caller };
};

/** The service hears of it. */
const hear = async (fee: Bill, more: Partial<RefundDue> = {}): Promise<void> => {
  const { portal, clock } = scene();
  const due = {
    agencyId: fee.agencyId,
    billId: fee.id,
    amount: 10_000,
    rule: 'application_refused',
  } as const;
  const event = refundDueEvent('application.refund-due', 'an-application', clock(), { ...due, ...more });
  const heard = eventOf(event, { pk: 'application#one', sk: 'application', version: 7 }, 1);
  const acting = actingAs('payments-events', portal);
  await refundsByRule.react({ ...acting, log: portal.log, queue: () => recordingQueue(), timeZone })(heard);
};

const officers = { officer: 'S. Khoury' };

it('goes back of its own bill, once for ever, and is paid out', async () => {
  const { refundsOf, billNow, balancesOf } = scene();
  const { fee, other, paymentId, agencyId } = await paid();
  for (let times = 0; times < 3; times += 1) await hear(fee, { officers });
  const [refund, ...more] = await refundsOf(paymentId);
  expect(more).toEqual([]);
  expect(refund?.card).toMatchObject({
    ...{ status: 'submitted', automatic: 'application_refused', officer: 'S. Khoury' },
    money: { amount: 10_000, currency: 'JOD' },
  });
  expect([(await billNow(fee)).state, (await billNow(other)).state]).toEqual(['refunded', 'paid']);
  expect(await balancesOf(agencyId)).toMatchObject({ 'revenue:water': -3_000 });
});

it('above the limit waits for another officer, unless two have decided already', async () => {
  const { refundsOf, api } = scene();
  const [waiting, agreed] = [await paid({ limit: 9_000 }), await paid({ limit: 9_000 })];
  await hear(waiting.fee, { officers });
  await hear(agreed.fee, { officers: { ...officers, second: 'R. Nasser' } });
  const [first] = await refundsOf(waiting.paymentId);
  const [second] = await refundsOf(agreed.paymentId);
  expect([first?.card.status, second?.card.status]).toEqual(['awaiting-approval', 'submitted']);
  const approve = (officer: string) =>
    api.approveRefund({
      ...{ caller: waiting.caller, accessPurpose: { officer, purpose: 'Approval' } },
      params: { payment_id: waiting.paymentId, refund_id: first?.id ?? '' },
    });
  expect((await approve('s. khoury')).problem.code).toBe('same-officer');
  expect((await approve('R. Nasser')).status).toBe(204);
});

it('is never more than is left of what was paid on the bill', async () => {
  const { api, refundsOf } = scene();
  const { fee, other, paymentId, caller } = await paid();
  const accessPurpose = { officer: 'L. Haddad', purpose: 'By hand' };
  const body = { amount: 9_000, reason: 'Given back by hand.' };
  await api.refundPayment({ caller, params: { payment_id: paymentId }, accessPurpose, body });
  await hear(fee, { officers });
  await hear({ ...other, agencyId: 'another-agency' });
  const refunds = await refundsOf(paymentId);
  expect(refunds.map(({ card }) => card.money.amount).sort()).toEqual([4_000, 9_000]);
});
