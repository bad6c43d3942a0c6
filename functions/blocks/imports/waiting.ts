import { type Timer, timer } from '../../kernel/events/deadlines';
import { hours, type Instant, instant } from '../../kernel/text/time';

/*
 * What makes a job wait, and when it is looked at again.
 */

/** Why a job waits: the table was too busy for some rows, or no function has worked at it for a while. */
export const waitingReasons = ['busy', 'unattended'] as const;

/** A job that waits. */
export interface Waiting {
  readonly reason: (typeof waitingReasons)[number];
  /** The rows that wait: those of a piece for which the table was too busy, or all that are left. */
  readonly rows: number;
  readonly since: Instant;
  /** When it goes on. */
  readonly nextAt: Instant;
  /** How often it was called to go on without coming further. */
  readonly calls: number;
}

/** A job without progress for so long has failed. */
export const maxStandstill = hours(3);
/** Milliseconds without progress after which the next sweep looks at a job, in case nobody works at it any more. */
const unattendedAfter = 10_000;

const nameOf = (kind: string, id: string): string => `${kind} ${id}`;

interface JobName {
  readonly type: string;
  readonly id: string;
}

/** When a sweep looks at a job. */
export const checkAt = ({ type, id }: JobName, at: number): Timer => timer(nameOf(type, id), at);

/** What is noted of a job that has come further just now. */
export const movedNow = (job: JobName, now: number) => ({
  movedAt: instant(now),
  ...checkAt(job, now + unattendedAfter),
});
