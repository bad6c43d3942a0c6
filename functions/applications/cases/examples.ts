import { shortReferenceOf } from '../../blocks/references/reference';

/*
 * True cases of applications: somebody applies for a stall at a market.
 */

export const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const agencyNames = { ar: 'أمانة عمّان', en: 'Amman Municipality' };
export const serviceId = '0b8kq2tn4c6vh1d9m3js5f7e';
export const applicationId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
export const entryId = 'nH1bT0q3Zk7m2Xw9Yc4rVg';
export const params = { applicationId };
export const begunAt = '2026-03-01T06:30:00.000Z';
export const at = '2026-03-01T07:00:00.000Z';
export const dueAt = '2026-03-06T13:00:00.000Z';

export const said = <const T extends string>(text: T) => ({ text });

const names = { ar: 'ترخيص كشك في السوق', en: 'Market stall permit', fa: 'مجوز غرفه بازار' };
export const service = { id: serviceId, code: 'market-stall', version: 1, names };

export const form = { 'trade-name': 'Layla’s books' };
export const answers = { age: 40, food: false };

const begun = { id: entryId, action: 'begin', by: 'applicant', at: begunAt, status: 'draft' } as const;
const handedIn = {
  ...{ id: 'p3Vt8Yw1Lq5Rk0Zb7Xc2Nm', action: 'submit', by: 'applicant', at, status: 'in-review' },
  dueAt,
} as const;

export const listed = {
  id: applicationId,
  shortReference: shortReferenceOf('application', applicationId),
  status: 'in-review',
  ...{ agencyId, service, begunAt, updatedAt: at, submittedAt: at, closedAt: null, dueAt },
} as const;

const document = {
  ...{ id: '3nq8c1v5t0h7k2m9b4f6j1rd', mediaType: 'application/pdf', bytes: 1_482_113, status: 'attached' },
  ...{ reason: null, askedAt: begunAt, settledAt: '2026-03-01T06:31:09.000Z', document: 'lease' },
} as const;

export const application = {
  ...listed,
  awaited: { from: 'agency', task: 'decide', name: 'Decide', by: dueAt },
  ...{
    revision: 5,
    form,
    answers,
    documents: [document],
    opinions: [],
    fee: null,
    asked: null,
    track: [begun, handedIn],
  },
} as const;

export const draft = {
  ...application,
  ...{ status: 'draft', submittedAt: null, dueAt: null, updatedAt: begunAt, revision: 1, documents: [] },
  awaited: { from: 'me', task: 'hand-in', name: 'Complete and hand in', by: '2026-05-30T06:30:00.000Z' },
  track: [begun],
} as const;
