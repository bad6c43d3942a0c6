import type { Lifecycle } from '../../blocks/cases/lifecycle';

/**
 * `awaiting-approval` until another officer approves or rejects it, or an officer withdraws it; `submitted` until the provider has
 * paid it out (`success`) or will not (`error`). The last three are GOV.UK Pay's.
 */
export const refundStatuses = [
  'awaiting-approval',
  'submitted',
  'success',
  'error',
  'rejected',
  'withdrawn',
] as const;
export type RefundStatus = (typeof refundStatuses)[number];

type Actor = 'agency' | 'provider';

const pending: readonly RefundStatus[] = ['awaiting-approval'];
const submitted: readonly RefundStatus[] = ['submitted'];

export const lifecycle = {
  approve: { by: 'agency', from: pending, to: 'submitted' },
  reject: { by: 'agency', from: pending, to: 'rejected' },
  withdraw: { by: 'agency', from: pending, to: 'withdrawn' },
  'pay-out': { by: 'provider', from: submitted, to: 'success' },
  fail: { by: 'provider', from: submitted, to: 'error' },
} as const satisfies Lifecycle<RefundStatus, string, Actor>;
export type RefundAction = keyof typeof lifecycle;

/** Those of which money is on its way, arrived or came back: what people see. The rest is the agency's own affair. */
export const seenByPeople: readonly RefundStatus[] = ['submitted', 'success', 'error'];
