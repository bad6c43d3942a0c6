import type { Lifecycle } from '../../blocks/cases/lifecycle';

/** The states of a fine. */
export const states = [
  'issued',
  'contested',
  'under-review',
  'hearing-scheduled',
  'heard',
  'upheld',
  'reduced',
  'escalated',
  'paid',
  'cancelled',
] as const;
export type State = (typeof states)[number];

const final: readonly State[] = ['paid', 'cancelled'];
/** States in which something is owed, or may still be. */
export const openStates: readonly State[] = states.filter((state) => !final.includes(state));
export const isOpen = (state: State): boolean => !final.includes(state);

/** States in which all clocks are stopped: discount, due date, penalties, escalation. */
const disputed: readonly State[] = ['contested', 'under-review', 'hearing-scheduled', 'heard'];
export const isDisputed = (state: State): boolean => disputed.includes(state);

/** States in which the portal takes steps to collect what is unpaid. */
const collected: readonly State[] = ['issued', 'upheld', 'reduced'];
export const isCollected = (state: State): boolean => collected.includes(state);

/** The portal acts when a deadline passes (`escalation/due.ts`) and when the bill is paid (`bills/reactions.ts`). */
export const actors = ['citizen', 'agency', 'portal'] as const;
export type Actor = (typeof actors)[number];

export const lifecycle = {
  contest: { by: 'citizen', from: ['issued'], to: 'contested' },
  answer: { by: 'citizen', from: disputed },
  withdraw: { by: 'citizen', from: disputed, to: 'issued' },
  review: { by: 'agency', from: ['contested'], to: 'under-review' },
  ask: { by: 'agency', from: disputed },
  schedule: { by: 'agency', from: ['contested', 'under-review'], to: 'hearing-scheduled' },
  reschedule: { by: 'agency', from: ['hearing-scheduled'], to: 'hearing-scheduled' },
  hear: { by: 'agency', from: ['hearing-scheduled'], to: 'heard' },
  uphold: { by: 'agency', from: ['under-review', 'heard'], to: 'upheld' },
  reduce: { by: 'agency', from: ['under-review', 'heard'], to: 'reduced' },
  cancel: { by: 'agency', from: openStates, to: 'cancelled' },
  // Everything that was paid was given back, as its bill says.
  collect: { by: 'agency', from: ['paid'], to: 'issued' },
  remind: { by: 'portal', from: collected },
  surcharge: { by: 'portal', from: collected },
  enforce: { by: 'portal', from: collected, to: 'escalated' },
  close: { by: 'portal', from: openStates, to: 'paid' },
} as const satisfies Lifecycle<State, string, Actor>;
export type ActionName = keyof typeof lifecycle;
export const actionNames = ['issue', ...(Object.keys(lifecycle) as ActionName[])] as const;
