import { contract as define } from '../kernel/contract';
import { agencyRoutes } from './agency-routes';
import { callbackRoutes } from './callback-routes';
import { citizenRoutes } from './citizen-routes';
import { refundRoutes } from './refund-routes';
import { agencyRefundView, refundView } from './refund-views';
import { titles } from './titles';
import { paymentView } from './views';

export const contract = define({
  name: 'payments',
  summary: 'Paying bills, and giving money back, after GOV.UK Pay',
  keys: {
    write: ['access', 'bill', 'journal', 'payment', 'receipt', 'refund', 'refund-policy', 'totals'],
    read: ['payers-of', 'payments-of', 'refunds-by'],
  },
  needs: ['payments'],
  titles,
  nouns: { Payment: paymentView, Refund: refundView, AgencyRefund: agencyRefundView },
  routes: { ...citizenRoutes, ...refundRoutes, ...agencyRoutes, ...callbackRoutes },
});
