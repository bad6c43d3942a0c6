import type { Language } from '../../kernel/text/languages';
import type { Money } from '../../kernel/text/money';

/*
 * A payment service provider. People pay on its own pages, so card numbers never reach the portal. The portal trusts
 * only what it asks for: a callback merely says that it is time to ask.
 */

/** What a person is to pay. */
export interface Order {
  /** The payment's id: the provider takes it as the key of idempotency, so that a payment has one checkout, ever. */
  readonly paymentId: string;
  readonly money: Money;
  /** What the payment is for, in the person's language: at most 255 characters. */
  readonly description: string;
  readonly language: Language;
  /** Where the browser is sent when the person has paid or given up. */
  readonly returnUrl: string;
  /** Milliseconds since 1970 after which the order cannot be paid: 30 minutes to 24 hours ahead. */
  readonly expiresAt: number;
}

/** A page on which a payment can be paid. `reference` is the provider's own name for it. */
export interface Checkout {
  readonly reference: string;
  readonly url: string;
}

/** Money that was taken from somebody. A provider may take it twice for one checkout. */
export interface Charge {
  /** The provider's id of the charge, the same in every answer. */
  readonly id: string;
  readonly money: Money;
  /** The provider's fee in minor units of the same currency; undefined until the provider states it. */
  readonly fee?: number;
  /** The day on which the provider hands it out, in UTC; undefined until the provider states it, with the fee. */
  readonly settledOn?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How it was paid, as receipts show it: `visa`, and the card's last four digits. */
  readonly method?: { readonly brand: string; readonly lastDigits?: string };
}

/** The outcome of a checkout, as the provider states it. */
export interface Outcome {
  /** `open`: the person may still pay. `processing`: has paid, and the bank is slow. The others are final. */
  readonly state: 'open' | 'processing' | 'paid' | 'declined' | 'expired' | 'cancelled';
  /** All that was taken, in the order it was. */
  readonly charges: readonly Charge[];
}

/** A refund to be made by the provider. */
export interface Repayment {
  /** The refund's id: the provider's key of idempotency. */
  readonly refundId: string;
  readonly chargeId: string;
  readonly money: Money;
}

export interface RepaymentOutcome {
  readonly reference: string;
  readonly state: 'processing' | 'paid' | 'refused';
  /** The provider's reason for refusing. */
  readonly reason?: string;
}

/** A callback as it came over HTTP: signatures are over the very bytes. Header names in lower case. */
export interface Callback {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The payment or refund that a callback is about: it is time to ask the provider about it. */
export type Hint = { readonly paymentId: string } | { readonly refundId: string };

/** The provider cannot be reached, is too busy, or does not know yet: ask again. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** The provider has answered that it will not do this. The message is its reason, in English. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** Every function may be called again after a lost answer. Throws `ProviderUnavailable` if a retry may help. */
export interface Provider {
  readonly name: string;
  /**
   * Why the provider cannot take this amount, in English; undefined if it can. Asked before a payment is made.
   * Providers that take every amount leave it out.
   */
  refuses?(money: Money): string | undefined;
  /**
   * Opens the checkout of a payment, the same one every time. Throws `ProviderRefused` for what the provider will not
   * take, among it all that `refuses` gives a reason for.
   */
  open(order: Order): Promise<Checkout>;
  /** What has become of it. */
  find(reference: string): Promise<Outcome>;
  /** Closes a checkout unless it is paid: see the outcome. */
  close(reference: string): Promise<Outcome>;
  refund(repayment: Repayment): Promise<RepaymentOutcome>;
  /**
   * Reads a callback: undefined if its signature is wrong, `nothing` if it concerns no payment or refund of the portal.
   */
  read(callback: Callback, now: number): Promise<Hint | 'nothing' | undefined>;
}
