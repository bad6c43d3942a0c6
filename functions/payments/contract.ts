import { withMandates } from '../blocks/mandates/keys';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { agencyPaymentRoutes } from './agency-payments/routes';
import { callbackRoutes } from './callbacks/routes';
import { citizenRoutes } from './checkout/routes';
import { govpayRefundRoutes } from './govpay/refund-routes';
import { orderRefundView } from './govpay/refund-views';
import { govpayRoutes } from './govpay/routes';
import { orderView } from './govpay/views';
import { pageRoutes } from './pay-page/routes';
import { paymentView } from './payments/views';
import { policyRoutes } from './policy/routes';
import { agencyRefundRoutes } from './refunds/agency-routes';
import { refundRoutes } from './refunds/routes';
import { agencyRefundView, refundView } from './refunds/views';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'payments',
  summary: 'Paying bills, and giving money back, after GOV.UK Pay',
  faces: ['/govpay/v1', '/pay'],
  keys: withMandates({
    write: ['access', 'bill', 'journal', 'payment', 'receipt', 'refund', 'refund-policy', 'totals'],
    read: ['agencies', 'payers-of', 'payment-reference', 'payments-named', 'payments-of', 'refunds-by'],
    requires: ['payers-of'],
  }),
  erases: { reads: ['refund'], changes: ['payment'], removes: [] },
  exports: ['payment', 'payments-of', 'refund'],
  seals: ['cursor', 'owned-id'],
  items: {
    payment: ['published', 'scheduled'],
    refund: ['published', 'scheduled'],
    'refund-policy': ['published'],
  },
  events: {
    on: ['application.refund-due', 'payment.*', 'refund.submitted'],
    reads: ['refund-policy'],
    writes: ['bill', 'journal', 'payment', 'payment-reference', 'receipt', 'refund', 'totals'],
    seals: ['owned-id'],
  },
  workers: {
    settlements: {
      summary: 'Asks the payment provider what has become of payments, and has refunds paid out',
      reads: [],
      writes: ['bill', 'journal', 'payment', 'receipt', 'refund', 'totals'],
      seals: ['owned-id'],
      ...{ batchSize: 5, concurrency: 10, timeoutSeconds: 40 },
      needs: ['payments'],
    },
  },
  needs: ['payments'],
  // Whoever is at the bank's page must find the way back, however busy the rest is.
  reserved: 50,
  titles,
  sentences: [shared, own],
  schemas: {
    Payment: paymentView,
    Refund: refundView,
    AgencyRefund: agencyRefundView,
    GovPayPayment: orderView,
    GovPayRefund: orderRefundView,
  },
  routes: {
    ...citizenRoutes,
    ...refundRoutes,
    ...agencyPaymentRoutes,
    ...agencyRefundRoutes,
    ...policyRoutes,
    ...callbackRoutes,
    ...govpayRoutes,
    ...govpayRefundRoutes,
    ...pageRoutes,
  },
});
