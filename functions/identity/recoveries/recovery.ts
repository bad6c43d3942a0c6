import { Refusal } from '../../kernel/contract/refusal';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { equals, type Item, oneOf, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days, hours } from '../../kernel/text/time';

/*
 * How somebody comes back into their account who has lost password and second factor: two proofs of different kinds, and a wait in
 * which everybody who can sign in may stop it. An officer at a counter is the first proof; a code that comes to an address known to
 * be the person's, or in a letter, is the second (docs/adr/0180).
 */

export const lifecycle = {
  prove: { from: ['begun'], to: 'waiting' },
  stop: { from: ['begun', 'waiting'], to: 'stopped' },
  /** Until the pool has the new password; by then it cannot be stopped, and may be repeated. */
  open: { from: ['waiting', 'opening'], to: 'opening' },
  /** The pool takes no such password: it can be stopped again. */
  decline: { from: ['opening'], to: 'waiting' },
  complete: { from: ['opening'], to: 'completed' },
} as const;
export type RecoveryAction = keyof typeof lifecycle;
export const states = ['begun', 'waiting', 'opening', 'completed', 'stopped'] as const;
export type RecoveryState = (typeof states)[number];

/** Where the second proof comes to. */
export const secondProofs = ['email', 'phone', 'letter'] as const;
export type SecondProof = (typeof secondProofs)[number];

/** How long those who can sign in have to stop it. */
export const waitingHours = 72;
/** After so many days it opens nothing any more. */
export const recoveryDays = 30;

/** The one recovery of a person: a new one takes the place of the one before. */
export interface Recovery extends Stored {
  readonly made: Mark;
  readonly id: string;
  readonly ref: string;
  readonly state: RecoveryState;
  readonly agencyId: string;
  readonly officer: string;
  readonly begunAt: number;
  readonly provedBy?: SecondProof;
  /** From when on a new password is taken; milliseconds since 1970. */
  readonly opensAt?: number;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const recoveryKey = (ref: string): Key => ({ pk: key('recovery', ref), sk: 'recovery' });
export const opensAfter = (provedAt: number): number => provedAt + hours(waitingHours);
export const lapsesAt = ({ begunAt }: Pick<Recovery, 'begunAt'>): number => begunAt + days(recoveryDays);

export const recoveryNotFound = (): Refusal => new Refusal('recovery-not-found');
const closed = ({ state }: Item): Refusal =>
  new Refusal('recovery-closed', { facts: { state: String(state) } });

/** The rules that an action is possible: it is the recovery that was named, in a state that allows it. */
export const allows = (action: RecoveryAction, id?: string): Rule[] => [
  ...(id === undefined ? [] : [equals('id', id, recoveryNotFound)]),
  oneOf('state', lifecycle[action].from, closed),
];

/** Refuses what has lapsed, and what its state does not allow. */
export const checkOpen = (recovery: Recovery, action: RecoveryAction, now: number): void => {
  const from: readonly RecoveryState[] = lifecycle[action].from;
  if (lapsesAt(recovery) <= now || !from.includes(recovery.state)) throw closed({ state: recovery.state });
};
