import { officersNamed } from '../../blocks/officers/officers';
import { policyView, statedPolicyView } from '../../blocks/officers/policy';
import type { Routes } from '../../kernel/contract/contract';
import { policy, statedPolicy } from './examples';

export const policyRoutes = {
  getRefundPolicy: {
    method: 'GET',
    path: '/v1/agency/payments/refund-policy',
    access: { agency: 'payments:read' },
    summary:
      'What an officer may do alone: how much they may give back or change of what is owed, and what takes two',
    reply: { status: 200, body: statedPolicyView },
    example: { reply: statedPolicy },
  },
  replaceRefundPolicy: {
    method: 'PUT',
    path: '/v1/agency/payments/refund-policy',
    access: { agency: 'refund-policy:write' },
    summary:
      'Say what an officer may do alone: how much they may give back or change of what is owed, and what takes two',
    description:
      'For refunds, and for whatever cancels, replaces, reduces or decides what somebody owes (`Diwan-Second-Officer`). Until it is said, and for currencies that are left out, each takes two officers. `second_officer_for` names acts that have no amount: `tariffs` (rates of taxes, types of offence, fees of appointments; it takes two until you say otherwise) and `schedules` (closures, hours, calling off many). Names the officer who says so (`Diwan-Officer`), and a second one where your own rules ask for one; both stand in the policy and in `refund-policy.replaced`.',
    headers: officersNamed,
    body: policyView,
    reply: { status: 204 },
    refusals: { 'same-officer': 403 },
    example: { body: policy },
  },
} as const satisfies Routes;
