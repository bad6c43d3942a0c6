import { type Outcome, type Provider, ProviderRefused } from './provider';

/*
 * The provider of sandboxes, which moves no money and asks nobody: what is to be paid is paid at once, and what is refunded is paid
 * out. An amount whose last two digits are 13 is declined, so that this can be tried as well.
 */

const declined = 13;

/** The reference says all that is to be known of a checkout. */
const referenceOf = (paymentId: string, amount: number, currency: string): string =>
  ['make-believe', paymentId, amount, currency].join('.');

const outcomeOf = (reference: string, now: number): Outcome => {
  const [, paymentId = '', minor = '', currency = ''] = reference.split('.');
  const amount = Number(minor);
  if (amount % 100 === declined) return { state: 'declined', charges: [] };
  const charge = {
    id: `charge.${paymentId}`,
    money: { amount, currency: currency as never },
    fee: 0,
    at: now,
  };
  return { state: 'paid', charges: [{ ...charge, method: { brand: 'visa', lastDigits: '4242' } }] };
};

export const makeBelieve = (clock: () => number): Provider => ({
  name: 'make-believe',
  open: async ({ paymentId, money, returnUrl }) => {
    if (money.amount <= 0) throw new ProviderRefused('nothing is to be paid');
    return { reference: referenceOf(paymentId, money.amount, money.currency), url: returnUrl };
  },
  find: async (reference) => outcomeOf(reference, clock()),
  close: async (reference) => outcomeOf(reference, clock()),
  refund: async ({ refundId }) => ({ reference: `make-believe.${refundId}`, state: 'paid' }),
  read: async () => undefined,
});
