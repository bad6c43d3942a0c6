import { type Instant, instant } from '../../kernel/text/time';
import type { Calendar } from '../calendars/opening-hours';
import { type Clock, reachedAt } from './service-level';

/*
 * The clock of a case as people see it: whether it runs, and when the case is due.
 */

export const clockStates = ['running', 'paused', 'stopped'] as const;

/** `dueAt` is null while the clock does not run. */
export interface Timing {
  readonly clock: (typeof clockStates)[number];
  readonly dueAt: Instant | null;
}

interface Timed {
  readonly open: boolean;
  /** It waits for whoever asked. */
  readonly waiting: boolean;
  readonly clock: Clock;
  /** Milliseconds of working time that were promised. */
  readonly ms: number;
}

export const timingOf = ({ open, waiting, clock, ms }: Timed, calendar: Calendar | undefined): Timing => {
  if (!open) return { clock: 'stopped', dueAt: null };
  if (waiting) return { clock: 'paused', dueAt: null };
  const due = reachedAt(calendar, clock, ms);
  return { clock: 'running', dueAt: due === undefined ? null : instant(due) };
};
