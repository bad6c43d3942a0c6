import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { addressRoutes } from './addresses/routes';
import { titles } from './addresses/rules';
import { profile, profilePatch } from './person';
import own from './sentences.json';

const example = {
  id: '9f1c2b44-7a35-4c0b-9f0e-2d8f6f3f1a10',
  name: 'Amina Haddad',
  language: 'ar',
  contact: { email: 'amina@example.org', phone: '+962791234567' },
  verified: { email: 'amina@example.org', phone: '+962791234567' },
};

export const contract = define({
  name: 'identity',
  summary: 'Who I am to the portal',
  faces: ['/v1/me'],
  keys: { write: ['person', 'attempts'], read: [] },
  seals: ['address-code'],
  items: { person: ['published'] },
  titles,
  sentences: [shared, own],
  schemas: { Profile: profile },
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
  },
});
