const token =
  'eyJ0eXAiOiJhY2Nlc3MtY2hlY2twb2ludCtqd3QiLCJhbGciOiJFUzI1NiIsImtpZCI6IjBrdFY3In0.eyJzdWIiOiI0ZjJhIiwiY291bnQiOjEyfQ.c2lnbmF0dXJl';

const head = '5d0c6f6d8a1f2b7e9c3a4d5e6f70819203a4b5c6d7e8f90112233445566778899'.slice(0, 64);

export const listAccesses = {
  query: { limit: '20', from: '2026-02-01T00:00:00Z', purpose: 'inspection' },
  reply: {
    items: [
      {
        id: '2026-03-01T06:00:00.000Z#0d6d0b3e-5b1c-4a5e-9a38-6a3a3f5b8f10',
        at: '2026-03-01T06:00:00.000Z',
        delegate: null,
        agency: {
          id: '3f5k2v0a9c1m7q4t8b6d0e2g',
          names: { en: 'Amman Municipality', ar: 'أمانة عمّان' },
          key: '1c7nq0v4h8m2t6b9k3f5j7rd',
        },
        officer: 'L. Khoury',
        purpose: 'Arranging an inspection',
        subject: { type: 'complaint', id: '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7' },
        investigation: null,
        link: { position: 12, hash: head },
      },
    ],
  },
};

export const getAccessChain = {
  reply: {
    person: '4f2a9c0d1e3b5a7f68',
    count: 12,
    head,
    checkpoint: { count: 12, head, at: '2026-03-01T06:02:00.000Z', token },
  },
};

export const getSigningKeys = {
  reply: {
    keys: [
      {
        kty: 'EC' as const,
        crv: 'P-256' as const,
        x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
        y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
        kid: 'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s',
      },
    ],
  },
};
