import { type AgencyPayments, openAgencyPayments } from './agency-payments/store';
import { type Callbacks, openCallbacks } from './callbacks/store';
import { type Creation, openCreation } from './checkout/creation-store';
import { openPayments, type Payments } from './checkout/payment-store';
import type { Context } from './payments/context';
import { openPayouts } from './payouts/store';
import { openPolicies, type Policies } from './policy/store';
import { openSettling } from './progress/store';
import { openRefundReading, type RefundReading } from './refunds/reading-store';
import { openRefunds, type Refunds } from './refunds/store';

export interface PaymentEffects {
  readonly payments: Payments;
  readonly creation: Creation;
  readonly callbacks: Callbacks;
  readonly agencyPayments: AgencyPayments;
  readonly refunds: Refunds;
  readonly refundReading: RefundReading;
  readonly policies: Policies;
}

/** All that the handlers are given, of the table and the provider. */
export const openPaymentEffects = (context: Context): PaymentEffects => {
  const settling = openSettling(context);
  return {
    payments: openPayments(context, settling),
    creation: openCreation(context, settling),
    callbacks: openCallbacks({ ...context, settling, payouts: openPayouts(context) }),
    agencyPayments: openAgencyPayments(context),
    refunds: openRefunds(context),
    refundReading: openRefundReading(context),
    policies: openPolicies(context),
  };
};
