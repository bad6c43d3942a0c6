import type { Lifecycle } from '../../blocks/cases/lifecycle';

/** The statuses of an objection. */
export const statuses = [
  'submitted',
  'under-review',
  'information-asked',
  'upheld',
  'partly-upheld',
  'rejected',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** Statuses in which the agency must act. */
const inHand: readonly Status[] = ['submitted', 'under-review'];
const openStatuses: readonly Status[] = [...inHand, 'information-asked'];
export const isOpen = (status: Status): boolean => openStatuses.includes(status);

/** The statuses that a filter of a list stands for. */
export const statusesOf = (filter: 'open' | 'closed' | Status): Status[] =>
  statuses.filter((status) =>
    filter === 'open' || filter === 'closed' ? isOpen(status) === (filter === 'open') : status === filter,
  );

/** The portal acts when a deadline passes. */
export const actors = ['citizen', 'agency', 'portal'] as const;
export type Actor = (typeof actors)[number];

export const lifecycle = {
  answer: { by: 'citizen', from: ['information-asked'], to: 'under-review' },
  withdraw: { by: 'citizen', from: openStatuses, to: 'withdrawn' },
  review: { by: 'agency', from: ['submitted'], to: 'under-review' },
  ask: { by: 'agency', from: inHand, to: 'information-asked' },
  uphold: { by: 'agency', from: openStatuses, to: 'upheld' },
  'uphold-partly': { by: 'agency', from: openStatuses, to: 'partly-upheld' },
  reject: { by: 'agency', from: openStatuses, to: 'rejected' },
  remind: { by: 'portal', from: inHand },
  escalate: { by: 'portal', from: inHand },
} as const satisfies Lifecycle<Status, string, Actor>;
export type ActionName = keyof typeof lifecycle;
export const actionNames = ['submit', ...(Object.keys(lifecycle) as ActionName[])] as const;

/** The action for each outcome of a decision. */
export const decidedBy = { upheld: 'uphold', 'partly-upheld': 'uphold-partly', rejected: 'reject' } as const;
export const outcomes = ['upheld', 'partly-upheld', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];
