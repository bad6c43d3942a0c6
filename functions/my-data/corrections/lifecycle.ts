import type { Lifecycle, Step } from '../../blocks/cases/lifecycle';

/** What becomes of a request to correct data. `lapsed`: the person was asked something and did not answer in time. */
export const states = [
  'asked',
  'information-asked',
  'corrected',
  'partly-corrected',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type State = (typeof states)[number];

const openStates: readonly State[] = ['asked', 'information-asked'];
export const isOpen = (state: State): boolean => openStates.includes(state);

export const actors = ['citizen', 'agency', 'portal'] as const;
export type Actor = (typeof actors)[number];

export const lifecycle = {
  answer: { by: 'citizen', from: ['information-asked'], to: 'asked' },
  withdraw: { by: 'citizen', from: openStates, to: 'withdrawn' },
  ask: { by: 'agency', from: ['asked'], to: 'information-asked' },
  correct: { by: 'agency', from: openStates, to: 'corrected' },
  'correct-partly': { by: 'agency', from: openStates, to: 'partly-corrected' },
  refuse: { by: 'agency', from: openStates, to: 'refused' },
  remind: { by: 'portal', from: ['asked'] },
  escalate: { by: 'portal', from: ['asked'] },
  lapse: { by: 'portal', from: ['information-asked'], to: 'lapsed' },
} as const satisfies Lifecycle<State, string, Actor>;
export type ActionName = keyof typeof lifecycle;

/** The action for each outcome of a decision. */
export const decidedBy = {
  corrected: 'correct',
  'partly-corrected': 'correct-partly',
  refused: 'refuse',
} as const;

/** The state that an action leads to; undefined where it leaves it as it is. */
export const stateAfter = (name: ActionName): State | undefined => {
  const step: Step<State, string> = lifecycle[name];
  return step.to;
};
