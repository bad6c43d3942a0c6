import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import { agency } from '../agencies/examples';

const emptied =
  'Everything that test keys have made is out of sight within a minute, and its webhooks get nothing more; what was stored expires by itself. What people depend on is not touched. The keys stay.';

/** What test keys have made is thrown away at once. */
export const sandboxRoutes = {
  emptySandbox: {
    method: 'DELETE',
    path: '/v1/agency/agencies/sandbox',
    access: { agency: 'agencies:read' },
    summary: 'Empty the sandbox of my agency',
    description: `With a test key or a live one; every key may. ${emptied}`,
    reply: { status: 204 },
    refusals: { 'agency-not-found': 404 },
    example: {},
  },
  emptySandboxOf: {
    method: 'DELETE',
    path: '/v1/operator/agencies/{agencyId}/sandbox',
    access: 'operator',
    summary: 'Empty the sandbox of an agency',
    description: emptied,
    params: v.strictObject({ agencyId: id }),
    reply: { status: 204 },
    refusals: { 'agency-not-found': 404 },
    example: { params: { agencyId: agency.id } },
  },
} as const satisfies Routes;
