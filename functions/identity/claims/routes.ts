import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { adultYears, personDetails } from '../numbers/details';
import { claimDays } from './claim';
import * as examples from './examples';
import { claimView } from './views';

export const oneClaim = v.strictObject({ claimId: id });
const list = v.strictObject(paging);

const start = v.variant('way', [
  /** The civil registry holds what I tell against its register. */
  v.strictObject({ way: v.literal('registry'), ...personDetails.entries }),
  /** An officer looks at me and at my papers; I say the code of the claim. */
  v.strictObject({ way: v.literal('counter') }),
]);

/** How people claim to be who they are. */
export const claimRoutes = {
  startClaim: {
    method: 'POST',
    path: '/v1/identity/claims',
    access: 'citizen',
    summary: 'Claim to be who I am, so that it can be attested',
    description: `With \`registry\`, the civil registry holds what I tell against its register. With \`counter\`, I book an appointment, say the claim's code there, and an officer looks at my papers. What I tell is encrypted, and deleted when the claim is decided, or after ${claimDays} days. After five claims in a week, each costs a wait that doubles. Only for people from the day on which they are ${adultYears}.`,
    body: start,
    reply: { status: 201, body: claimView, location: '/v1/identity/claims/{id}' },
    refusals: { 'under-age': 422, 'too-many-attempts': 429 },
    example: examples.startClaim,
  },
  listClaims: {
    method: 'GET',
    path: '/v1/identity/claims',
    access: 'citizen',
    summary: 'My claims, newest first',
    query: list,
    reply: { status: 200, body: pageOf(claimView) },
    example: examples.page,
  },
  showClaim: {
    method: 'GET',
    path: '/v1/identity/claims/{claimId}',
    access: 'citizen',
    summary: 'One of my claims, and what has become of it',
    params: oneClaim,
    reply: { status: 200, body: claimView },
    refusals: { 'claim-not-found': 404 },
    example: { params: examples.ofClaim, reply: examples.claim },
  },
  withdrawClaim: {
    method: 'POST',
    path: '/v1/identity/claims/{claimId}/withdrawal',
    access: 'citizen',
    summary: 'Take a claim back that nobody has decided yet',
    params: oneClaim,
    reply: { status: 204 },
    refusals: { 'claim-not-found': 404, 'claim-decided': 409 },
    example: { params: examples.ofClaim },
  },
} as const satisfies Routes;
