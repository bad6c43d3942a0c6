import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { append, type Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import type { Capture } from '../captures/capture';
import { type Captured, chargeName, type Payment, type PaymentCard } from '../payments/payment';
import { finalPollAt, isAbandoned, nextPollAt } from '../payments/schedule';
import { sharesChanged } from '../payments/share';
import { isFinished, lifecycle, type PaymentStanding } from '../payments/state';
import { hasCharges, type PaymentStep } from './step';

/*
 * What each step changes of the payment, and when the provider is asked next.
 */

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
