import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { offenceAdded, offenceBody, offenceSummary, offenceView } from './offence-type';

/*
 * Types of offence: agencies publish them, everyone can read them.
 */

const configures = { agency: 'offence-types:write' } as const;
const one = v.strictObject({ agencyId: id, offenceType: code });

/** Types as everybody sees them. */
export const publicView = withAgencyNames(offenceView);
export const publicSummary = withAgencyNames(offenceSummary);

export const offenceRoutes = {
  listOffenceTypes: {
    method: 'GET',
    path: '/v1/public/fines/offence-types',
    access: 'anyone',
    summary: 'List the types of offence that are fined, with their legal basis',
    query: v.strictObject({ ...paging, agencyId: v.optional(id) }),
    reply: { status: 200, body: pageOf(publicSummary), cache: 60 },
    example: examples.listOffenceTypes,
  },
  getOffenceType: {
    method: 'GET',
    path: '/v1/public/fines/offence-types/{agencyId}/{offenceType}',
    access: 'anyone',
    summary: 'Show a type of offence: what it costs, until when, and what follows',
    params: one,
    reply: { status: 200, body: publicView, cache: 60 },
    refusals: { 'offence-type-not-found': 404 },
    example: examples.getOffenceType,
  },
  addOffenceType: {
    method: 'POST',
    path: '/v1/agency/fines/offence-types',
    access: configures,
    summary: 'Add a type of offence',
    body: offenceAdded,
    reply: { status: 201, body: offenceView, location: '/v1/public/fines/offence-types/{agencyId}/{code}' },
    refusals: { 'offence-type-exists': 409, 'calendar-unknown': 422 },
    example: examples.addOffenceType,
  },
  replaceOffenceType: {
    method: 'PUT',
    path: '/v1/agency/fines/offence-types/{offenceType}',
    access: configures,
    summary: 'Change a type of offence; fines already issued keep what they were issued with',
    params: v.strictObject({ offenceType: code }),
    body: offenceBody,
    reply: { status: 204 },
    refusals: { 'offence-type-not-found': 404, 'calendar-unknown': 422 },
    example: examples.replaceOffenceType,
  },
} as const satisfies Routes;
