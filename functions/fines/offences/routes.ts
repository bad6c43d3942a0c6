import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { changedView } from '../../blocks/officers/changed';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
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

/** A type as its agency sees it: with who changed it last. */
export const ownView = v.strictObject({ ...offenceView.entries, changed: changedView });

const description =
  'Names the officer (`Diwan-Officer`), and a second one who agrees (`Diwan-Second-Officer`) unless your policy says that tariffs take one (`refund-policy`); both stand in the type and in `offence-type.replaced`.';

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
    description,
    headers: officersOfAct,
    body: offenceAdded,
    reply: { status: 201, body: ownView, location: '/v1/public/fines/offence-types/{agencyId}/{code}' },
    refusals: { 'offence-type-exists': 409, 'calendar-unknown': 422, ...officerRefusals },
    example: examples.addOffenceType,
  },
  replaceOffenceType: {
    method: 'PUT',
    path: '/v1/agency/fines/offence-types/{offenceType}',
    access: configures,
    summary: 'Change a type of offence; fines already issued keep what they were issued with',
    description,
    headers: officersOfAct,
    params: v.strictObject({ offenceType: code }),
    body: offenceBody,
    reply: { status: 204 },
    refusals: { 'offence-type-not-found': 404, 'calendar-unknown': 422, ...officerRefusals },
    example: examples.replaceOffenceType,
  },
  getOwnOffenceType: {
    method: 'GET',
    path: '/v1/agency/fines/offence-types/{offenceType}',
    access: { agency: 'fines:read' },
    summary: 'Show a type of offence of your agency as it is now, and who changed it last',
    params: v.strictObject({ offenceType: code }),
    reply: { status: 200, body: ownView },
    refusals: { 'offence-type-not-found': 404 },
    example: examples.getOwnOffenceType,
  },
} as const satisfies Routes;
