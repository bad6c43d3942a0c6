import type { Calendar } from '../calendars/opening-hours';
import { addWorkingTime, workingTimeBetween } from '../calendars/working-time';

/*
 * The clock of a service level. What is kept of it is when it ran; when something is due follows from that, from what was
 * promised, and from the calendar as it is by now. So a holiday that is announced moves what is due, and nothing is written
 * for it.
 */

/** Milliseconds since 1970: when the clock started, was stopped, ran on, and so forth by turns. */
export type Clock = readonly number[];

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

/** What was promised, and what the portal sees to by itself. Working time in milliseconds. */
export interface Promised {
  readonly ms: number;
  /** The calendar that it is counted on; around the clock without one. */
  readonly calendarId?: string;
  /** Before it is due: the agency is reminded. */
  readonly remindMs?: number;
  /** After it was due: whom it is brought before. */
  readonly levels: readonly { readonly afterMs: number; readonly unit: string }[];
}

/** How far it has come. */
export interface Progress {
  readonly clock: Clock;
  readonly reminded: boolean;
  /** To which level it was brought; 0 where to none. */
  readonly level: number;
}

export interface Step {
  readonly name: 'remind' | 'escalate';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the portal does next while the clock runs, if anything: a reminder that comes too late is not given any more. */
export const nextStep = (
  { ms, remindMs, levels }: Promised,
  { clock, reminded, level }: Progress,
  calendar: Calendar | undefined,
  now: number,
): Step | undefined => {
  const step = (name: Step['name'], working: number): Step[] => {
    const at = reachedAt(calendar, clock, working);
    return at === undefined ? [] : [{ name, at }];
  };
  const overdue = (reachedAt(calendar, clock, ms) ?? now) <= now;
  const next = levels[level];
  const steps = [
    ...(next ? step('escalate', ms + next.afterMs) : []),
    ...(remindMs === undefined || reminded || overdue ? [] : step('remind', Math.max(0, ms - remindMs))),
  ];
  return steps.sort((left, right) => left.at - right.at)[0];
};
