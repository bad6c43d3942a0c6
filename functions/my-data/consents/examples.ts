import { createHash } from 'node:crypto';

/*
 * Examples: a municipality that wants to tell people of roadworks by their telephone number.
 */

const agencyId = '3f5k2v0a9c1m7q4t8b6d0e2g';
const agreementCode = 'roadworks-by-text';
const publishedAt = '2026-02-01T08:00:00.000Z';
const hash = createHash('sha256').update(agreementCode).digest('hex');
const consentId = '5e7vhk1ncrsv9d3i6oaf8e4gk7b1mqs2r8a1e6gm';

const body = {
  names: { en: 'Roadworks by text', ar: 'أشغال الطرق برسالة نصية' },
  purpose: { en: 'To tell people of works in their street.', ar: 'لإبلاغ السكان بالأشغال في شارعهم.' },
  lawfulBasis: 'consent' as const,
  dataAttributes: [{ en: 'Telephone number', ar: 'رقم الهاتف' }],
  recipients: ['The telephone company'],
  policy: {
    name: 'Privacy policy',
    version: '2026-1',
    url: 'https://amman.example/privacy',
    dataRetentionPeriodDays: 365,
  },
};
const agreement = {
  ...{ agencyId, code: agreementCode, revision: 1, hash, predecessorHash: null, publishedAt },
  ...body,
};
const consent = {
  ...{ id: consentId, agencyId, code: agreementCode, names: body.names, revision: 1, hash },
  ...{ policyVersion: '2026-1', reference: null, state: 'given' as const },
  ...{ givenAt: '2026-03-01T08:00:00.000Z', endedAt: null },
};

const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };

export const publishAgreement = { params: { agreementCode }, body, reply: agreement };
export const listAgreements = {
  query: { agency: agencyId, limit: '20' },
  reply: { items: [{ ...agreement, agencyNames }] },
};
export const getAgreementRevision = {
  params: { agency: agencyId, agreementCode, revision: '1' },
  reply: {
    ...{ ...agreement, agencyNames },
    snapshot: JSON.stringify({ agencyId, code: agreementCode, revision: 1, ...body }),
  },
};
export const checkConsent = {
  params: { agreementCode, ownedId: consentId },
  reply: { holds: true, presentRevision: 1, consent },
};
export const giveConsent = {
  body: { agencyId, code: agreementCode, revision: 1 },
  reply: { ...consent, agencyNames },
};
export const listConsents = { reply: { items: [{ ...consent, agencyNames }] } };
export const withdrawConsent = { params: { consentId }, body: {} };
