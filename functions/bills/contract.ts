import { agencyBillView, billView } from '../blocks/billing/views/views';
import { withMandates } from '../blocks/mandates/keys';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { agencyRoutes, billCard } from './bills/agency-routes';
import { citizenRoutes, ownBillSummary, ownBillView } from './bills/routes';
import { payerRoutes, payerView } from './payers/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'bills',
  summary: 'What people owe public bodies, in one place',
  faces: ['/claims'],
  keys: withMandates({
    write: ['attempts', 'bill', 'payer', 'payers-of', 'journal', 'totals'],
    read: [
      'agencies',
      'bill-changes',
      'bill-queue',
      'bill-reference',
      'bills-named',
      'calendar',
      'refund-policy',
    ],
    requires: ['refund'],
    removes: ['payers-of'],
  }),
  erases: { changes: ['payer'], removes: ['payers-of'] },
  exports: ['bill', 'payers-of'],
  seals: ['claim-code', 'cursor', 'owned-id'],
  items: { bill: ['published', 'scheduled'], payer: ['published'] },
  events: {
    on: ['bill.issued', 'bill.reissued', 'bill.part-paid', 'bill.paid', 'bill.cancelled', 'bill.refunded'],
    reads: [],
    writes: ['bill-recent', 'bill-reference'],
    seals: ['owned-id'],
  },
  titles,
  sentences: [shared, own],
  schemas: {
    Bill: billView,
    AgencyBill: agencyBillView,
    OwnBill: ownBillView,
    BillSummary: ownBillSummary,
    BillCard: billCard,
    Payer: payerView,
  },
  routes: { ...citizenRoutes, ...agencyRoutes, ...payerRoutes },
});
