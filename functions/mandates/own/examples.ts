import { shortReferenceOf } from '../../blocks/references/reference';

export const mandateId = '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const params = { mandateId };

export const summary = {
  id: mandateId,
  shortReference: shortReferenceOf('mandate', mandateId),
  kind: 'power-of-attorney',
  role: 'PORTAL:REPRESENTATIVE',
  state: 'active',
  representee: { type: 'natural-person', name: 'Yusuf Haddad' },
  delegate: { type: 'natural-person', name: 'Amina Haddad' },
  from: '2026-03-01',
  through: '2027-02-28',
  services: ['bills', 'payments'],
  maySubDelegate: false,
  offeredAt: '2026-03-01T06:00:00.000Z',
  reason: null,
  agencyId: null,
  agencyNames: null,
};

export const mandate = {
  ...summary,
  me: ['representee', 'grantor'],
  document: null,
  code: null,
  timeline: [
    { action: 'offer', at: '2026-03-01T06:00:00.000Z', by: 'representee' },
    { action: 'accept', at: '2026-03-01T07:00:00.000Z', by: 'delegate' },
  ],
  passedOn: [],
};

export const listMandates = { query: { as: 'delegate', limit: '20' }, reply: { items: [summary] } };
export const getMandate = { params, reply: mandate };
export const limitMandate = { params, body: { services: ['bills'] } };
export const endMandate = { params };
