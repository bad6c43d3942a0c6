import type { Language } from '../../kernel/text/languages';
import type { Money } from '../../kernel/text/money';

/*
 * A payment service provider: where people pay, on its own pages, so that no card number ever reaches the portal. The portal
 * asks it what happened and believes nothing else: a callback only says that it is time to ask.
 */

/** What a person is to pay, and where they are led afterwards. */
export interface Order {
  /** The payment's id: the provider takes it as the key of idempotency, so that a payment has one checkout, ever. */
  readonly paymentId: string;
  readonly money: Money;
  /** What it is for, in the person's language: 255 letters at the most. */
  readonly description: string;
  readonly language: Language;
  /** Where the browser goes when the person has paid, or has given up. */
  readonly returnUrl: string;
  /** Milliseconds since 1970: from then on nothing can be paid any more. 30 minutes to 24 hours ahead. */
  readonly expiresAt: number;
}

/** A page on which a payment can be paid. `reference` is the provider's own name for it. */
export interface Checkout {
  readonly reference: string;
  readonly url: string;
}

/** Money that was taken from somebody. A provider may take it twice for one checkout. */
export interface Charge {
  /** The provider's own: the same each time it is told. */
  readonly id: string;
  readonly money: Money;
  /** What the provider keeps for itself, in minor units of the same currency; undefined while it does not say. */
  readonly fee?: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How it was paid, as receipts show it: `visa`, and the card's last four digits. */
  readonly method?: { readonly brand: string; readonly lastDigits?: string };
}

/** What has become of a checkout, as the provider tells it when it is asked. */
export interface Outcome {
  /** `open`: the person may still pay. `processing`: has paid, and the bank is slow. The others are final. */
  readonly state: 'open' | 'processing' | 'paid' | 'declined' | 'expired' | 'cancelled';
  /** All that was taken, in the order it was. */
  readonly charges: readonly Charge[];
}

/** Money to be given back. */
export interface Repayment {
  /** The refund's id: the provider's key of idempotency. */
  readonly refundId: string;
  readonly chargeId: string;
  readonly money: Money;
}

export interface RepaymentOutcome {
  readonly reference: string;
  readonly state: 'processing' | 'paid' | 'refused';
  /** The provider's word, where it refused. */
  readonly reason?: string;
}

/** A callback as it came over HTTP: signatures are over the very bytes. Header names in lower case. */
export interface Callback {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a callback is about: a payment, or a refund, of which it is time to ask. */
export type Hint = { readonly paymentId: string } | { readonly refundId: string };

/** The code of the refusal with which `open` turns down money that the provider cannot take. */
export const notPayable = 'not-payable-online';

/** Cannot be reached, is too busy, or does not know: to be asked again. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** Every function may be called again after a lost answer, and throws `ProviderUnavailable` where that is worth it. */
export interface Provider {
  readonly name: string;
  /**
   * Why it cannot take so much of that currency, in English; undefined where it can. Left out by a provider that takes all.
   * To be asked before a payment is made of it.
   */
  refuses?(money: Money): string | undefined;
  /** Opens the checkout of a payment; the same one each time. Refuses what `refuses` tells of (`notPayable`). */
  open(order: Order): Promise<Checkout>;
  /** What has become of it. */
  find(reference: string): Promise<Outcome>;
  /** Closes it, unless it has been paid: the outcome says which. */
  close(reference: string): Promise<Outcome>;
  refund(repayment: Repayment): Promise<RepaymentOutcome>;
  /** Reads a callback: undefined where its signature is not the provider's, `nothing` where it is about nothing of ours. */
  read(callback: Callback, now: number): Promise<Hint | 'nothing' | undefined>;
}
