import { lifecycle, refundStatuses } from '../../../functions/payments/refunds/lifecycle';
import { useScene, waterworks } from '../world';

/* Each status of a refund × each thing that an officer may do to it, through the front door. */

const scene = useScene();
const clerk = { officer: 'L. Khoury', purpose: 'Refund' };
const chief = { officer: 'R. Nasser', purpose: 'Approval' };
const caller = () => scene().system(waterworks);

/** A refund of 400 that waits for another officer, of a payment of 900. */
const asked = async () => {
  const { api, bill, create, bank, callback } = scene();
  const { payment_id } = (await create([await bill({ amount: 900 })])).body;
  bank.charge(payment_id);
  await callback({ paymentId: payment_id });
  const asking = { caller: caller(), params: { payment_id }, accessPurpose: clerk };
  const made = await api.refundPayment({ ...asking, body: { amount: 400, reason: 'Too much.' } });
  return { payment_id, refund_id: made.body.refund_id };
};
type Params = Awaited<ReturnType<typeof asked>>;

const acts = {
  approve: (params: Params) =>
    scene().api.approveRefund({ caller: caller(), params, accessPurpose: chief, idempotencyKey: 'approve' }),
  reject: (params: Params) =>
    scene().api.rejectRefund({
      ...{ caller: caller(), params, accessPurpose: chief, body: { reason: 'No.' } },
      idempotencyKey: 'reject',
    }),
  withdraw: (params: Params) =>
    scene().api.withdrawRefund({
      ...{ caller: caller(), params, accessPurpose: clerk, body: { reason: 'Asked for twice.' } },
      idempotencyKey: 'withdraw',
    }),
};
type Decision = keyof typeof acts;
const names = Object.keys(acts) as Decision[];

const answered = async (verdict: 'paid' | 'refused', params: Params): Promise<void> => {
  const { bank, clock, work } = scene();
  await acts.approve(params);
  if (verdict === 'refused') bank.decide({ state: 'refused', reason: 'expired_or_canceled_card' });
  clock.advance(180_000);
  await work();
};

/** What leads to each status. */
const ways: Readonly<Record<(typeof refundStatuses)[number], (params: Params) => Promise<unknown>>> = {
  'awaiting-approval': async () => undefined,
  submitted: acts.approve,
  rejected: acts.reject,
  withdrawn: acts.withdraw,
  success: (params) => answered('paid', params),
  error: (params) => answered('refused', params),
};

const standing = async (params: Params) => {
  const { api, payment } = scene();
  const { status, withdrawn } = (await api.getAgencyRefund({ caller: caller(), params })).body;
  const share = (await payment(params.payment_id)).shares[waterworks];
  return { status, withdrawn, share: { refunding: share?.refunding, refunded: share?.refunded } };
};

const reserved: readonly string[] = ['awaiting-approval', 'submitted'];

describe.each(refundStatuses)('a refund that is %s', (status) => {
  it.each(names)('%s', async (act) => {
    const params = await asked();
    await ways[status](params);
    const before = await standing(params);
    expect(before).toMatchObject({ status });
    expect(before.share.refunding).toBe(reserved.includes(status) ? 400 : 0);
    // The same action again is a repeat.
    const repeats =
      lifecycle[act].to === status || (act === 'approve' && ['success', 'error'].includes(status));
    const allowed = lifecycle[act].from.includes(status);
    const reply = await acts[act](params);
    const after = await standing(params);
    if (allowed || repeats) expect(reply.status).toBe(204);
    else expect(reply.problem).toMatchObject({ code: 'refund-decided', refund_status: status });
    expect(after.status).toBe(allowed ? lifecycle[act].to : status);
    if (act === 'withdraw' && allowed) {
      expect(after).toMatchObject({
        withdrawn: { officer: clerk.officer, reason: 'Asked for twice.' },
        share: { refunding: 0, refunded: 0 },
      });
    }
  });
});
