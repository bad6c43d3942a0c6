import { filesWorker } from '../blocks/attachments/worker';
import { withMandates } from '../blocks/mandates/keys';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { areaRoutes } from './areas/routes';
import { bulkRoutes } from './bulk/routes';
import { bulkActionRoutes } from './bulk-actions/routes';
import { actionReply, entryView } from './cases/timeline-views';
import { agencyComplaintView, complaintView, summaryView } from './cases/views';
import { agencyRoutes } from './casework/routes';
import { categoryView, duePreview, publicCategory, publicCategorySummary } from './categories/category';
import { categoryRoutes } from './categories/routes';
import { filingRoutes } from './filing/routes';
import { open311Routes } from './open311/geo-report/routes';
import { titles as open311Titles } from './open311/titles';
import { citizenRoutes, ownComplaintSummary, ownComplaintView } from './own-complaints/routes';
import { photographView, photoRoutes, uploadView } from './photographs/routes';
import { publicCard } from './public-view/public-complaint';
import { publicRoutes } from './public-view/routes';
import { queueRoutes } from './queue/routes';
import { templateRoutes } from './reply-templates/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'complaints',
  summary: 'Report what is wrong, follow it, and see it put right.',
  faces: ['/open311/v2'],
  keys: withMandates({
    // What was logged of somebody who is not there.
    removes: ['access', 'complaint-area', 'complaint-follows'],
    requires: ['complaint'],
    write: [
      'complaint',
      'complaint-area',
      'complaint-category',
      'complaint-reply',
      'access',
      'complaint-followers',
      'complaint-follows',
    ],
    read: [
      'complaints-of',
      'complaint-queue',
      'complaint-areas-of',
      'complaint-reference',
      'complaint-duplicates',
      'complaint-categories',
      'complaint-replies',
      'public-complaint',
      'public-complaints-of',
      'public-complaints-near',
      'complaint-counts',
      'calendar',
      'person',
      'agency',
      'agencies',
    ],
  }),
  erases: {
    changes: ['complaint', 'complaint-followers'],
    removes: ['complaint-area', 'complaint-follows'],
    files: ['complaint'],
  },
  exports: ['complaint', 'complaint-area', 'complaint-areas-of', 'complaint-follows', 'complaints-of'],
  seals: ['cursor', 'owned-id'],
  items: {
    complaint: ['published', 'scheduled', 'files'],
    'complaint-area-news': ['published'],
    'complaint-calendar-walk': ['scheduled'],
    'complaint-followers': ['published'],
  },
  events: {
    on: ['calendar.replaced', 'complaint.*'],
    reads: ['calendar', 'complaint-areas-in', 'due'],
    writes: [
      'complaint-area-news',
      'complaint-counts',
      'complaint-duplicates',
      'complaint-followers',
      'complaint-follows',
      'complaint-reference',
      'public-complaint',
    ],
  },
  workers: { files: filesWorker(['complaint']) },
  titles: { ...titles, ...open311Titles },
  sentences: [shared, own],
  scopes: ['open311:write'],
  attachments: ['complaint'],
  schemas: {
    Complaint: complaintView,
    AgencyComplaint: agencyComplaintView,
    OwnComplaint: ownComplaintView,
    ComplaintSummary: summaryView,
    OwnComplaintSummary: ownComplaintSummary,
    ComplaintEntry: entryView,
    ComplaintAction: actionReply,
    ComplaintPhotograph: photographView,
    ComplaintUpload: uploadView,
    ComplaintCategory: categoryView,
    PublicComplaintCategory: publicCategory,
    PublicComplaintCategorySummary: publicCategorySummary,
    ComplaintDuePreview: duePreview,
    PublicComplaint: publicCard,
  },
  routes: {
    ...categoryRoutes,
    ...filingRoutes,
    ...citizenRoutes,
    ...agencyRoutes,
    ...areaRoutes,
    ...queueRoutes,
    ...bulkActionRoutes,
    ...templateRoutes,
    ...bulkRoutes,
    ...photoRoutes,
    ...publicRoutes,
    ...open311Routes,
  },
});
