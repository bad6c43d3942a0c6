import { type Callbacks, openCallbacks } from './callback-store';
import { type Creation, openCreation } from './creation-store';
import { type Context, openSettling } from './settling-store';
import { openPayments, type Payments } from './store';

export interface PaymentEffects {
  readonly payments: Payments;
  readonly creation: Creation;
  readonly callbacks: Callbacks;
}

/** All that the handlers are given, of the table and the provider. */
export const openPaymentEffects = (context: Context): PaymentEffects => {
  const settling = openSettling(context);
  return {
    payments: openPayments(context, settling),
    creation: openCreation(context, settling),
    callbacks: openCallbacks({ ...context, settling }),
  };
};
