import { newPayment } from '../../../functions/payments/payments/payment';
import { lifecycle, type PaymentAction, statuses } from '../../../functions/payments/payments/state';
import { nextPaymentSteps, type StatusCheck } from '../../../functions/payments/progress/step';
import type { Charge, Outcome } from '../../../functions/payments/providers/provider';

/* Each status of a payment × whatever may happen to it: what the lifecycle allows is done, and nothing else. */

const at = Date.parse('2026-03-01T09:00:00.000Z');
const day = 86_400_000;

const bill = { billId: 'b', agencyId: 'a', payer: 'p', amount: 100, on: '2026-03-01', title: {} };
const made = newPayment(
  'id',
  {
    ...{ owner: 'o', bills: [bill], currency: 'JOD', language: 'en', provider: 'bank' },
    returnUrl: 'https://portal.example',
  },
  { id: 'action', hash: 'hash', at },
);

const charge: Charge = { id: 'c', money: { amount: 100, currency: 'JOD' }, at };
const outcome = (state: Outcome['state'], charges: readonly Charge[] = []): Outcome => ({ state, charges });

const happenings: Readonly<Record<PaymentAction, readonly [Outcome, StatusCheck]>> = {
  submit: [outcome('processing'), { now: at + 1_000 }],
  fail: [outcome('declined'), { now: at + 1_000 }],
  cancel: [outcome('cancelled'), { now: at + 1_000, cancelled: true }],
  abandon: [outcome('open'), { now: at + 400 * day }],
  capture: [outcome('paid', [charge]), { now: at + 1_000 }],
};
const actions = Object.keys(happenings) as PaymentAction[];

describe.each(statuses)('a payment that is %s', (status) => {
  it.each(actions)('%s', (action) => {
    const [said, check] = happenings[action];
    const payment = { ...made, status, card: { ...made.card, status } };
    const [step, ...more] = nextPaymentSteps(payment, said, check);
    const allowed = (lifecycle[action].from as readonly string[]).includes(status);
    expect(more).toEqual([]);
    if (!allowed) return expect(step).toBeUndefined();
    const to =
      step?.kind === 'end'
        ? step.standing.status
        : { submit: 'submitted', capture: 'success' }[String(step?.kind)];
    return expect(to).toBe(lifecycle[action].to);
  });
});
