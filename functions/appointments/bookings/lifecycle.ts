import type { Lifecycle } from '../../blocks/cases/lifecycle';

/*
 * The lifecycle of a booking. Once its time has run out, a hold counts as lapsed for every reader, even before its item
 * says so.
 */

export const states = [
  'held',
  'confirmed',
  'checked-in',
  'completed',
  'no-show',
  'cancelled',
  'lapsed',
] as const;
export type State = (typeof states)[number];

/** States in which seats are taken, and the booking counts against the limit of its person. */
export const activeStates = ['held', 'confirmed', 'checked-in'] as const satisfies readonly State[];
export const isActive = (state: State): boolean => activeStates.some((active) => active === state);

/** The person who booked, an officer of the agency, or the portal. */
export const actors = ['booker', 'officer', 'portal'] as const;
export type Actor = (typeof actors)[number];

export const lifecycle = {
  /** Before the hold has lapsed. */
  confirm: { by: 'booker', from: ['held'], to: 'confirmed' },
  /** The bill of the hold is paid, even late, as long as the seats are held. */
  secure: { by: 'portal', from: ['held'], to: 'confirmed' },
  /** A payment is in progress: the hold lives until it ends. */
  extend: { by: 'portal', from: ['held'] },
  /** The time of the hold has run out. */
  lapse: { by: 'portal', from: ['held'], to: 'lapsed' },
  move: { by: 'booker', from: ['held', 'confirmed'] },
  reschedule: { by: 'officer', from: ['held', 'confirmed'] },
  cancel: { by: 'booker', from: ['held', 'confirmed'], to: 'cancelled' },
  /** What it was for is over. */
  'give-back': { by: 'portal', from: ['held', 'confirmed'], to: 'cancelled' },
  'call-off': { by: 'officer', from: ['held', 'confirmed', 'checked-in'], to: 'cancelled' },
  'check-in': { by: 'officer', from: ['confirmed'], to: 'checked-in' },
  complete: { by: 'officer', from: ['confirmed', 'checked-in'], to: 'completed' },
  miss: { by: 'officer', from: ['confirmed'], to: 'no-show' },
  /** A check-in or a no-show was noted by mistake. */
  'undo-check-in': { by: 'officer', from: ['checked-in'], to: 'confirmed' },
  'undo-miss': { by: 'officer', from: ['no-show'], to: 'confirmed' },
} as const satisfies Lifecycle<State, string, Actor>;
export type ActionName = keyof typeof lifecycle;
