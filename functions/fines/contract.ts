import { contract as define } from '../kernel/contract';
import { agencyRoutes } from './agency-routes';
import { citizenRoutes } from './citizen-routes';
import { contestView } from './contest-views';
import { decidingRoutes } from './deciding-routes';
import { actionReply, entryView } from './entry-views';
import { sides } from './evidence';
import { fileRoutes, fileUpload, fileView } from './file-routes';
import { offenceRoutes } from './offence-routes';
import { offenceSummary, offenceView } from './offence-type';
import { titles } from './titles';
import { agencyFineView, fineView, issuedView, summaryView } from './views';

export const contract = define({
  name: 'fines',
  summary: 'See what you are fined for, pay or contest it, and know what comes next.',
  keys: {
    write: ['fine', 'offence-type', 'bill', 'journal', 'totals', 'access'],
    read: ['offence-types', 'fine-queue', 'fines-of', 'payers-of', 'person', 'calendar'],
  },
  titles,
  attachments: [sides.evidence.kind, sides.paper.kind],
  nouns: {
    OffenceType: offenceView,
    OffenceTypeSummary: offenceSummary,
    Fine: fineView,
    AgencyFine: agencyFineView,
    FineSummary: summaryView,
    FineIssued: issuedView,
    FineEntry: entryView,
    FineAction: actionReply,
    FineContest: contestView,
    FineFile: fileView,
    FineUpload: fileUpload,
  },
  routes: { ...offenceRoutes, ...agencyRoutes, ...citizenRoutes, ...decidingRoutes, ...fileRoutes },
});
