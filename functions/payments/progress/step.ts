import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { append, type Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import { type Capture, isBooked } from '../captures/capture';
import { type Captured, chargeName, type Payment } from '../payments/payment';
import { finalPollAt, isAbandoned, nextPollAt } from '../payments/schedule';
import { sharesChanged } from '../payments/share';
import { abandoned, cancelled, endingOf, isFinished, type PaymentStanding } from '../payments/state';
import type { Charge, Outcome } from '../providers/provider';

/*
 * What is next for a payment, by what the provider says of it. One thing at a time, each a transaction: to ask again after
 * any of them leads to the rest, however often and in whatever order it is asked.
 */

export type PaymentStep =
  /** Something was taken that is not booked yet. */
  | { readonly kind: 'capture'; readonly charge: Charge }
  /** The provider says what it has kept of a charge that is booked. */
  | { readonly kind: 'fee'; readonly captured: Captured; readonly fee: number }
  /** It was paid, and the bank is slow. */
  | { readonly kind: 'submit' }
  /** It is over, and nothing was taken. */
  | { readonly kind: 'end'; readonly standing: PaymentStanding };

/** With what in mind the provider was asked. */
export interface StatusCheck {
  /** The person wants to pay no more. */
  readonly cancelled?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const hasCharges = ({ charges }: Payment): boolean => Object.keys(charges).length > 0;

/** What the provider says now, and did not when the charge was booked. */
const newFee = (payment: Payment, { charges }: Outcome): PaymentStep[] =>
  charges.flatMap(({ id, fee }): PaymentStep[] => {
    const captured = payment.charges[chargeName(id)];
    return captured && captured.fee === undefined && fee !== undefined
      ? [{ kind: 'fee', captured, fee }]
      : [];
  });

const endOf = (payment: Payment, outcome: Outcome, check: StatusCheck): PaymentStep[] => {
  if (hasCharges(payment) || outcome.charges.length > 0 || isFinished(payment.status)) return [];
  const ending = endingOf(outcome);
  if (ending) return [{ kind: 'end', standing: check.cancelled ? cancelled : ending }];
  if (isAbandoned(payment, check.now)) return [{ kind: 'end', standing: abandoned }];
  const isSlow = outcome.state === 'processing' || outcome.state === 'paid';
  return isSlow && payment.status === 'created' ? [{ kind: 'submit' }] : [];
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

/** Standing, and when the provider is asked next. */
const moved = (
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

/** A payment that is over is asked about once more, after its last moment; and as long as a fee is not told. */
const timerOf = (payment: Payment, feesKnown: boolean, now: number): Timer | undefined => {
  const at = feesKnown ? finalPollAt(payment) : nextPollAt(payment, now);
  const isOver = feesKnown ? at <= now : isAbandoned(payment, now);
  return isOver ? undefined : timer(payment.id, at);
};

const knowsFees = (payment: Payment): boolean =>
  Object.values(payment.charges).every(({ fee }) => fee !== undefined);

export const endedChange = (payment: Payment, standing: PaymentStanding, now: number): Change =>
  moved(payment, standing, now, timerOf(payment, true, now));

export const submittedChange = (payment: Payment, now: number): Change =>
  moved(payment, { status: 'submitted' }, now, timer(payment.id, nextPollAt(payment, now)));

/** When the provider is asked again about a payment of which it was just asked; undefined where all is known. */
export const nextTimer = (payment: Payment, now: number): Timer | undefined =>
  isFinished(payment.status)
    ? timerOf(payment, knowsFees(payment), now)
    : timer(payment.id, nextPollAt(payment, now));

/** The payment's part of a capture. */
export const captureChange = (
  payment: Payment,
  { captured, shares: changed }: Capture,
  now: number,
): Change => {
  const feesKnown = captured.fee !== undefined && knowsFees(payment);
  // There may be more to book, and whoever is at it may be cut short: so it is asked about once more, however late it is.
  const next = timerOf(payment, feesKnown, now) ?? timer(payment.id, nextPollAt(payment, now));
  const { set, remove = [] } = moved(payment, { status: 'success' }, now, next);
  return {
    set: {
      ...set,
      [`charges.${chargeName(captured.id)}`]: captured,
      ...sharesChanged(payment.shares, changed),
    },
    remove,
  };
};
