import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { append, type Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import { type Capture, isBooked } from '../captures/capture';
import { type Captured, chargeName, type Payment } from '../payments/payment';
import { finalAsk, isGivenUp, nextAsk } from '../payments/schedule';
import { sharesChanged } from '../payments/share';
import { cancelled, endingOf, givenUp, isFinished, type Standing } from '../payments/state';
import type { Charge, Outcome } from '../providers/provider';

/*
 * What is next for a payment, by what the provider says of it. One thing at a time, each a transaction: to ask again after
 * any of them leads to the rest, however often and in whatever order it is asked.
 */

export type Step =
  /** Something was taken that is not booked yet. */
  | { readonly kind: 'capture'; readonly charge: Charge }
  /** The provider says what it has kept of a charge that is booked. */
  | { readonly kind: 'fee'; readonly captured: Captured; readonly fee: number }
  /** It was paid, and the bank is slow. */
  | { readonly kind: 'submit' }
  /** It is over, and nothing was taken. */
  | { readonly kind: 'end'; readonly standing: Standing };

/** With what in mind the provider was asked. */
export interface Asked {
  /** The person wants to pay no more. */
  readonly cancelled?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const hasCharges = ({ charges }: Payment): boolean => Object.keys(charges).length > 0;

/** What the provider says now, and did not when the charge was booked. */
const newFee = (payment: Payment, { charges }: Outcome): Step[] =>
  charges.flatMap(({ id, fee }): Step[] => {
    const captured = payment.charges[chargeName(id)];
    return captured && captured.fee === undefined && fee !== undefined
      ? [{ kind: 'fee', captured, fee }]
      : [];
  });

const endOf = (payment: Payment, outcome: Outcome, asked: Asked): Step[] => {
  if (hasCharges(payment) || outcome.charges.length > 0 || isFinished(payment.status)) return [];
  const ending = endingOf(outcome);
  if (ending) return [{ kind: 'end', standing: asked.cancelled ? cancelled : ending }];
  if (isGivenUp(payment, asked.now)) return [{ kind: 'end', standing: givenUp }];
  const isSlow = outcome.state === 'processing' || outcome.state === 'paid';
  return isSlow && payment.status === 'created' ? [{ kind: 'submit' }] : [];
};

/** All that is left to be done for a payment: the first of them is next. */
export const stepsFor = (payment: Payment, outcome: Outcome, asked: Asked): readonly Step[] => [
  ...outcome.charges
    .filter((charge) => !isBooked(payment, charge))
    .map((charge): Step => ({ kind: 'capture', charge })),
  ...newFee(payment, outcome),
  ...endOf(payment, outcome, asked),
];

/** Standing, and when the provider is asked next. */
const moved = (
  payment: Payment,
  { status, code }: Standing,
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
  const at = feesKnown ? finalAsk(payment) : nextAsk(payment, now);
  const isOver = feesKnown ? at <= now : isGivenUp(payment, now);
  return isOver ? undefined : timer(payment.id, at);
};

const knowsFees = (payment: Payment): boolean =>
  Object.values(payment.charges).every(({ fee }) => fee !== undefined);

export const ended = (payment: Payment, standing: Standing, now: number): Change =>
  moved(payment, standing, now, timerOf(payment, true, now));

export const submitted = (payment: Payment, now: number): Change =>
  moved(payment, { status: 'submitted' }, now, timer(payment.id, nextAsk(payment, now)));

/** When the provider is asked again about a payment of which it was just asked; undefined where all is known. */
export const nextTimer = (payment: Payment, now: number): Timer | undefined =>
  isFinished(payment.status)
    ? timerOf(payment, knowsFees(payment), now)
    : timer(payment.id, nextAsk(payment, now));

/** The payment's part of a capture. */
export const capturing = (payment: Payment, { captured, shares: changed }: Capture, now: number): Change => {
  const feesKnown = captured.fee !== undefined && knowsFees(payment);
  // There may be more to book, and whoever is at it may be cut short: so it is asked about once more, however late it is.
  const next = timerOf(payment, feesKnown, now) ?? timer(payment.id, nextAsk(payment, now));
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
