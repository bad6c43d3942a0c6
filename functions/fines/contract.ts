import { contract as define } from '../kernel/contract';
import { agencyRoutes } from './agency-routes';
import { citizenRoutes } from './citizen-routes';
import { entryView } from './entry-views';
import { offenceRoutes } from './offence-routes';
import { offenceSummary, offenceView } from './offence-type';
import { titles } from './titles';
import { agencyFineView, fineView, issuedView, summaryView } from './views';

export const contract = define({
  name: 'fines',
  summary: 'See what you are fined for, pay or contest it, and know what comes next.',
  keys: {
    write: ['fine', 'offence-type', 'bill'],
    read: ['offence-types', 'fine-queue', 'fines-of', 'payers-of', 'calendar'],
  },
  titles,
  nouns: {
    OffenceType: offenceView,
    OffenceTypeSummary: offenceSummary,
    Fine: fineView,
    AgencyFine: agencyFineView,
    FineSummary: summaryView,
    FineIssued: issuedView,
    FineEntry: entryView,
  },
  routes: { ...offenceRoutes, ...agencyRoutes, ...citizenRoutes },
});
