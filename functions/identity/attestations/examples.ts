import { claim, claimId, details, nationalNumber } from '../claims/examples';

const attested = { ...claim, state: 'attested', level: 'low' } as const;
export const pending = { query: { limit: '20' }, reply: { items: [claim] } };
export const shown = { params: { claimId }, reply: { ...claim, person: details } };
export const attest = { body: { claim: claimId, level: 'low' }, reply: attested } as const;
export const attestMany = {
  body: {
    items: [
      { claim: claimId, level: 'low' },
      { claim: 'I-4831-9027-556', level: 'substantial', person: details },
    ],
  },
  reply: {
    items: [
      { claim: claimId, result: 'attested' },
      { claim: 'I-4831-9027-556', result: 'not-attested', reason: 'taken' },
    ],
  },
} as const;
export const refuse = {
  params: { claimId },
  body: { reason: 'mismatch' },
  reply: { ...claim, state: 'refused', reason: 'mismatch' },
} as const;
export const unlink = { body: { nationalNumber, reason: 'mistake' } } as const;
export const changes = {
  body: {
    items: [
      { nationalNumber, change: { kind: 'name', names: { given: 'Amina', family: 'Saleh' } } },
      { nationalNumber: '9671004421', change: { kind: 'death', on: '2026-02-27' } },
    ],
  },
  reply: { items: [{ result: 'taken' }, { result: 'taken' }] },
} as const;
