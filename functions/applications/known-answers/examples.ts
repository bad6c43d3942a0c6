import { params } from '../cases/examples';

export const listKnownAnswers = {
  params,
  reply: {
    items: [
      {
        pointer: '/form/applicant/name',
        value: 'Layla Haddad',
        source: { from: 'profile', member: 'name', isAttested: true },
      },
      {
        pointer: '/form/trade-name',
        value: 'Layla’s books',
        source: {
          from: 'applications',
          applicationId: '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7',
          ...{ serviceCode: 'market-stall', submittedAt: '2025-03-01T07:00:00.000Z' },
        },
      },
    ],
  },
} as const;
