import type { Lifecycle } from '../../blocks/cases/lifecycle';

/*
 * The states of a service's latest version. What people see is the version that was published last, until it is retired or the
 * next one is published: a draft of another hides nothing.
 */

export const states = ['draft', 'submitted', 'published', 'retired'] as const;
export type State = (typeof states)[number];

export type Step = 'save' | 'submit' | 'withdraw' | 'discard' | 'send-back' | 'approve' | 'retire';

export const lifecycle: Lifecycle<State, Step, 'agency' | 'operator'> = {
  save: { by: 'agency', from: ['draft', 'published', 'retired'], to: 'draft' },
  submit: { by: 'agency', from: ['draft'], to: 'submitted' },
  withdraw: { by: 'agency', from: ['submitted'], to: 'draft' },
  // Back to what is published, or was.
  discard: { by: 'agency', from: ['draft'] },
  'send-back': { by: 'operator', from: ['submitted'], to: 'draft' },
  approve: { by: 'operator', from: ['submitted'], to: 'published' },
  retire: { by: 'agency', from: ['published'], to: 'retired' },
};
