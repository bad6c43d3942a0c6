import type { Language } from '../../functions/kernel/text/languages';
import type { Currency } from '../../functions/kernel/text/money';

/*
 * What the sandbox bank keeps. Times are in milliseconds since 1970, amounts in minor units.
 */

export type Status = 'open' | 'processing' | 'paid' | 'declined' | 'expired' | 'cancelled';

/** Money that was taken from a card. Of the card itself nothing is kept but its last digits. */
export interface Charge {
  readonly id: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly fee: number;
  readonly createdAt: number;
  readonly card: { readonly brand: string; readonly lastDigits: string };
}

export interface Checkout {
  readonly id: string;
  readonly idempotencyKey: string;
  /** Of the request that opened it: another one with the same key is refused. */
  readonly hash: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly description: string;
  readonly language: Language;
  readonly returnUrl: string;
  readonly callbackUrl: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly status: Status;
  /** Why it was declined. */
  readonly reason?: string;
  /** The last digits of the test card, which says what happens next. */
  readonly card?: string;
  /** When what is processing is done. */
  readonly settlesAt?: number;
  readonly charges: readonly Charge[];
  /** Must come with the form; good for one charge. */
  readonly token: string;
}

export interface Refund {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly hash: string;
  readonly refundId: string;
  readonly checkoutId: string;
  readonly chargeId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly createdAt: number;
  readonly status: 'processing' | 'paid' | 'refused';
  readonly reason?: string;
  readonly settlesAt?: number;
}

/** A callback that is still to be taken. */
export interface Callback {
  readonly id: string;
  /** Under which the merchant knows it again when it comes twice. */
  readonly messageId: string;
  readonly url: string;
  readonly body: string;
  readonly attempts: number;
  readonly nextAt: number;
}

/** What the bank charges for a charge: 1.5 percent, rounded half up to a whole minor unit. */
export const feeOf = (amount: number): number => Number((BigInt(amount) * 15n + 500n) / 1000n);
