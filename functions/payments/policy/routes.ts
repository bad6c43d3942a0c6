import { officersNamed } from '../../blocks/officers/officers';
import { policyView, statedPolicyView } from '../../blocks/officers/policy';
import type { Routes } from '../../kernel/contract/contract';
import { policy, statedPolicy } from './examples';

export const policyRoutes = {
  getRefundPolicy: {
    method: 'GET',
    path: '/v1/agency/payments/refund-policy',
    access: { agency: 'payments:read' },
    summary: 'How much an officer may give back, or change of what is owed, alone',
    reply: { status: 200, body: statedPolicyView },
    example: { reply: statedPolicy },
  },
  replaceRefundPolicy: {
    method: 'PUT',
    path: '/v1/agency/payments/refund-policy',
    access: { agency: 'refund-policy:write' },
    summary: 'Say how much an officer may give back, or change of what is owed, alone',
    description:
      'For refunds, and for whatever cancels, replaces, reduces or decides what somebody owes (`Diwan-Second-Officer`). Until it is said, and for currencies that are left out, each takes two officers. Names the officer who says so (`Diwan-Officer`), and a second one where your own rules ask for one; both stand in the policy and in `refund-policy.replaced`.',
    headers: officersNamed,
    body: policyView,
    reply: { status: 204 },
    refusals: { 'same-officer': 403 },
    example: { body: policy },
  },
} as const satisfies Routes;
