import { type Bill, heldByAnother } from '../../blocks/billing/bill';
import { bookingsOf } from '../../blocks/ledger/entry-writes';
import { newReceipt, receiptCreation } from '../../blocks/receipts/receipt';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Change } from '../../kernel/table/expression';
import type { Write } from '../../kernel/table/write';
import { closeBill, hold, releaseBill, settleBill } from '../bills/settlement';
import { type Capture, captureFor, feesOf } from '../captures/capture';
import type { BookedAt } from '../payments/ledger-bookings';
import type { Payment } from '../payments/payment';
import { abandonAt } from '../payments/schedule';
import { type PaymentStanding, showState } from '../payments/state';
import type { Charge } from '../providers/provider';
import { captureChange, endedChange, feeChange, submittedChange } from './change';
import type { PaymentStep } from './step';

/*
 * What the transaction of a step is made of: the payment, its bills, the ledger, receipts and refunds, all or none.
 */

export type Bills = readonly (Bill | undefined)[];

interface Context {
  readonly ids: IdCodec;
  readonly timeZone: string;
}

const releaseAll = (bills: Bills, paymentId: string): Write<void>[] =>
  bills.flatMap((bill) => (bill ? releaseBill(bill, paymentId) : []));

/** The bills are open to others; that of an agency's order is over with it, as nothing was owed without it. */
const letGo = (payment: Payment, bills: Bills, standing: PaymentStanding, { at }: BookedAt): Write<void>[] =>
  payment.card.order
    ? bills.flatMap((bill) =>
        bill ? closeBill(bill, payment, showState(standing, payment.language).message, at) : [],
      )
    : releaseAll(bills, payment.id);

/** Nobody else may pay the bills while the bank processes the payment, even after the page has expired. */
const extendHolds = (bills: Bills, payment: Payment, now: number): Write<void>[] =>
  bills.flatMap((bill) =>
    bill?.state === 'open' && !heldByAnother(bill, payment.id, now)
      ? [hold(bill, payment.id, abandonAt(payment))]
      : [],
  );

const receiptsOf = ({ ids, timeZone }: Context, payment: Payment, { receipts }: Capture, charge: Charge) =>
  receipts.map(({ agencyId, amount, lines }) =>
    receiptCreation(
      newReceipt(ids, {
        ...{ owner: payment.owner, agencyId, paymentId: payment.id, chargeId: charge.id, lines, timeZone },
        money: { amount, currency: payment.money.currency },
        ...(charge.method ? { method: charge.method } : {}),
        paidAt: charge.at,
      }),
    ),
  );

/** The parts of a step's transaction; the payment is the first of them. */
export const partsOf = (
  context: Context,
  payment: Payment,
  bills: Bills,
  step: PaymentStep,
  when: BookedAt,
): readonly [Change, ...Write<unknown>[]] => {
  switch (step.kind) {
    case 'capture': {
      const capture = captureFor(payment, bills, step.charge, when);
      return [
        captureChange(payment, capture, when.at),
        ...capture.settlements.flatMap(([bill, settlement]) => settleBill(bill, settlement, payment.id)),
        ...bookingsOf(capture.bookings),
        ...receiptsOf(context, payment, capture, step.charge),
        ...capture.refunds.map((refund) => creation(refund)),
      ];
    }
    case 'fee':
      return [feeChange(payment, step), ...bookingsOf(feesOf(payment, step.captured, step.fee, when))];
    case 'submit':
      return [submittedChange(payment, when.at), ...extendHolds(bills, payment, when.at)];
    case 'end':
      return [endedChange(payment, step.standing, when.at), ...letGo(payment, bills, step.standing, when)];
  }
};
