import {
  type AgencyPayments,
  openAgencyPayments,
  openRefundReading,
  type RefundReading,
} from './agency-store';
import { type Callbacks, openCallbacks } from './callback-store';
import { type Creation, openCreation } from './creation-store';
import { openPayouts } from './payout-store';
import { openPolicies, type Policies } from './policy-store';
import { openRefunds, type Refunds } from './refund-store';
import { type Context, openSettling } from './settling-store';
import { openPayments, type Payments } from './store';

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
