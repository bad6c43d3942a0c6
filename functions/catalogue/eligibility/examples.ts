import { serviceId } from '../versions/examples';

export const assessEligibility = {
  params: { serviceId },
  body: { answers: { age: 40 }, on: '2026-03-01' },
  reply: {
    ...{ outcome: 'eligible', version: 1 },
    needs: [{ code: 'food', name: 'Will you sell food?' }],
    fee: null,
    documents: [{ code: 'lease', name: 'Lease of the stall' }],
    faults: [],
    trace: [
      { rule: 'eligibility', at: '/>=/0/var', operator: 'var', value: 40, isKnown: true, read: 'age' },
      { rule: 'eligibility', at: '/>=', operator: '>=', value: true, isKnown: true },
      { rule: 'fee', at: '/if/0/var', operator: 'var', value: null, isKnown: false, read: 'food' },
      { rule: 'fee', at: '/if', operator: 'if', value: null, isKnown: false },
      { rule: 'health', at: '/var', operator: 'var', value: null, isKnown: false, read: 'food' },
    ],
  },
};
