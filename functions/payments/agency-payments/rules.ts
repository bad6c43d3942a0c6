import type { Payment } from '../payments/payment';
import { paymentNotFound } from '../payments/refusals';

/** A payment that includes a bill of the agency. Refuses others like payments that do not exist. */
export const ofAgency = (payment: Payment | undefined, agencyId: string): Payment => {
  if (!payment?.bills.some((part) => part.agencyId === agencyId)) throw paymentNotFound();
  return payment;
};
