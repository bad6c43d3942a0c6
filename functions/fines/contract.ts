import { filesWorker } from '../blocks/attachments/worker';
import { withMandates } from '../blocks/mandates/keys';
import { officerTitles } from '../blocks/officers/officers';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { contestAgencyRoutes } from './contests/agency-routes';
import { contestCitizenRoutes } from './contests/citizen-routes';
import { contestView } from './contests/views';
import { sides } from './evidence/evidence';
import { fileRoutes, fileUpload, fileView } from './evidence/routes';
import { actionReply, entryView } from './fines/timeline-views';
import { issuingRoutes } from './issuing/routes';
import { issuedView } from './issuing/views';
import { lookupRoutes } from './lookup/routes';
import { agencyFineView, fineView, summaryView } from './lookup/views';
import { offenceRoutes, ownView, publicSummary, publicView } from './offences/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'fines',
  summary: 'See what you are fined for, pay or contest it, and know what comes next.',
  keys: withMandates({
    requires: ['payers-of', 'refund'],
    // What was paid late moves to other heads when a fine is reduced.
    write: ['fine', 'offence-type', 'bill', 'journal', 'totals', 'access'],
    read: [
      'agencies',
      'bill-queue',
      'offence-types',
      'fine-queue',
      'fine-reference',
      'fines-of',
      'payers-of',
      'person',
      'calendar',
      'refund-policy',
    ],
  }),
  erases: { changes: ['fine'], removes: [], files: ['fine-paper'] },
  exports: ['fine', 'fines-of'],
  seals: ['cursor', 'owned-id'],
  items: {
    fine: ['published', 'scheduled', 'files'],
    'fine-calendar-walk': ['scheduled'],
    'offence-type': ['published'],
  },
  events: {
    on: ['bill.paid', 'bill.reissued', 'calendar.replaced', 'fine.issued'],
    reads: ['calendar', 'due'],
    writes: ['bill', 'fine-reference', 'journal', 'totals'],
    requires: ['bill'],
    seals: ['owned-id'],
  },
  workers: { files: filesWorker([sides.evidence.kind, sides.paper.kind], ['fine']) },
  titles: { ...officerTitles, ...titles },
  sentences: [shared, own],
  attachments: [sides.evidence.kind, sides.paper.kind],
  schemas: {
    OffenceType: publicView,
    OwnOffenceType: ownView,
    OffenceTypeSummary: publicSummary,
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
  routes: {
    ...offenceRoutes,
    ...issuingRoutes,
    ...lookupRoutes,
    ...contestCitizenRoutes,
    ...contestAgencyRoutes,
    ...fileRoutes,
  },
});
