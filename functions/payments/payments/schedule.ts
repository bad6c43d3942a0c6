import { hours } from '../../kernel/text/time';
import type { Payment } from './payment';

/*
 * When and how long the provider is asked about a payment of which the portal has heard nothing. Milliseconds.
 */

const minutes = (count: number): number => count * 60_000;

/**
 * How long a checkout can be paid, and how long after the payment's creation it can be opened. The difference is the
 * minimum that providers require between opening and expiry, half an hour, plus a minute for clocks that differ.
 */
export const payableFor = minutes(46);
const openableFor = minutes(15);

/** Milliseconds after its creation at which the provider is asked about a payment without news. */
const asks = [
  ...[2, 5, 15, 30].map(minutes),
  payableFor + minutes(1),
  ...[1.5, 2, 4, 8, 16].map(hours),
  payableFor + hours(24),
];
const lastAsk = payableFor + hours(24);

const madeAt = ({ createdAt }: Pick<Payment, 'createdAt'>): number => Date.parse(createdAt);

/** When the provider is asked next, in case no callback comes: milliseconds since 1970. */
export const nextPollAt = (payment: Pick<Payment, 'createdAt'>, now: number): number =>
  asks.map((after) => madeAt(payment) + after).find((at) => at > now) ?? now + hours(1);

/** A day after it could be paid, what the provider still does not know is given up. */
export const abandonAt = (payment: Pick<Payment, 'createdAt'>): number => madeAt(payment) + lastAsk;
export const isAbandoned = (payment: Pick<Payment, 'createdAt'>, now: number): boolean =>
  now >= abandonAt(payment);

export const isOpenable = (payment: Pick<Payment, 'createdAt'>, now: number): boolean =>
  now < madeAt(payment) + openableFor;

/**
 * When the checkout can no longer be paid, the provider is asked one last time, for charges that it never called about.
 */
export const finalPollAt = ({ payableUntil }: Pick<Payment, 'payableUntil'>): number =>
  Date.parse(payableUntil) + minutes(1);
