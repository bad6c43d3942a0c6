import type { Lifecycle } from '../../blocks/cases/lifecycle';

/** The statuses of a request of a public body to be connected. */
export const statuses = ['submitted', 'approved', 'refused', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** The operator has to act. */
export const isOpen = (status: Status): boolean => status === 'submitted';

export const lifecycle = {
  withdraw: { by: 'applicant', from: ['submitted'], to: 'withdrawn' },
  approve: { by: 'operator', from: ['submitted'], to: 'approved' },
  refuse: { by: 'operator', from: ['submitted'], to: 'refused' },
} as const satisfies Lifecycle<Status, string, 'applicant' | 'operator'>;
export type ActionName = keyof typeof lifecycle;
