import { contract as define } from '../kernel/contract';
import { callbackRoutes } from './callback-routes';
import { citizenRoutes } from './citizen-routes';
import { titles } from './titles';
import { paymentView } from './views';

export const contract = define({
  name: 'payments',
  summary: 'Paying bills, and giving money back, after GOV.UK Pay',
  keys: {
    write: ['payment', 'refund', 'bill', 'journal', 'totals', 'receipt'],
    read: ['payers-of', 'payments-of'],
  },
  needs: ['payments'],
  titles,
  nouns: { Payment: paymentView },
  routes: { ...citizenRoutes, ...callbackRoutes },
});
