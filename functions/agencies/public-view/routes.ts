import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { agencyCard, agencyView } from '../agencies/agency';
import * as example from '../agencies/examples';

const { names, jurisdiction } = agencyCard.entries;

/** What everybody may know of an agency, wherever only its id stands. */
export const publicAgency = v.strictObject({ id, names, jurisdiction });
export const publicAgencyView = v.strictObject({
  ...publicAgency.entries,
  /** How people reach it. */
  contact: agencyView.entries.contact,
});

const { card, agency } = example;
const shown = { id: card.id, names: card.names, jurisdiction: card.jurisdiction };

/** Agencies as everybody sees them. */
export const publicRoutes = {
  listPublicAgencies: {
    method: 'GET',
    path: '/v1/public/agencies',
    access: 'anyone',
    summary: 'The public bodies of the portal, by English name',
    description:
      'Their names in every language that they gave, for wherever an id of an agency stands. One that is suspended is among them: what it did still names it.',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(publicAgency), cache: 60 },
    example: { query: { limit: '20' }, reply: { items: [shown] } },
  },
  getPublicAgency: {
    method: 'GET',
    path: '/v1/public/agencies/{agencyId}',
    access: 'anyone',
    summary: 'A public body, and how to reach it',
    params: v.strictObject({ agencyId: id }),
    reply: { status: 200, body: publicAgencyView, cache: 60 },
    refusals: { 'agency-not-found': 404 },
    example: { params: { agencyId: card.id }, reply: { ...shown, contact: agency.contact } },
  },
} as const satisfies Routes;
