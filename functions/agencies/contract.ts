import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { agencyCard, agencyView } from './agencies/agency';
import { agencyRoutes } from './agencies/routes';
import { keyRoutes, selfRoutes } from './keys/routes';
import { issuedKey, keyView } from './keys/views';
import { officerView } from './officers/officer';
import { officerRoutes } from './officers/routes';
import { requestCard, requestView } from './onboarding/request';
import { onboardingRoutes } from './onboarding/routes';
import { publicAgency, publicAgencyView, publicRoutes } from './public-view/routes';
import { sandboxRoutes } from './sandbox/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'agencies',
  summary: 'Public bodies and the keys of their systems',
  keys: {
    write: ['agency', 'officers', 'onboarding-request'],
    read: ['agencies', 'onboarding-of', 'onboarding-queue'],
    requires: ['agency', 'conformance'],
  },
  erases: { changes: ['onboarding-request'], removes: ['onboarding-request'] },
  exports: ['onboarding-request', 'onboarding-of'],
  seals: ['api-key', 'cursor', 'owned-id', 'usage-key'],
  items: { 'onboarding-request': ['published'] },
  needs: ['usage-plans', 'scopes'],
  titles,
  sentences: [shared, own],
  schemas: {
    Agency: agencyView,
    AgencyCard: agencyCard,
    PublicAgency: publicAgency,
    PublicAgencyDetails: publicAgencyView,
    ApiKey: keyView,
    IssuedApiKey: issuedKey,
    Officer: officerView,
    ConnectionRequest: requestView,
    ConnectionRequestCard: requestCard,
  },
  routes: {
    ...publicRoutes,
    ...selfRoutes,
    ...agencyRoutes,
    ...keyRoutes,
    ...sandboxRoutes,
    ...officerRoutes,
    ...onboardingRoutes,
  },
});
