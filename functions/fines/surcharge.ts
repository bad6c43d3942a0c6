import { partOf } from '../blocks/billing/rates';
import type { Step } from './offence-type';

type Surcharge = Extract<Step, { readonly kind: 'surcharge' }>;

/** What a surcharge adds to a fine of so many minor units; half a unit is rounded up. */
export const surchargeOf = (
  fine: number,
  { rate, amount = 0 }: Pick<Surcharge, 'rate' | 'amount'>,
): number => (rate === undefined ? amount : partOf(fine, rate, 'half-up'));
