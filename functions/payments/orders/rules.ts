import type { Payment } from '../payments/payment';
import { paymentNotFound } from '../payments/refusals';

/** A payment that the agency ordered. Refuses others like payments that there are not. */
export const orderedBy = (payment: Payment | undefined, agencyId: string): Payment => {
  if (payment?.card.order?.agencyId !== agencyId) throw paymentNotFound();
  return payment;
};
