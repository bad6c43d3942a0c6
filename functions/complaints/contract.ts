import { contract as define } from '../kernel/contract';
import { agencyRoutes } from './agency-routes';
import { categorySummary, categoryView, duePreview } from './category';
import { categoryRoutes } from './category-routes';
import { citizenRoutes } from './citizen-routes';
import { actionReply, entryView } from './entry-views';
import { titles } from './titles';
import { agencyComplaintView, complaintView, summaryView } from './views';

export const contract = define({
  name: 'complaints',
  summary: 'Report what is wrong, follow it, and see it put right.',
  keys: {
    write: ['complaint', 'complaint-category', 'access'],
    read: ['complaints-of', 'complaint-queue', 'complaint-categories', 'calendar', 'person'],
  },
  titles,
  nouns: {
    Complaint: complaintView,
    AgencyComplaint: agencyComplaintView,
    ComplaintSummary: summaryView,
    ComplaintEntry: entryView,
    ComplaintAction: actionReply,
    ComplaintCategory: categoryView,
    ComplaintCategorySummary: categorySummary,
    ComplaintDuePreview: duePreview,
  },
  routes: { ...categoryRoutes, ...citizenRoutes, ...agencyRoutes },
});
