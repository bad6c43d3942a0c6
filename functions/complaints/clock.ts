import { addWorkingTime, workingTimeBetween } from '../blocks/calendar';
import type { Calendar } from '../blocks/opening-hours';
import { type Instant, instant } from '../kernel/time';
import { type Card, isOpen } from './complaint';

/*
 * The clock of a complaint. What is kept is when it ran; when it is due follows from that, the service level and the
 * calendar as it is by now. So a holiday that is announced moves what is due, and no complaint is written for it.
 */

type Clock = Card['clock'];

/**
 * When so much working time will have passed on the clock, in milliseconds since 1970; undefined where it is stopped and
 * less than that had passed.
 */
export const reachedAt = (
  calendar: Calendar | undefined,
  clock: Clock,
  working: number,
): number | undefined => {
  let left = working;
  for (let run = 0; run < clock.length; run += 2) {
    const [from = 0, to] = clock.slice(run, run + 2);
    const end = addWorkingTime(calendar, from, left);
    if (to === undefined || end <= to) return end;
    left -= workingTimeBetween(calendar, from, to);
  }
  return undefined;
};

export const clockStates = ['running', 'paused', 'stopped'] as const;

/** What is told of the clock: `dueAt` is null while it does not run. */
export interface Timing {
  readonly clock: (typeof clockStates)[number];
  readonly dueAt: Instant | null;
}

type Timed = Pick<Card, 'status' | 'clock' | 'service'>;

export const timingOf = ({ status, clock, service }: Timed, calendar: Calendar | undefined): Timing => {
  if (!isOpen(status)) return { clock: 'stopped', dueAt: null };
  if (status === 'awaiting-citizen') return { clock: 'paused', dueAt: null };
  const due = reachedAt(calendar, clock, service.ms);
  return { clock: 'running', dueAt: due === undefined ? null : instant(due) };
};
