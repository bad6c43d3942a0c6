import type { Matters } from '../blocks/matters/matter';

export const matters: Matters = {
  kinds: {},
  of: {},
  without: { receipts: 'A receipt is what is left of a payment, which is a matter until it is over.' },
};
