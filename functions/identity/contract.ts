import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { addressRoutes } from './addresses/routes';
import { agencyClaimView, attestationRoutes } from './attestations/routes';
import { claimRoutes } from './claims/routes';
import { claimView } from './claims/views';
import { correctionRoutes } from './corrections/routes';
import { letterRoutes } from './letters/routes';
import { agencyLetterView, letterView } from './letters/views';
import { profile, profilePatch } from './person';
import { proofRoutes, proofView } from './proof/routes';
import { recoveryRoutes } from './recoveries/routes';
import { recoveryView } from './recoveries/views';
import own from './sentences.json';
import { sessionRoutes } from './sessions/routes';
import { sessionView } from './sessions/views';
import { titles } from './titles';

const example = {
  id: '9f1c2b44-7a35-4c0b-9f0e-2d8f6f3f1a10',
  name: 'Amina Haddad',
  language: 'ar',
  contact: { email: 'amina@example.org', phone: '+962791234567' },
  verified: { email: 'amina@example.org', phone: '+962791234567' },
};

export const contract = define({
  name: 'identity',
  summary: 'Who I am to the portal, and how I prove it',
  faces: ['/v1/me'],
  keys: {
    write: ['person', 'attempts', 'claim', 'letter', 'recovery', 'register', 'standing', 'access', 'session'],
    // What was logged of a claim that is not there.
    removes: ['access'],
    read: ['claims-of', 'claim-queue', 'claim-reference', 'letters-of'],
  },
  erases: {
    changes: [],
    removes: ['claim', 'letter', 'person', 'recovery', 'register', 'session', 'session-devices', 'standing'],
  },
  exports: ['claim', 'claims-of', 'letter', 'person', 'recovery', 'session', 'session-devices', 'standing'],
  seals: ['address-code', 'cursor', 'identity-claim', 'identity-letter', 'owned-id'],
  needs: ['register-key', 'user-pool'],
  items: {
    person: ['published'],
    claim: ['published'],
    letter: ['published'],
    recovery: ['published'],
    register: ['published'],
    'session-devices': ['published'],
  },
  events: {
    on: ['appointment.proof-changed', 'identity.claim-started'],
    reads: [],
    writes: ['claim', 'claim-reference'],
    concurrency: 3,
  },
  titles,
  sentences: [shared, own],
  schemas: {
    Profile: profile,
    Proof: proofView,
    IdentityClaim: claimView,
    AgencyIdentityClaim: agencyClaimView,
    IdentityLetter: letterView,
    AgencyIdentityLetter: agencyLetterView,
    Session: sessionView,
    AccountRecovery: recoveryView,
  },
  routes: {
    getMe: {
      method: 'GET',
      path: '/v1/me',
      access: 'citizen',
      summary: 'My profile',
      description: 'What I told the portal of myself. What I did not tell is null.',
      reply: { status: 200, body: profile },
      example: { reply: example },
    },
    editMe: {
      method: 'PATCH',
      path: '/v1/me',
      access: 'citizen',
      summary: 'Change my profile',
      description:
        'A JSON merge patch (RFC 7396): what is named is changed, null deletes, the rest stays as it is. Nothing is sent to an address until it was proved by a code (`askCode`); until then messages go where they went before.',
      body: profilePatch,
      reply: { status: 204 },
      example: { body: { name: 'Amina Haddad', language: 'ar', contact: { phone: null } } },
    },
    ...addressRoutes,
    ...sessionRoutes,
    ...proofRoutes,
    ...claimRoutes,
    ...letterRoutes,
    ...attestationRoutes,
    ...correctionRoutes,
    ...recoveryRoutes,
  },
});
