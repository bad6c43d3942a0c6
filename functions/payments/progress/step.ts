import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { append, type Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import { type Capture, isBooked } from '../captures/capture';
import { type Captured, chargeName, type Payment, type PaymentCard } from '../payments/payment';
import { finalPollAt, isAbandoned, nextPollAt } from '../payments/schedule';
import { sharesChanged } from '../payments/share';
import {
  abandoned,
  allows,
  cancelled,
  endingOf,
  isFinished,
  lifecycle,
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

const hasCharges = ({ charges }: Payment): boolean => Object.keys(charges).length > 0;

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

/** The new status, and when the provider is asked next. */
const statusChange = (
  payment: Payment,
  { status, code }: PaymentStanding,
  now: number,
  next: Timer | undefined,
): Change => {
  const isNew = payment.status !== status;
  const entry = { status, ...(code ? { code } : {}), at: instant(now) };
  return {
    set: {
      ...(isNew ? { status, 'card.status': status, history: append('history', entry) } : {}),
      ...(code ? { code, 'card.code': code } : {}),
      ...next,
    },
    remove: [...(code ? [] : ['code', 'card.code']), ...(next ? [] : timerAttributes)],
  };
};

/** A finished payment is checked once more after its checkout expires, and repeatedly while a fee is unknown. */
const timerOf = (payment: Payment, feesKnown: boolean, now: number): Timer | undefined => {
  const at = feesKnown ? finalPollAt(payment) : nextPollAt(payment, now);
  const isOver = feesKnown ? at <= now : isAbandoned(payment, now);
  return isOver ? undefined : timer(payment.id, at);
};

const knowsFees = (payment: Payment): boolean =>
  Object.values(payment.charges).every(({ fee }) => fee !== undefined);

export const endedChange = (payment: Payment, standing: PaymentStanding, now: number): Change =>
  statusChange(payment, standing, now, timerOf(payment, true, now));

export const submittedChange = (payment: Payment, now: number): Change =>
  statusChange(payment, { status: lifecycle.submit.to }, now, timer(payment.id, nextPollAt(payment, now)));

/** When the provider is asked again about a payment that was just checked; undefined if nothing is left to learn. */
export const nextTimer = (payment: Payment, now: number): Timer | undefined =>
  isFinished(payment.status)
    ? timerOf(payment, knowsFees(payment), now)
    : timer(payment.id, nextPollAt(payment, now));

/** What lists show of the first charge. */
const shownOf = ({ at, method, settledOn }: Captured): PaymentCard['captured'] => ({
  at,
  ...(method ? { method } : {}),
  ...(settledOn ? { settledOn } : {}),
});

/** What the provider's fee changes, and the day with which it comes. */
export const feeChange = (
  { card }: Payment,
  { captured, fee, settledOn }: Extract<PaymentStep, { kind: 'fee' }>,
): Change => {
  const charge = `charges.${chargeName(captured.id)}`;
  const first = card.captured?.at === captured.at;
  return {
    set: {
      [`${charge}.fee`]: fee,
      ...(settledOn ? { [`${charge}.settledOn`]: settledOn } : {}),
      ...(settledOn && first ? { 'card.captured.settledOn': settledOn } : {}),
    },
  };
};

/** What a capture changes of the payment itself. */
export const captureChange = (
  payment: Payment,
  { captured, shares: changed }: Capture,
  now: number,
): Change => {
  const feesKnown = captured.fee !== undefined && knowsFees(payment);
  // More charges may wait to be booked, and this run may be cut short: so the payment is always checked once more.
  const next = timerOf(payment, feesKnown, now) ?? timer(payment.id, nextPollAt(payment, now));
  const { set, remove = [] } = statusChange(payment, { status: lifecycle.capture.to }, now, next);
  return {
    set: {
      ...set,
      [`charges.${chargeName(captured.id)}`]: captured,
      ...(hasCharges(payment) ? {} : { 'card.captured': shownOf(captured) }),
      ...sharesChanged(payment.shares, changed),
    },
    remove,
  };
};
