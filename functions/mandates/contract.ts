import { withMandates } from '../blocks/mandates/keys';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { actsType } from './acts/acts';
import { invitationRoutes } from './invitations/routes';
import { mandateSummary, mandateView } from './mandates/views';
import { publicNamespace } from './namespaces/namespace';
import { namespaceRoutes } from './namespaces/routes';
import { offerRoutes } from './offers/routes';
import { ownRoutes } from './own/routes';
import { registerRoutes } from './register/routes';
import { triplet } from './register/triplet';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'mandates',
  summary: 'Act for another: grant, accept, limit and end mandates',
  keys: withMandates({
    write: ['mandate', 'mandate-code', 'mandate-namespace', 'mandate-party', 'attempts'],
    read: ['agencies', 'mandates-of', 'mandates-held', 'mandate-namespaces', 'mandate-reference', 'person'],
  }),
  erases: { changes: ['mandate'], removes: ['mandate', 'mandate-party'] },
  exports: ['mandate', 'mandates-held', 'mandates-of'],
  seals: ['cursor', 'mandate-code', 'owned-id'],
  items: { mandate: ['published', 'scheduled'], [actsType]: ['published', 'scheduled'] },
  events: {
    on: ['mandate.accepted', 'mandate.registered', 'mandate.ended', 'mandate.expired', 'delegate.acted'],
    reads: [],
    writes: ['mandate', 'mandate-reference', actsType],
    concurrency: 5,
  },
  titles,
  sentences: [shared, own],
  schemas: {
    Mandate: mandateView,
    MandateSummary: mandateSummary,
    MandateTriplet: triplet,
    MandateNamespace: publicNamespace,
  },
  routes: {
    ...offerRoutes,
    ...invitationRoutes,
    ...ownRoutes,
    ...namespaceRoutes,
    ...registerRoutes,
  },
});
