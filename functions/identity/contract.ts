import * as v from 'valibot';
import { agencyNames } from '../blocks/agencies/directory';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { instant, pageOf, paging } from '../kernel/text/fields';
import { addressRoutes } from './addresses/routes';
import { titles } from './addresses/rules';
import { profile, profilePatch } from './person';
import own from './sentences.json';

/** One read of a person's data by an agency. */
const access = v.strictObject({
  at: instant,
  /** With its names by language; null where there is no such agency any more. */
  agency: v.strictObject({ id: v.string(), names: agencyNames }),
  /** The official for whom the agency's system asked, in the agency's own words. */
  officer: v.string(),
  purpose: v.string(),
  /** What was read. */
  subject: v.strictObject({ type: v.string(), id: v.string() }),
});

const example = {
  id: '9f1c2b44-7a35-4c0b-9f0e-2d8f6f3f1a10',
  name: 'Amina Haddad',
  language: 'ar',
  contact: { email: 'amina@example.org', phone: '+962791234567' },
  verified: { email: 'amina@example.org', phone: '+962791234567' },
};

export const contract = define({
  name: 'identity',
  summary: 'Who I am to the portal, and who read my data',
  faces: ['/v1/me'],
  keys: { write: ['person', 'attempts'], read: ['access', 'agencies'] },
  seals: ['address-code', 'cursor'],
  items: { person: ['published'] },
  titles,
  sentences: [shared, own],
  schemas: { Profile: profile, Access: access },
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
    listAccesses: {
      method: 'GET',
      path: '/v1/me/access-log',
      access: 'citizen',
      summary: 'Who read my data, newest first',
      description:
        'Each time an agency read personal data of mine: when, which agency, for which official, for what purpose, and what was read.',
      query: v.strictObject(paging),
      reply: { status: 200, body: pageOf(access) },
      example: {
        query: { limit: '20' },
        reply: {
          items: [
            {
              at: '2026-03-01T06:00:00.000Z',
              agency: {
                id: '3f5k2v0a9c1m7q4t8b6d0e2g',
                names: { en: 'Amman Municipality', ar: 'أمانة عمّان' },
              },
              officer: 'L. Khoury',
              purpose: 'Arranging an inspection',
              subject: { type: 'complaint', id: '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7' },
            },
          ],
        },
      },
    },
  },
});
