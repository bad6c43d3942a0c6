import { checkTwo } from '../../blocks/officers/officers';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Payment } from '../payments/payment';
import { availableOf, type Share } from '../payments/share';
import { lifecycle, type RefundAction } from './lifecycle';
import type { Refund } from './refund';

/*
 * How much may be refunded, and who may decide about it.
 */

export const refundNotFound = (): Refusal => new Refusal('refund-not-found');
/** How often an agency may ask for some of a payment. */
const maxRequests = 50;

interface RefundAmounts {
  readonly amount: number;
  readonly available: number | undefined;
}

/** The agency's share of a payment. Refuses if the amount cannot be refunded from it. */
export const checkRefundable = (
  payment: Payment,
  agencyId: string,
  { amount, available }: RefundAmounts,
): Share => {
  const share = payment.shares[agencyId];
  if (!share || payment.status !== 'success') {
    throw new Refusal('payment-not-refundable', { facts: { payment_status: payment.status } });
  }
  const actual = availableOf(share);
  if (available !== undefined && available !== actual) {
    throw new Refusal('refund-amount-available-mismatch', { facts: { refund_amount_available: actual } });
  }
  if (amount > actual) {
    throw refuseField('refund-too-high', '/amount', `At most ${actual} minor units can be given back.`);
  }
  if (share.requests >= maxRequests) {
    throw new Refusal('too-many-refunds', { detail: `A payment has at most ${maxRequests} refunds.` });
  }
  return share;
};

/** Refuses (`refund-decided`) what the refund's status does not allow. */
export const checkAllowed = ({ card: { status } }: Refund, action: RefundAction): void => {
  if (!lifecycle[action].from.includes(status)) {
    throw new Refusal('refund-decided', { facts: { refund_status: status } });
  }
};

/** Four eyes: the official who requested a refund does not decide about it. */
export const checkOther = (refund: Refund, officer: string): void =>
  checkTwo(refund.asked?.officer ?? '', officer);
