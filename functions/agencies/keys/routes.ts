import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant, pageOf, paging } from '../../kernel/text/fields';
import { agencyCard } from '../agencies/agency';
import { agency } from '../agencies/examples';
import * as example from './examples';
import { issuedKey, keyRequest, keyView, rotatedKey, rotationRequest } from './views';

const ofAgency = v.strictObject({ agencyId: id });
const ofKey = v.strictObject({ agencyId: id, keyId: id });

/** What an agency's system sees of its agency and of the key that it calls with. */
const self = v.strictObject({
  ...v.omit(agencyCard, ['registeredAt']).entries,
  key: v.strictObject({ id, label: v.string(), scopes: v.array(v.string()), expiresAt: instant }),
});

export const selfRoutes = {
  whoAmI: {
    method: 'GET',
    path: '/v1/agency/agencies/self',
    access: { agency: 'agencies:read' },
    summary: 'My agency and this key',
    description:
      'The first call to make with a new key: whose it is, what it may do, when it ends. Every key may ask.',
    reply: { status: 200, body: self },
    refusals: { 'agency-not-found': 404 },
    example: { reply: example.self },
  },
} as const satisfies Routes;

/** What is missing for a live key. */
export const conformanceRefusals = {
  'conformance-missing': 409,
  'conformance-other-version': 409,
  'conformance-outdated': 409,
} as const;

export const keyRoutes = {
  issueKey: {
    method: 'POST',
    path: '/v1/operator/agencies/{agencyId}/keys',
    access: 'operator',
    summary: 'Give an agency an API key',
    description:
      'The key is told in this answer, and for a day to whoever sends the very same request again. The portal keeps a hash of it only. With `networks` it opens nothing from elsewhere. `endpoint` names a webhook of the agency whose conformance run has passed in the last 30 days; without it, conformance must be waived (`waiveConformance`).',
    params: ofAgency,
    body: keyRequest,
    reply: { status: 201, body: issuedKey },
    refusals: { 'agency-not-found': 404, 'unknown-scope': 422, 'key-shown': 409, ...conformanceRefusals },
    example: {
      params: { agencyId: agency.id },
      body: { label: 'Case management', scopes: ['agencies:read'], validDays: 90 },
      reply: example.issued,
    },
  },
  listKeys: {
    method: 'GET',
    path: '/v1/operator/agencies/{agencyId}/keys',
    access: 'operator',
    summary: "An agency's keys, without their secrets",
    params: ofAgency,
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(keyView) },
    refusals: { 'agency-not-found': 404 },
    example: {
      params: { agencyId: agency.id },
      query: { limit: '20' },
      reply: { items: [example.key] },
    },
  },
  rotateKey: {
    method: 'POST',
    path: '/v1/operator/agencies/{agencyId}/keys/{keyId}/rotation',
    access: 'operator',
    summary: 'Replace a key by a new one',
    description:
      'The new key has the label and the scopes of the old one, which goes on working for the overlap. ' +
      'A key is rotated once, and not while the key that it replaced still works. The new key is told as when a key is given.',
    params: ofKey,
    body: rotationRequest,
    reply: { status: 201, body: rotatedKey },
    refusals: {
      'key-not-found': 404,
      'key-revoked': 409,
      'key-expired': 409,
      'key-rotated': 409,
      'predecessor-live': 409,
      'key-shown': 409,
    },
    example: {
      params: { agencyId: agency.id, keyId: example.key.id },
      body: { overlapHours: 24 },
      reply: example.rotated,
    },
  },
  revokeKey: {
    method: 'POST',
    path: '/v1/operator/agencies/{agencyId}/keys/{keyId}/revocation',
    access: 'operator',
    summary: 'Revoke a key',
    description: 'For good, and effective at most a minute later. A key that is revoked already stays so.',
    params: ofKey,
    reply: { status: 204 },
    refusals: { 'key-not-found': 404 },
    example: { params: { agencyId: agency.id, keyId: example.key.id } },
  },
} as const satisfies Routes;
