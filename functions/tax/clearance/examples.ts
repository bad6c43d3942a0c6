import { shortReferenceOf } from '../../blocks/references/reference';
import { agencyId, number } from '../register/examples';

/*
 * Examples of clearance certificates.
 */

const certificateId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';

const stated = {
  shortReference: shortReferenceOf('clearance', certificateId),
  ...{ agencyId, number: '2026-4F0C9A71BD', taxableObject: number, taxpayer: null },
  ...{ issuedAt: '2026-03-21T08:00:00.000Z', issuedOn: '2026-03-21', validUntil: '2026-04-20' },
  ...{ agencyNames: { en: 'Treasury', ar: 'الخزينة' }, valid: true },
};

const certificate = {
  id: certificateId,
  ...stated,
  verification: `https://portal.example/clearance-certificates/${certificateId}`,
};

export const askForClearance = { body: { agencyId, taxableObject: number }, reply: certificate };

export const listClearances = { query: { limit: '20' }, reply: { items: [certificate] } };

export const getClearance = { params: { certificateId }, reply: certificate };

export const printClearance = { params: { certificateId }, query: { language: 'ar' } } as const;

export const verifyClearance = {
  params: { certificateCode: certificateId },
  reply: stated,
};

export const clearancePage = {
  params: { certificateCode: certificateId },
  query: { language: 'fa' },
} as const;
