import { billSummary, billView } from '../blocks/billing/view';
import { contract as define } from '../kernel/contract';
import { agencyRoutes, billCard } from './agency-routes';
import { citizenRoutes } from './citizen-routes';
import { payerRoutes, payerView } from './payer-routes';
import { titles } from './titles';

export const contract = define({
  name: 'bills',
  summary: 'What people owe public bodies, in one place',
  keys: {
    write: ['bill', 'payer', 'payers-of', 'journal', 'totals'],
    read: ['bill-queue', 'calendar'],
  },
  titles,
  nouns: { Bill: billView, BillSummary: billSummary, BillCard: billCard, Payer: payerView },
  routes: { ...citizenRoutes, ...agencyRoutes, ...payerRoutes },
});
