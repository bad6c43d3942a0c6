import { filesWorker } from '../blocks/attachments/worker';
import { withMandates } from '../blocks/mandates/keys';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { bulkActionRoutes } from './bulk-actions/routes';
import { actionReply, entryView } from './cases/track-views';
import {
  agencyApplicationView,
  applicationView,
  documentView,
  ownApplicationView,
  summaryView,
} from './cases/views';
import { caseworkRoutes } from './casework/routes';
import { documentLinkView, documentRoutes, uploadView } from './documents/routes';
import { draftRoutes } from './drafts/routes';
import { knownAnswerRoutes, knownAnswersView } from './known-answers/routes';
import { opinionDocumentView, opinionRoutes, opinionUploadView } from './opinions/routes';
import { taskSummaryView, taskView } from './opinions/views';
import { ownApplicationSummary, ownRoutes, prospectsView } from './own-applications/routes';
import { queueRoutes } from './queue/routes';
import own from './sentences.json';
import { submissionRoutes, submissionView } from './submission/routes';
import { titles } from './titles';

export const contract = define({
  name: 'applications',
  summary:
    'Apply for any service of the catalogue, see what is awaited of whom by when, and be decided on in time.',
  keys: withMandates({
    write: ['application', 'application-opinion', 'application-slot', 'bill', 'access'],
    read: [
      'application-opinions',
      'application-queue',
      'application-reference',
      'applications-of',
      'published-service',
      'public-service',
      'calendar',
      'person',
      'residence',
      'agencies',
    ],
    removes: ['access'],
  }),
  erases: {
    changes: ['application', 'application-opinion'],
    removes: ['application', 'application-slot'],
    files: ['application', 'application-opinion'],
  },
  exports: ['application', 'applications-of', 'application-opinion', 'application-opinions-on'],
  seals: ['cursor', 'owned-id'],
  items: {
    application: ['published', 'scheduled', 'files'],
    'application-opinion': ['published', 'scheduled', 'files'],
    'application-calendar-walk': ['scheduled'],
  },
  events: {
    on: [
      'application.charged',
      'application.lapsed',
      'application.refused',
      'application.submitted',
      'application.withdrawn',
      'bill.paid',
      'calendar.replaced',
    ],
    reads: ['calendar', 'due'],
    writes: ['application', 'application-opinion', 'application-reference', 'bill'],
    seals: ['owned-id'],
  },
  workers: { files: filesWorker(['application', 'application-opinion']) },
  titles,
  sentences: [shared, own],
  attachments: ['application', 'application-opinion'],
  schemas: {
    Application: applicationView,
    OwnApplication: ownApplicationView,
    AgencyApplication: agencyApplicationView,
    ApplicationSummary: summaryView,
    OwnApplicationSummary: ownApplicationSummary,
    ApplicationEntry: entryView,
    ApplicationAction: actionReply,
    ApplicationProspects: prospectsView,
    ApplicationKnownAnswers: knownAnswersView,
    ApplicationSubmission: submissionView,
    ApplicationDocument: documentView,
    ApplicationDocumentLink: documentLinkView,
    ApplicationUpload: uploadView,
    OpinionSummary: taskSummaryView,
    Opinion: taskView,
    OpinionUpload: opinionUploadView,
    OpinionDocument: opinionDocumentView,
  },
  routes: {
    ...draftRoutes,
    ...submissionRoutes,
    ...ownRoutes,
    ...knownAnswerRoutes,
    ...documentRoutes,
    ...caseworkRoutes,
    ...opinionRoutes,
    ...queueRoutes,
    ...bulkActionRoutes,
  },
});
