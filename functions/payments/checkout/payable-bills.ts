import { type Bill, heldByAnother, placeOf } from '../../blocks/billing/bill';
import { payable } from '../../blocks/billing/due/due';
import { billClosed, billNotFound, paymentInProgress } from '../../blocks/billing/refusals';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Currency } from '../../kernel/text/money';
import type { Part } from '../payments/payment';

/*
 * What may be paid at once. Pointers are into the body of `POST /v1/payments`.
 */

/** A bill as the person names it; without an amount, all that is due today. */
export interface BillSelection {
  readonly bill_id: string;
  readonly amount?: number | undefined;
}

const pointerTo = (index: number, member = 'bill_id'): string => `/bills/${index}/${member}`;

const notFoundAt = (index: number): Refusal => {
  const detail = 'Must be a bill of a payer that is yours.';
  const { code } = billNotFound();
  return new Refusal(code, { errors: [{ in: 'body', pointer: pointerTo(index), code, detail }] });
};

/** Where the bills are stored, in the order of the request. Refuses a bill that is named twice. */
export const placesOf = (ids: IdCodec, selections: readonly BillSelection[]) =>
  selections.map(({ bill_id: id }, index) => {
    if (selections.findIndex((each) => each.bill_id === id) < index) {
      throw refuseField('bill-twice', pointerTo(index), 'Give each bill only once.');
    }
    const place = placeOf(ids, id);
    if (!place) throw notFoundAt(index);
    return place;
  });

/** The amount that is paid of a bill. */
const amountOf = (bill: Bill, { amount }: BillSelection, index: number, on: string): number => {
  const { least, most } = payable(bill, on);
  const chosen = amount ?? most;
  if (most > 0 && chosen >= least && chosen <= most) return chosen;
  const detail = `From ${least} to ${most} minor units can be paid today.`;
  const { code, context } = refuseField('amount-not-payable', pointerTo(index, 'amount'), detail);
  throw new Refusal(code, { ...context, facts: { least, most } });
};

interface Circumstances {
  readonly ids: IdCodec;
  readonly owner: string;
  readonly paymentId: string;
  /** Today, in the portal's time zone. */
  readonly on: string;
  readonly now: number;
}

/** A person learns the id of a payment in progress only if it is their own: they can go on with it or cancel it. */
const checkFree = (bill: Bill, { ids, owner, paymentId, now }: Circumstances): void => {
  if (!bill.hold || !heldByAnother(bill, paymentId, now)) return;
  if (ids.ownerOf(bill.hold.paymentId) === owner) throw paymentInProgress(bill.hold.paymentId);
  throw new Refusal(paymentInProgress('').code);
};

/** The parts of a payment of these bills. `bills` holds undefined for bills that do not exist or are not the person's. */
export const partsFor = (
  selections: readonly BillSelection[],
  bills: readonly (Bill | undefined)[],
  circumstances: Circumstances,
): { readonly parts: readonly Part[]; readonly bills: readonly Bill[]; readonly currency: Currency } => {
  const found = bills.map((bill, index) => {
    if (!bill) throw notFoundAt(index);
    return bill;
  });
  const [first] = found;
  if (!first) throw notFoundAt(0);
  const { on } = circumstances;
  const parts = found.map((bill, index): Part => {
    if (bill.currency !== first.currency) {
      throw refuseField(
        'currency-mixed',
        pointerTo(index),
        'All bills of a payment must be in one currency.',
      );
    }
    if (bill.state !== 'open') throw billClosed({ state: bill.state });
    checkFree(bill, circumstances);
    const { id: billId, agencyId, payer, title } = bill;
    const amount = amountOf(bill, selections[index] ?? { bill_id: billId }, index, on);
    return { billId, agencyId, payer, amount, on, title };
  });
  return { parts, bills: found, currency: first.currency };
};
