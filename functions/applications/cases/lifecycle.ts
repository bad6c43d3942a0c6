import type { Lifecycle, Step } from '../../blocks/cases/lifecycle';

/** What becomes of an application. */
export const statuses = [
  'draft',
  'awaiting-payment',
  'in-review',
  'awaiting-applicant',
  'approved',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type Status = (typeof statuses)[number];

/** `lapsed`: a draft that was left, a fee that was not paid, or a question that was not answered in time. */
const closed: readonly Status[] = ['approved', 'refused', 'withdrawn', 'lapsed'];
export const isOpen = (status: Status): boolean => !closed.includes(status);

/** What has reached the agency and is not decided. */
const inHand: readonly Status[] = ['in-review', 'awaiting-applicant'];
/** What an agency may see: all that was handed in. */
const handedIn: readonly Status[] = [...inHand, ...closed];

export const actors = ['applicant', 'agency', 'portal'] as const;
export type Actor = (typeof actors)[number];

export const lifecycle = {
  save: { by: 'applicant', from: ['draft'] },
  upgrade: { by: 'applicant', from: ['draft'] },
  submit: { by: 'applicant', from: ['draft'], to: 'in-review' },
  /** Handed in where a fee is due: it reaches the agency once that is paid. */
  charge: { by: 'applicant', from: ['draft'], to: 'awaiting-payment' },
  pay: { by: 'portal', from: ['awaiting-payment'], to: 'in-review' },
  answer: { by: 'applicant', from: ['awaiting-applicant'], to: 'in-review' },
  withdraw: {
    by: 'applicant',
    from: ['draft', 'awaiting-payment', 'in-review', 'awaiting-applicant'],
    to: 'withdrawn',
  },
  assign: { by: 'agency', from: inHand },
  claim: { by: 'agency', from: inHand },
  note: { by: 'agency', from: handedIn },
  ask: { by: 'agency', from: ['in-review'], to: 'awaiting-applicant' },
  /** By the agency that was asked for it; again, while nothing is decided. */
  'give-opinion': { by: 'agency', from: inHand },
  'ask-opinion': { by: 'agency', from: inHand },
  approve: { by: 'agency', from: ['in-review'], to: 'approved' },
  refuse: { by: 'agency', from: inHand, to: 'refused' },
  remind: { by: 'portal', from: ['in-review'] },
  escalate: { by: 'portal', from: ['in-review'] },
  lapse: { by: 'portal', from: ['draft', 'awaiting-payment', 'awaiting-applicant'], to: 'lapsed' },
} as const satisfies Lifecycle<Status, string, Actor>;
export type ActionName = keyof typeof lifecycle;

/** What stands in the track; drafts are saved too often for it. */
export const actionNames = [
  'begin',
  ...(Object.keys(lifecycle) as ActionName[]).filter((name) => name !== 'save'),
] as readonly (ActionName | 'begin')[];

export const stepOf = (action: ActionName): Step<Status, Actor> => lifecycle[action];

/** The status that an action leads to; undefined where it leaves it as it is. */
export const statusAfter = (action: ActionName): Status | undefined => stepOf(action).to;
