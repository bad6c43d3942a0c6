import { Refusal } from '../../kernel/contract/refusal';
import type { PaymentStanding } from './state';

/*
 * What payments and refunds refuse.
 */

export const paymentNotFound = (): Refusal => new Refusal('payment-not-found');

/** It is over, one way or the other. */
export const finished = ({ status }: Pick<PaymentStanding, 'status'>): Refusal =>
  new Refusal('payment-finished', { facts: { payment_status: status } });

/** The bank has it in hand. */
export const submittedAlready = (): Refusal => new Refusal('payment-submitted');

/** The provider does not answer. The same request may be repeated. */
export const unreachable = (): Refusal =>
  new Refusal('busy', { detail: 'The payment provider cannot be reached: repeat this very request.' });
