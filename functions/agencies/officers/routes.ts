import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { invitationDays, invitationView, naming, officerView } from './officer';

const invites = `The answer has an \`invitation\`, for ${invitationDays} days: hand it over, and who signs in and enters it is the officer.`;
const nameRefusals = { 'unknown-scope': 422 } as const;

/** Who acts for an agency in their own name. */
export const officerRoutes = {
  nameFirstOfficer: {
    method: 'POST',
    path: '/v1/operator/agencies/{agencyId}/officers',
    access: 'operator',
    summary: 'Name an officer of an agency: the first one, who names the others',
    description: invites,
    params: v.strictObject({ agencyId: id }),
    body: naming,
    reply: { status: 201, body: invitationView },
    refusals: { ...nameRefusals, 'agency-not-found': 404 },
    example: examples.nameFirst,
  },
  nameOfficer: {
    method: 'POST',
    path: '/v1/agency/agencies/officers',
    access: { agency: 'agencies:write' },
    summary: 'Name an officer of your agency',
    description: `Only officers of the role \`admin\` can, signed in themselves. ${invites}`,
    body: naming,
    reply: { status: 201, body: invitationView },
    refusals: { ...nameRefusals, 'officer-required': 403 },
    example: examples.name,
  },
  listOfficers: {
    method: 'GET',
    path: '/v1/agency/agencies/officers',
    access: { agency: 'agencies:read' },
    summary: 'The officers of your agency, and who was invited',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(officerView) },
    example: examples.list,
  },
  endOfficer: {
    method: 'DELETE',
    path: '/v1/agency/agencies/officers/{officerId}',
    access: { agency: 'agencies:write' },
    summary: 'End that somebody is an officer of your agency',
    description: 'Within a minute their token opens nothing in the name of the agency.',
    params: v.strictObject({ officerId: id }),
    reply: { status: 204 },
    refusals: { 'officer-required': 403, 'officer-not-found': 404, 'officer-changed': 409 },
    example: examples.end,
  },
  acceptOfficer: {
    method: 'POST',
    path: '/v1/agencies/officers/acceptances',
    access: 'citizen',
    summary: 'Become an officer, by the invitation of an agency',
    description:
      'From then on, `x-api-key: <agency’s id> <my access token>` calls the routes of agencies in my name.',
    body: v.strictObject({ invitation: oneLine(120) }),
    reply: { status: 200, body: v.strictObject({ agencyId: id, officerId: id, name: v.string() }) },
    refusals: { 'invitation-unknown': 404, 'officer-changed': 409, 'officer-already': 409 },
    example: examples.accept,
  },
} as const satisfies Routes;
