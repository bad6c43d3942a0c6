import { isBooked } from '../captures/capture';
import { type Captured, chargeName, type Payment } from '../payments/payment';
import { isAbandoned } from '../payments/schedule';
import {
  abandoned,
  allows,
  cancelled,
  endingOf,
  type PaymentAction,
  type PaymentStanding,
} from '../payments/state';
import type { Charge, Outcome } from '../providers/provider';

/*
 * The next step of a payment, by what the provider states. Each step is one transaction: asking again after any of them
 * leads to the rest, in whatever order and however often.
 */

export type PaymentStep =
  /** A charge that is not booked yet. */
  | { readonly kind: 'capture'; readonly charge: Charge }
  /** The provider states the fee of a charge that is booked. */
  | {
      readonly kind: 'fee';
      readonly captured: Captured;
      readonly fee: number;
      readonly settledOn?: string | undefined;
    }
  /** It was paid, and the bank is slow. */
  | { readonly kind: 'submit' }
  /** It is over, and nothing was taken. */
  | { readonly kind: 'end'; readonly standing: PaymentStanding };

/** The circumstances in which the provider was asked. */
export interface StatusCheck {
  /** The person cancels the payment. */
  readonly cancelled?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export const hasCharges = ({ charges }: Payment): boolean => Object.keys(charges).length > 0;

/** Fees that the provider did not state when the charge was booked. */
const newFee = (payment: Payment, { charges }: Outcome): PaymentStep[] =>
  charges.flatMap(({ id, fee, settledOn }): PaymentStep[] => {
    const captured = payment.charges[chargeName(id)];
    return captured && captured.fee === undefined && fee !== undefined
      ? [{ kind: 'fee', captured, fee, settledOn }]
      : [];
  });

/** How it ends if nothing was taken; undefined while it is not over. */
const endingIf = (
  payment: Payment,
  outcome: Outcome,
  { cancelled: isCancelled = false, now }: StatusCheck,
): readonly [PaymentAction, PaymentStanding] | undefined => {
  const ending = endingOf(outcome);
  if (ending) return isCancelled ? ['cancel', cancelled] : ['fail', ending];
  return isAbandoned(payment, now) ? ['abandon', abandoned] : undefined;
};

const endOf = (payment: Payment, outcome: Outcome, check: StatusCheck): PaymentStep[] => {
  if (hasCharges(payment) || outcome.charges.length > 0) return [];
  const [action, standing] = endingIf(payment, outcome, check) ?? [];
  if (action && standing) return allows(action, payment.status) ? [{ kind: 'end', standing }] : [];
  const isSlow = outcome.state === 'processing' || outcome.state === 'paid';
  return isSlow && allows('submit', payment.status) ? [{ kind: 'submit' }] : [];
};

/** All that is left to be done for a payment: the first of them is next. */
export const nextPaymentSteps = (
  payment: Payment,
  outcome: Outcome,
  check: StatusCheck,
): readonly PaymentStep[] => [
  ...outcome.charges
    .filter((charge) => !isBooked(payment, charge))
    .map((charge): PaymentStep => ({ kind: 'capture', charge })),
  ...newFee(payment, outcome),
  ...endOf(payment, outcome, check),
];
