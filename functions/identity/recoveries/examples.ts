import { claimId, nationalNumber } from '../claims/examples';

export const ofRecovery = { recoveryId: claimId };
const begun = {
  state: 'begun',
  begunAt: '2026-03-01T09:00:00.000Z',
  opensAt: null,
  lapsesAt: '2026-03-31T09:00:00.000Z',
  proofs: ['email', 'letter'],
} as const;
const waiting = { ...begun, state: 'waiting', opensAt: '2026-03-04T09:10:00.000Z', proofs: [] } as const;

export const begin = { body: { nationalNumber }, reply: { recoveryId: claimId, ...begun } } as const;
export const show = { params: ofRecovery, reply: begun } as const;
export const askCode = { params: ofRecovery, body: { proof: 'email' } } as const;
export const prove = {
  params: ofRecovery,
  body: { proof: 'email', code: '204519' },
  reply: waiting,
} as const;
export const complete = { params: ofRecovery, body: { password: 'Correct-horse-9' } } as const;
export const own = { reply: waiting } as const;
