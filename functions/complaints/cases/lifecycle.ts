import type { Lifecycle, Step } from '../../blocks/cases/lifecycle';

/** What becomes of a complaint. */
export const statuses = [
  'received',
  'acknowledged',
  'in-progress',
  'awaiting-citizen',
  'resolved',
  'rejected',
  'duplicate',
  'withdrawn',
  'lapsed',
  'reopened',
] as const;
export type Status = (typeof statuses)[number];

/** `lapsed`: the citizen was asked, and did not answer in time. */
const closed: readonly Status[] = ['resolved', 'rejected', 'duplicate', 'withdrawn', 'lapsed'];
/** Statuses in which the agency still has something to do, or waits. */
export const openStatuses: readonly Status[] = statuses.filter((status) => !closed.includes(status));
export const isOpen = (status: Status): boolean => !closed.includes(status);

/** What the agency works on: everything open but what waits for the citizen. */
const inHand: readonly Status[] = ['received', 'acknowledged', 'in-progress', 'reopened'];
const decided: readonly Status[] = ['resolved', 'rejected'];

/** The portal acts when a deadline passes: see `deadlines/steps.ts`. */
export const actors = ['citizen', 'agency', 'portal'] as const;
export type Actor = (typeof actors)[number];

export const lifecycle = {
  comment: { by: 'citizen', from: openStatuses },
  /** What people tell an app of an agency about a complaint that it filed (Open311). */
  report: { by: 'citizen', from: statuses },
  answer: { by: 'citizen', from: ['awaiting-citizen'], to: 'in-progress' },
  withdraw: { by: 'citizen', from: openStatuses, to: 'withdrawn' },
  reopen: { by: 'citizen', from: [...decided, 'lapsed'], to: 'reopened' },
  rate: { by: 'citizen', from: decided },
  acknowledge: { by: 'agency', from: ['received', 'reopened'], to: 'acknowledged' },
  // As in other desks, whoever waits for an answer may hand over the waiting.
  assign: { by: 'agency', from: openStatuses, to: 'in-progress', keeps: ['awaiting-citizen'] },
  note: { by: 'agency', from: statuses },
  ask: { by: 'agency', from: inHand, to: 'awaiting-citizen' },
  // The question was the other agency's, and falls with it.
  transfer: { by: 'agency', from: openStatuses, to: 'received' },
  resolve: { by: 'agency', from: openStatuses, to: 'resolved' },
  reject: { by: 'agency', from: openStatuses, to: 'rejected' },
  'mark-duplicate': { by: 'agency', from: openStatuses, to: 'duplicate' },
  remind: { by: 'portal', from: inHand },
  escalate: { by: 'portal', from: inHand },
  expire: { by: 'portal', from: ['awaiting-citizen'], to: 'lapsed' },
} as const satisfies Lifecycle<Status, string, Actor>;
export type ActionName = keyof typeof lifecycle;
export const actionNames = ['file', ...(Object.keys(lifecycle) as ActionName[])] as const;
/** The status that an action leads to; undefined where it leaves it as it is. */
export const statusAfter = (action: ActionName): Status | undefined => {
  const step: Step<Status, string> = lifecycle[action];
  return step.to;
};

/** The list of the agency's queue that a status belongs to: positions in it are times of change. */
export const queueOf = (status: Status): 'open' | 'closed' => (isOpen(status) ? 'open' : 'closed');
