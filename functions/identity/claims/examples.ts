export const claimId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
export const nationalNumber = '9871002345';
export const names = { given: 'Amina', family: 'Haddad' };
export const birthDate = '1990-05-17';
export const details = { nationalNumber, names, birthDate };

export const claim = {
  id: claimId,
  code: 'I-4831-9027-556',
  way: 'registry',
  state: 'pending',
  createdAt: '2026-03-01T09:00:00.000Z',
  lapsesAt: '2026-03-31T09:00:00.000Z',
  level: null,
  reason: null,
  appointment: null,
} as const;

export const startClaim = { body: { way: 'registry', ...details }, reply: claim } as const;
export const page = { query: { limit: '20' }, reply: { items: [claim] } };
export const ofClaim = { claimId };
