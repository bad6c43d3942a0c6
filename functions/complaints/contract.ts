import { filesWorker } from '../blocks/attachments/worker';
import { contract as define } from '../kernel/contract/contract';
import { bulkRoutes } from './bulk/routes';
import { actionReply, entryView } from './cases/timeline-views';
import { agencyComplaintView, complaintView, summaryView } from './cases/views';
import { agencyRoutes } from './casework/routes';
import { categorySummary, categoryView, duePreview } from './categories/category';
import { categoryRoutes } from './categories/routes';
import { filingRoutes } from './filing/routes';
import { open311Routes } from './open311/geo-report/routes';
import { titles as open311Titles } from './open311/titles';
import { citizenRoutes } from './own-complaints/routes';
import { photographView, photoRoutes, uploadView } from './photographs/routes';
import { publicCard } from './public-view/public-complaint';
import { publicRoutes } from './public-view/routes';
import { titles } from './titles';

export const contract = define({
  name: 'complaints',
  summary: 'Report what is wrong, follow it, and see it put right.',
  faces: ['/open311/v2'],
  keys: {
    // What was logged of somebody who is not there.
    removes: ['access'],
    requires: ['complaint'],
    write: ['complaint', 'complaint-category', 'access', 'complaint-followers'],
    read: [
      'complaints-of',
      'complaint-queue',
      'complaint-categories',
      'public-complaints-of',
      'public-complaints-near',
      'complaint-counts',
      'calendar',
      'person',
      'agency',
      'agencies',
    ],
  },
  seals: ['cursor', 'owned-id'],
  items: {
    complaint: ['published', 'scheduled', 'files'],
    'complaint-calendar-walk': ['scheduled'],
    'complaint-followers': ['published'],
  },
  events: {
    on: ['calendar.replaced', 'complaint.*'],
    reads: ['calendar', 'due'],
    writes: ['complaint-counts', 'complaint-followers', 'public-complaint'],
  },
  workers: { files: filesWorker(['complaint']) },
  titles: { ...titles, ...open311Titles },
  scopes: ['open311:write'],
  attachments: ['complaint'],
  schemas: {
    Complaint: complaintView,
    AgencyComplaint: agencyComplaintView,
    ComplaintSummary: summaryView,
    ComplaintEntry: entryView,
    ComplaintAction: actionReply,
    ComplaintPhotograph: photographView,
    ComplaintUpload: uploadView,
    ComplaintCategory: categoryView,
    ComplaintCategorySummary: categorySummary,
    ComplaintDuePreview: duePreview,
    PublicComplaint: publicCard,
  },
  routes: {
    ...categoryRoutes,
    ...filingRoutes,
    ...citizenRoutes,
    ...agencyRoutes,
    ...bulkRoutes,
    ...photoRoutes,
    ...publicRoutes,
    ...open311Routes,
  },
});
