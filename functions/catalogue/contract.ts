import { definition } from '../blocks/public-services/definition';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { bulkRoutes } from './bulk/routes';
import { comparisonView } from './comparison/comparison';
import { cpsvRoutes } from './cpsv/routes';
import { draftingRoutes } from './drafting/routes';
import { assessmentView, eligibilityRoutes } from './eligibility/routes';
import { publicRoutes } from './public-view/routes';
import { reviewRoutes } from './review/routes';
import { searchRoutes } from './search/routes';
import own from './sentences.json';
import { titles } from './titles';
import { publicSummary, publicView, serviceSummary, serviceView, versionView } from './versions/views';

export const contract = define({
  name: 'catalogue',
  summary:
    'The services of all agencies as data: found, understood, and published without deploying anything',
  keys: {
    write: ['public-service', 'published-service'],
    read: ['services-of', 'service-review', 'services', 'agencies', 'calendar', 'area', 'service-index'],
  },
  seals: ['cursor'],
  items: { 'public-service': ['published'], 'service-index': ['scheduled'] },
  // A few versions are published a day.
  events: {
    on: ['public-service.published', 'public-service.retired'],
    reads: ['services'],
    writes: ['service-index'],
    concurrency: 2,
  },
  titles,
  sentences: [shared, own],
  schemas: {
    ServiceDefinition: definition,
    PublicService: publicView,
    PublicServiceSummary: publicSummary,
    PublicServiceVersion: versionView,
    AgencyService: serviceView,
    AgencyServiceSummary: serviceSummary,
    ServiceComparison: comparisonView,
    EligibilityAssessment: assessmentView,
  },
  routes: {
    ...publicRoutes,
    ...searchRoutes,
    ...cpsvRoutes,
    ...eligibilityRoutes,
    ...draftingRoutes,
    ...bulkRoutes,
    ...reviewRoutes,
  },
});
