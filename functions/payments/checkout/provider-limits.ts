import { Refusal } from '../../kernel/contract/refusal';
import { type Money, maxAmount } from '../../kernel/text/money';
import type { Provider } from '../providers/provider';

/*
 * What a provider can take at once. Asked before a payment is made, so that no bill is held for nothing.
 */

export const notPayable = (detail: string): Refusal => new Refusal('not-payable-online', { detail });

/** Refuses (`not-payable-online`) what is more than an amount can be, or what the provider does not take. */
export const checkPayable = (provider: Pick<Provider, 'refuses'>, money: Money): void => {
  if (money.amount > maxAmount) throw notPayable(`At most ${maxAmount} minor units can be paid at once.`);
  const refused = provider.refuses?.(money);
  if (refused) throw notPayable(refused);
};
