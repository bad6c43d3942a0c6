import { claimId } from '../claims/examples';

export const letterId = '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2p7m1k3d8q';
export const letter = {
  id: letterId,
  state: 'asked',
  askedAt: '2026-03-01T09:00:00.000Z',
  lapsesAt: '2026-03-31T09:00:00.000Z',
} as const;
export const agencyLetter = { ...letter, claimId };
export const askLetter = { reply: letter };
export const confirmLetter = { body: { code: '48310927' } };
export const listLetters = { query: { limit: '20' }, reply: { items: [agencyLetter] } };
export const printLetter = {
  params: { letterId },
  reply: { ...agencyLetter, state: 'printed', code: '48310927' },
} as const;
