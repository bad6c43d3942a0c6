import { type Directory, openDirectory } from '../blocks/agencies/directory';
import type { IdCodec } from '../kernel/identity/id-codec';
import type { Currency } from '../kernel/text/money';
import type { Clock } from '../kernel/text/time';
import { type AgencyPayments, openAgencyPayments } from './agency-payments/store';
import { type Callbacks, openCallbacks } from './callbacks/store';
import { type Creation, openCreation } from './checkout/creation-store';
import { openPayments, type Payments } from './checkout/payment-store';
import { type Orders, openOrders } from './orders/store';
import type { Context } from './payments/context';
import { openPayouts } from './payouts/store';
import { openPolicies, type Policies } from './policy/store';
import { openSettling } from './progress/store';
import { openRefundReading, type RefundReading } from './refunds/reading-store';
import { openRefunds, type Refunds } from './refunds/store';

export interface PaymentEffects {
  readonly payments: Payments;
  readonly creation: Creation;
  readonly orders: Orders;
  readonly callbacks: Callbacks;
  readonly agencyPayments: AgencyPayments;
  readonly refunds: Refunds;
  readonly refundReading: RefundReading;
  readonly policies: Policies;
  readonly directory: Directory;
  readonly ids: IdCodec;
  /** Of amounts that name none. */
  readonly currency: Currency;
}

interface Given extends Context {
  readonly clock: Clock;
  readonly currency: Currency;
}

/** All that the handlers are given, of the table and the provider. */
export const openPaymentEffects = (context: Given): PaymentEffects => {
  const settling = openSettling(context);
  return {
    payments: openPayments(context, settling),
    creation: openCreation(context, settling),
    orders: openOrders(context, settling),
    callbacks: openCallbacks({ ...context, settling, payouts: openPayouts(context) }),
    agencyPayments: openAgencyPayments(context),
    refunds: openRefunds(context),
    refundReading: openRefundReading(context),
    policies: openPolicies(context),
    directory: openDirectory(context),
    ...{ ids: context.ids, currency: context.currency },
  };
};
