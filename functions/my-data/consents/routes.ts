import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, numberInput, pageOf, paging } from '../../kernel/text/fields';
import { agreementBody, agreementView, publicAgreementView, revisionView } from './agreement';
import { consentRequest, consentView, ownConsentView } from './consent';
import * as examples from './examples';

const agreementMissing = { 'agreement-not-found': 404 } as const;

const agreementRoutes = {
  publishAgreement: {
    method: 'PUT',
    path: '/v1/agency/my-data/agreements/{agreementCode}',
    access: { agency: 'consents:write' },
    summary: 'Publish what data you use for what: a data agreement',
    description:
      'Each change is a new revision, which people are to agree to anew; earlier ones stay as they were. The same content again changes nothing.',
    params: v.strictObject({ agreementCode: code }),
    body: agreementBody,
    reply: { status: 200, body: agreementView },
    upsert: true,
    example: examples.publishAgreement,
  },
  listAgreements: {
    method: 'GET',
    path: '/v1/public/my-data/agreements',
    access: 'anyone',
    summary: 'What data an agency uses for what: its data agreements as they are now',
    query: v.strictObject({ agency: id, ...paging }),
    reply: { status: 200, body: pageOf(publicAgreementView) },
    example: examples.listAgreements,
  },
  getAgreementRevision: {
    method: 'GET',
    path: '/v1/public/my-data/agreements/{agency}/{agreementCode}/{revision}',
    access: 'anyone',
    summary: 'A revision of a data agreement, with the very text that its hash is over',
    description:
      '`hash` is the SHA-256 of `predecessorHash` (nothing for the first), a line feed and `snapshot`.',
    params: v.strictObject({
      agency: id,
      agreementCode: code,
      revision: v.pipe(numberInput(1, 999_999), v.integer()),
    }),
    reply: { status: 200, body: revisionView },
    refusals: agreementMissing,
    example: examples.getAgreementRevision,
  },
  checkConsent: {
    method: 'GET',
    path: '/v1/agency/my-data/agreements/{agreementCode}/consents/{ownedId}',
    access: { agency: 'consents:read' },
    personal: true,
    summary: 'Whether somebody consents to one of your data agreements as it is now',
    description:
      'The person is named by the id of a consent, or of anything of theirs that you have: a complaint, a bill, a residence. They see that you looked.',
    params: v.strictObject({ agreementCode: code, ownedId: id }),
    reply: {
      status: 200,
      body: v.strictObject({
        /** They consent to the present revision. */
        holds: v.boolean(),
        presentRevision: v.number(),
        /** The last that they gave, whatever became of it. */
        consent: v.nullable(consentView),
      }),
    },
    refusals: { ...agreementMissing, 'person-not-found': 404 },
    example: examples.checkConsent,
  },
} as const satisfies Routes;

const citizenRoutes = {
  giveConsent: {
    method: 'POST',
    path: '/v1/my-data/consents',
    access: 'citizen',
    summary: 'Consent to the present revision of a data agreement',
    body: consentRequest,
    reply: { status: 201, body: ownConsentView, location: '/v1/my-data/consents' },
    refusals: { ...agreementMissing, 'agreement-revised': 409, 'consent-not-needed': 409 },
    example: examples.giveConsent,
  },
  listConsents: {
    method: 'GET',
    path: '/v1/my-data/consents',
    access: 'citizen',
    summary: 'What I have consented to, the newest first',
    description: 'What, to whom, which revision of which policy, since when, and ended when.',
    reply: { status: 200, body: v.strictObject({ items: v.array(ownConsentView) }) },
    example: examples.listConsents,
  },
  withdrawConsent: {
    method: 'POST',
    path: '/v1/my-data/consents/{consentId}/withdrawal',
    access: 'citizen',
    summary: 'Withdraw a consent: from now on it counts for nothing, and the agency is told',
    params: v.strictObject({ consentId: id }),
    body: v.strictObject({}),
    reply: { status: 204 },
    refusals: { 'consent-not-found': 404, 'consent-ended': 409 },
    example: examples.withdrawConsent,
  },
} as const satisfies Routes;

export const consentRoutes = { ...agreementRoutes, ...citizenRoutes };
