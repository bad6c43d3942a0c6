import { type Bill, placeOf } from '../../blocks/billing/bill';
import { refundKey } from '../../blocks/billing/keys';
import type { RefundDue } from '../../blocks/billing/refund-due';
import type { Officers } from '../../blocks/officers/officers';
import { needsApproval, type Policy, policyKey } from '../../blocks/officers/policy';
import { type Action, markOf } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import { read, readAll } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import type { Context } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import { bookedOnBill, reserveFrom, sharesChanged, withRequested } from '../payments/share';
import { readBillsOf } from './bills-store';
import { type Decision, newRefund, type Refund, refundIdOf } from './refund';
import { retryWithCurrentBills, standingFor } from './restatement-store';
import { submission } from './transitions';

/*
 * Refunds by a rule of the service that charged a bill, once for ever: their ids follow from the bill. By the agency's policy as every
 * other: above its limit another officer approves them, unless two decided that of which the refund follows.
 */

type RuleContext = Pick<Context, 'table' | 'ids' | 'timeZone'>;

interface Step {
  readonly due: RefundDue;
  readonly bill: Bill;
  readonly paymentId: string;
  /** Minor units that are to go back of this payment at the most. */
  readonly most: number;
  readonly action: Action;
}

const askedBy = ({ officer }: Officers, action: Action): Decision => ({
  ...markOf(action),
  ...{ officer, at: instant(action.at) },
});

/** What a payment gives back. Undefined where nothing of it is left. */
const refundFor = (
  payment: Payment,
  policy: Policy | undefined,
  { due, bill, most, action }: Step,
  id: string,
) => {
  const share = payment.shares[due.agencyId];
  // A bill that was reissued is known by its earlier id until the payment is restated.
  const isEarlier = share?.booked.some(({ billId }) => billId === due.billId);
  const billId = isEarlier ? due.billId : bill.id;
  const amount = share ? Math.min(most, bookedOnBill(share.booked, billId)) : 0;
  if (!share || amount === 0) return undefined;
  const { taken, left } = reserveFrom(share.booked, amount, billId);
  const isAgreed = due.officers?.second !== undefined;
  const refund = newRefund(payment, {
    ...{ id, agencyId: due.agencyId, amount, from: taken, made: markOf(action), at: action.at },
    needsApproval: !isAgreed && needsApproval(policy, { amount, currency: payment.money.currency }),
    ...(due.officers ? { asked: askedBy(due.officers, action) } : {}),
    automatic: due.rule,
  });
  return { refund, share: withRequested(share, amount, left) };
};

/** Gives back of one payment, and answers with how much went back, now or before. */
const giveBack = async (context: RuleContext, step: Step): Promise<number> => {
  const { table, ids, timeZone } = context;
  const { due, paymentId, action } = step;
  const id = refundIdOf(paymentId, `rule ${due.billId}`);
  const keys = [paymentKey(paymentId), refundKey(id), policyKey(due.agencyId)];
  const [payment, known, policy] = (await readAll(table, keys)) as unknown as readonly [
    Payment | undefined,
    Refund | undefined,
    Policy | undefined,
  ];
  if (known) return known.card.money.amount;
  const made = payment && refundFor(payment, policy, step, id);
  if (!payment || !made) return 0;
  const { refund, share } = made;
  const when = { at: action.at, day: dateIn(timeZone, action.at) };
  const submitted = refund.needsApproval
    ? []
    : submission(ids, refund, await readBillsOf(context, refund), when);
  const set = sharesChanged(payment.shares, { [due.agencyId]: share });
  await writeTogether(
    table,
    creation(refund),
    update({ key: payment, version: payment.version, set }),
    ...submitted,
  );
  return refund.card.money.amount;
};

/** Gives back what was paid on a bill, up to what is due, of its payments in the order in which they came. */
export const refundByRule = async (context: RuleContext, due: RefundDue, action: Action): Promise<void> => {
  const place = placeOf(context.ids, due.billId);
  const charged = place && (await read<Bill>(context.table, place.key));
  if (!charged) return;
  const bill = charged.replacedBy ? await standingFor(context, charged.id) : charged;
  let left = due.amount;
  for (const paymentId of new Set(bill.settled.map((each) => each.paymentId))) {
    const step = { due, bill, paymentId, most: left, action };
    if (left > 0) left -= await retryWithCurrentBills(context, paymentId, () => giveBack(context, step));
  }
};
