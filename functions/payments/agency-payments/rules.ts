import type { Payment } from '../payments/payment';
import { paymentNotFound } from '../payments/refusals';

/** A payment of which something is for the agency; the same refusal for none as for that of others. */
export const ofAgency = (payment: Payment | undefined, agencyId: string): Payment => {
  if (!payment?.bills.some((part) => part.agencyId === agencyId)) throw paymentNotFound();
  return payment;
};
