import { mandateId, summary } from '../own/examples';

const delegate = { type: 'natural-person', name: 'Amina Haddad' } as const;
const made = { code: '3k8d-2q7v-1c6t-0b5k', codeUntil: '2026-03-31T06:00:00.000Z' };

export const offerMandate = {
  body: {
    role: 'PORTAL:REPRESENTATIVE',
    representee: { name: 'Yusuf Haddad' },
    delegate,
    from: '2026-03-01',
    through: '2027-02-28',
    services: ['bills', 'payments'],
  },
  reply: { ...summary, state: 'offered', ...made },
};

export const passOnMandate = {
  params: { mandateId },
  body: { delegate: { name: 'Rana Nasser' }, services: ['bills'] },
  reply: {
    ...summary,
    id: `${mandateId}-0k8d2q7v1c6t0b5k`,
    state: 'offered',
    delegate: { type: 'natural-person', name: 'Rana Nasser' },
    services: ['bills'],
    ...made,
  },
};
