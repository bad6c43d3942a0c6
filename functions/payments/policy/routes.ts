import type { Routes } from '../../kernel/contract/contract';
import { policy } from './examples';
import { policyView } from './policy';

export const policyRoutes = {
  getRefundPolicy: {
    method: 'GET',
    path: '/v1/agency/payments/refund-policy',
    access: { agency: 'payments:read' },
    summary: 'How much an official may give back alone',
    reply: { status: 200, body: policyView },
    example: { reply: policy },
  },
  replaceRefundPolicy: {
    method: 'PUT',
    path: '/v1/agency/payments/refund-policy',
    access: { agency: 'refund-policy:write' },
    summary: 'Say how much an official may give back alone',
    description: 'Until it is said, and for currencies that are left out, every refund takes two officers.',
    body: policyView,
    reply: { status: 204 },
    example: { body: policy },
  },
} as const satisfies Routes;
