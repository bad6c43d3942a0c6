import type { Binding } from '../../blocks/erasure/eraser';
import { Refusal } from '../../kernel/contract/refusal';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { eventLogDays } from '../../kernel/events/retention';
import type { Action } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { days, hours, type Instant, instant } from '../../kernel/text/time';

/*
 * The erasure of a person: asked for, taken back within two weeks, or done step by step by a worker. The item stores the progress,
 * so that the next run goes on wherever the last one stopped. It stays, and says no more than that somebody was erased.
 */

/**
 * `waiting` until its day has come; `withdrawn` if it was taken back; `refused` while something binds the person; `erasing` once the
 * account is being ended, from where there is no way back; `erased`.
 */
export const erasureStates = ['waiting', 'withdrawn', 'refused', 'erasing', 'erased'] as const;
export type ErasureState = (typeof erasureStates)[number];

export const erasureType = 'data-erasure';

/** Days in which it can be taken back. */
export const waitingDays = 14;
/** Milliseconds after which no token of an ended account is good any more: an hour, and the minute of the gateway's cache. */
export const tokensRunOut = 65 * 60_000;
/** Milliseconds without an end after which a run is called again. */
const calledAgainAfter = 600_000;
/** Milliseconds after which indexes show what was written. */
const settledAfter = 60_000;

/** What must be settled first: a bill, with the service that has it. */
export interface Bound {
  readonly binding: Binding;
  readonly service: string;
  readonly id: string | null;
}
/** As many are named at once. */
export const maxBound = 20;

/** How far a pass over all places has come. When a whole pass has found nothing to do, all is erased. */
export interface ErasureProgress {
  readonly pass: number;
  /** The place that is read, by its number, and where in it the next page begins. */
  readonly place: number;
  readonly after?: Key;
  /** Writes of this pass, and items that wait until what binds them is settled. */
  readonly writes: number;
  readonly left: number;
}
export const beginningOfPass = (pass: number): ErasureProgress => ({ pass, place: 0, writes: 0, left: 0 });

export interface Erasure extends Stored, Partial<Timer> {
  readonly id: string;
  /** Of the request that began it. */
  readonly hash: string;
  /** `personRef` */
  readonly person: string;
  readonly state: ErasureState;
  readonly askedAt: Instant;
  /** Until when it can be taken back. */
  readonly erasesAt: Instant;
  /** By which the account is ended; goes with the rest. */
  readonly sub?: string;
  readonly bound?: readonly Bound[];
  /** When the account was ended. */
  readonly closedAt?: Instant;
  /** The payers that the person held. */
  readonly payers?: readonly string[];
  readonly progress?: ErasureProgress;
  readonly erasedAt?: Instant;
}

export const erasureNotFound = (): Refusal => new Refusal('erasure-not-found');

export const erasureKey = (person: string): Key => ({ pk: key(erasureType, person), sk: 'erasure' });

/** What a new request is. */
export const beginningOf = (
  { person, sub, id }: { readonly person: string; readonly sub: string; readonly id: string },
  action: Action,
) => {
  const state: ErasureState = 'waiting';
  const erasesAt = action.at + days(waitingDays);
  return {
    ...{ id, hash: action.hash, person, sub, state },
    ...{ askedAt: instant(action.at), erasesAt: instant(erasesAt) },
    ...timer(person, erasesAt),
  };
};

/** What is left of the request before. */
export const leftovers = ['bound', 'closedAt', 'payers', 'progress', 'withdrawnAt'] as const;

/** When one that is being done is called again. */
export const againAt = (person: string, now: number): Timer => timer(person, now + calledAgainAfter);
/** When the account's last token has run out. */
export const closedTimer = (person: string, now: number): Timer => timer(person, now + tokensRunOut);
/** When the next pass begins: later where something still binds. */
export const passTimer = (person: string, { left }: ErasureProgress, now: number): Timer =>
  timer(person, now + (left > 0 ? calledAgainAfter : settledAfter));

/** Days for which the bucket keeps deleted versions of files. */
const deletedFilesDays = 30;

type Dates = Pick<Erasure, 'erasesAt' | 'erasedAt'>;

/** When the last of what is kept for safety is gone; counted from the day on which it is to be erased, until it is. */
export const goneFrom = ({ erasesAt, erasedAt }: Dates, backupDays: number) => {
  const from = Date.parse(erasedAt ?? erasesAt) + (erasedAt ? 0 : hours(2));
  const after = (count: number): Instant => instant(from + days(count));
  return { files: after(deletedFilesDays), events: after(eventLogDays), backups: after(backupDays + 1) };
};

/** What the queue of erasures holds. */
export interface ErasureRequest {
  readonly person: string;
  readonly id: string;
}
