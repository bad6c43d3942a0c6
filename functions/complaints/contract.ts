import { contract as define } from '../kernel/contract';
import { agencyRoutes } from './agency-routes';
import { categoryRoutes } from './category-routes';
import { citizenRoutes } from './citizen-routes';
import { titles } from './titles';

export const contract = define({
  name: 'complaints',
  summary: 'Report what is wrong, follow it, and see it put right.',
  keys: {
    write: ['complaint', 'complaint-category', 'access'],
    read: ['complaints-of', 'complaint-queue', 'complaint-categories', 'person'],
  },
  titles,
  routes: { ...categoryRoutes, ...citizenRoutes, ...agencyRoutes },
});
