import { type Currency, exponents, type Money } from '../../kernel/text/money';

/*
 * Which amounts Stripe accepts in the portal's currencies. Its minor units are those of ISO 4217 for all of them.
 * Source: https://docs.stripe.com/currencies (presentment currencies; three-decimal currencies; minimum and maximum).
 */

/** Not among Stripe's presentment currencies. */
const unknown: readonly Currency[] = ['IQD', 'IRR', 'LYD'];

/** "The amount value supports up to eight digits": API reference, `PaymentIntent.amount`. */
const maxAmount = 99_999_999;

/**
 * Why Stripe cannot move this amount, in English; undefined if it can. Stripe itself refuses amounts below its
 * minimums.
 */
export const refusedByStripe = ({ amount, currency }: Money): string | undefined => {
  if (unknown.includes(currency)) return `Stripe takes no ${currency}.`;
  if (exponents[currency] === 3 && amount % 10 !== 0) {
    return `Stripe takes ${currency} in hundredths: the last of its three decimals must be zero.`;
  }
  if (amount > maxAmount) return `Stripe takes ${maxAmount} minor units at a time.`;
  return undefined;
};
