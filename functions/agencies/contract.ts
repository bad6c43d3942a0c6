import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { agencyCard, agencyView } from './agencies/agency';
import { agencyRoutes } from './agencies/routes';
import { keyRoutes, selfRoutes } from './keys/routes';
import { issuedKey, keyView } from './keys/views';
import { publicAgency, publicAgencyView, publicRoutes } from './public-view/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'agencies',
  summary: 'Public bodies and the keys of their systems',
  keys: { write: ['agency'], read: ['agencies'], requires: ['agency'] },
  seals: ['api-key', 'cursor', 'usage-key'],
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
  },
  routes: {
    ...publicRoutes,
    ...selfRoutes,
    ...agencyRoutes,
    ...keyRoutes,
  },
});
