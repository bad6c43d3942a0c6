import { contract as define } from '../kernel/contract';
import { agencyRoutes } from './agency-routes';
import { bulkRoutes } from './bulk-routes';
import { categorySummary, categoryView, duePreview } from './category';
import { categoryRoutes } from './category-routes';
import { citizenRoutes } from './citizen-routes';
import { actionReply, entryView } from './entry-views';
import { open311Routes } from './open311/routes';
import { titles as open311Titles } from './open311/titles';
import { photographView, photoRoutes, uploadView } from './photo-routes';
import { publicCard } from './public';
import { publicRoutes } from './public-routes';
import { titles } from './titles';
import { agencyComplaintView, complaintView, summaryView } from './views';

export const contract = define({
  name: 'complaints',
  summary: 'Report what is wrong, follow it, and see it put right.',
  keys: {
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
  titles: { ...titles, ...open311Titles },
  scopes: ['open311:write'],
  attachments: ['complaint'],
  nouns: {
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
    ...citizenRoutes,
    ...agencyRoutes,
    ...bulkRoutes,
    ...photoRoutes,
    ...publicRoutes,
    ...open311Routes,
  },
});
