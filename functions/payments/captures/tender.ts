import type { Bill } from '../../blocks/billing/bill';
import type { ReceiptLine } from '../../blocks/receipts/receipt';
import { instant } from '../../kernel/text/time';
import { type Settlement, settlementOf } from '../bills/settlement';
import type { Part, Payment } from '../payments/payment';
import type { BookedAmount } from '../payments/share';
import type { Charge } from '../providers/provider';

/*
 * How a charge is divided among its bills: what each accepts, and on which accounts it is booked.
 */

/** The part of a charge that is for one bill, and what the bill accepts of it. */
export interface SettledPart {
  readonly part: Part;
  readonly amount: number;
  readonly bill: Bill | undefined;
  readonly settlement: Settlement;
}

/** Each bill receives its part, as far as the money goes; the last one also receives the rest. */
const amountsOf = (parts: readonly Part[], amount: number): number[] => {
  let left = amount;
  return parts.map((part, index) => {
    const share = index === parts.length - 1 ? left : Math.min(part.amount, left);
    left -= share;
    return share;
  });
};

const nothing = (excess: number): Settlement => ({ settled: undefined, excess, paid: false });

export const tenderedOf = (
  payment: Payment,
  bills: readonly (Bill | undefined)[],
  charge: Charge,
  isFirst: boolean,
): SettledPart[] => {
  const amounts = amountsOf(payment.bills, charge.money.amount);
  return payment.bills.map((part, index) => {
    const [bill, amount = 0] = [bills[index], amounts[index]];
    const tender = {
      paymentId: payment.id,
      chargeId: charge.id,
      on: part.on,
      amount,
      at: instant(charge.at),
      paidBy: payment.owner,
    };
    const settlement = isFirst && bill && amount > 0 ? settlementOf(bill, tender) : nothing(amount);
    return { part, amount, bill, settlement };
  });
};

const sharesOf = ({ settlement }: SettledPart) => settlement.settled?.parts ?? [];
export const takenBy = (tendered: SettledPart): number =>
  sharesOf(tendered).reduce((sum, { amount }) => sum + amount, 0);
export const totalOf = (all: readonly { readonly amount: number }[]): number =>
  all.reduce((sum, { amount }) => sum + amount, 0);

/** The bookings of a charge, by account. */
export const bookedOf = (
  charge: Charge,
  all: readonly SettledPart[],
  kind: 'revenue' | 'suspense',
): BookedAmount[] =>
  all.flatMap((each) => {
    const of = { chargeId: charge.id, billId: each.part.billId };
    if (kind === 'revenue') {
      return sharesOf(each).map(
        ({ head, amount }): BookedAmount => ({ ...of, account: `revenue:${head}`, amount }),
      );
    }
    const { excess } = each.settlement;
    return excess > 0 ? [{ ...of, account: 'suspense', amount: excess }] : [];
  });

export const linesOf = (all: readonly SettledPart[]): ReceiptLine[] =>
  all.flatMap((each) => {
    const { billId, title } = each.part;
    return sharesOf(each).map(({ head, amount, part }) => ({ billId, title, head, amount, part }));
  });
