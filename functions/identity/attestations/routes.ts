import * as v from 'valibot';
import { officerRefusals, officersNamed } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { agencyReasons } from '../claims/claim';
import { claimView } from '../claims/views';
import { personDetails } from '../numbers/details';
import * as examples from './examples';
import { attestation, attestationResult, attestations, attestationsLimit, maxAttestations } from './results';

const attests = { agency: 'identity:attest' } as const;
const oneClaim = v.strictObject({ claimId: id });

/** A claim with what the person told; null at a counter, where the papers tell. */
export const agencyClaimView = v.strictObject({ ...claimView.entries, person: v.nullable(personDetails) });

/** How agencies that may attest people do so. */
export const attestationRoutes = {
  listPendingClaims: {
    method: 'GET',
    path: '/v1/agency/identity/claims',
    access: attests,
    summary: 'Claims that wait for the civil registry, longest waiting first',
    description: 'Without what the people told, which one claim shows, and logs.',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(claimView) },
    example: examples.pending,
  },
  showClaimToAgency: {
    method: 'GET',
    path: '/v1/agency/identity/claims/{claimId}',
    access: attests,
    personal: true,
    summary: 'A claim, with what the person told while nobody has decided it',
    params: oneClaim,
    reply: { status: 200, body: agencyClaimView },
    refusals: { 'claim-not-found': 404 },
    example: examples.shown,
  },
  attest: {
    method: 'POST',
    path: '/v1/agency/identity/attestations',
    access: attests,
    summary: 'Attest that the person of a claim is the person of a national number',
    description:
      '`claim` is its id, or the code that the person says at a counter. The level is `low` where what was told agrees with the register, `substantial` where an officer has seen person and papers, and `high` where a second officer agrees, who is named in `Diwan-Second-Officer`. The answer is the claim: attested, or refused with the reason why that cannot be (under age, the number is linked to another account, the account to another number, the person has died), which the person is told.',
    headers: officersNamed,
    body: attestation,
    reply: { status: 200, body: claimView },
    refusals: {
      ...officerRefusals,
      'claim-not-found': 404,
      'claim-decided': 409,
      'person-missing': 422,
      'another-number': 422,
    },
    example: examples.attest,
  },
  attestMany: {
    method: 'POST',
    path: '/v1/agency/identity/attestations/imports',
    access: attests,
    summary: `Attest up to ${maxAttestations} claims at once`,
    description:
      'Each has a result of its own, in the order sent: one that is malformed or refused holds up no other. What could not be reached in the time of a call is `later`: send it again.',
    headers: officersNamed,
    body: attestations,
    bodyLimit: attestationsLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(attestationResult) }) },
    example: examples.attestMany,
  },
  refuseClaim: {
    method: 'POST',
    path: '/v1/agency/identity/claims/{claimId}/refusal',
    access: attests,
    summary: 'Refuse a claim, with a reason that the person is told',
    headers: officersNamed,
    params: oneClaim,
    body: v.strictObject({ reason: v.picklist(agencyReasons) }),
    reply: { status: 200, body: claimView },
    refusals: { ...officerRefusals, 'claim-not-found': 404, 'claim-decided': 409 },
    example: examples.refuse,
  },
} as const satisfies Routes;
