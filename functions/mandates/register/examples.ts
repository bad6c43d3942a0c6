import { mandateId, summary } from '../own/examples';

const pair = { representeeId: 'JO1002003004', delegateId: 'JO9871002345' };
const representee = { identifier: pair.representeeId, type: 'LEGAL_PERSON', name: 'Cedar Trading' } as const;
const delegate = { identifier: pair.delegateId, type: 'NATURAL_PERSON', name: 'Rana Nasser' } as const;

const triplet = {
  representee,
  delegate,
  mandates: [
    {
      id: mandateId,
      role: 'COMPANY:OFFICER',
      state: 'active',
      validityPeriod: { from: '2026-03-01', through: '2027-02-28' },
      canSubDelegate: true,
      links: {
        delete:
          '/v1/agency/mandates/representees/JO1002003004/delegates/JO9871002345/mandates/COMPANY%3AOFFICER',
      },
    },
  ],
};

export const listDelegates = {
  params: { representeeId: pair.representeeId },
  query: { limit: '100' },
  reply: { items: [triplet] },
};
export const listRegistered = { params: pair, query: { limit: '100' }, reply: { items: [triplet] } };

export const registerMandate = {
  params: pair,
  body: {
    representee: { type: 'LEGAL_PERSON', legalName: 'Cedar Trading' },
    delegate: { type: 'NATURAL_PERSON', firstName: 'Rana', surname: 'Nasser' },
    mandate: {
      role: 'COMPANY:OFFICER',
      validityPeriod: { from: '2026-03-01', through: '2027-02-28' },
      canSubDelegate: true,
    },
    document: { title: 'Extract of the companies register', reference: '2026/1182' },
  },
  reply: { id: mandateId, ...triplet, code: null },
};
export const endRegistered = { params: { ...pair, role: 'COMPANY:OFFICER' } };

const { id, kind, role, state, from, through, services } = summary;
export const showActing = {
  params: { mandateId },
  reply: {
    ...{ id, shortReference: summary.shortReference, kind, role, state, from, through, services },
    representee: summary.representee,
    delegate: summary.delegate,
  },
};
