import type { Calendar } from '../calendars/opening-hours';
import { addWorkingTime, workingTimeBetween } from '../calendars/working-time';

/*
 * The clock of a service level. Only the times at which it ran are stored. When something is due follows from them,
 * from the promise, and from the current calendar: so a new holiday moves due times without any write.
 */

/** Milliseconds since 1970 at which the clock started, stopped, resumed and so on in turn. */
export type Clock = readonly number[];

/**
 * When so much working time will have passed on the clock, in milliseconds since 1970; undefined if it stopped before
 * that.
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

/** The promise, and what the portal does about it automatically. Working time in milliseconds. */
export interface Promised {
  readonly ms: number;
  /** The calendar in which it is measured; without one, all time counts. */
  readonly calendarId?: string;
  /** When the agency is reminded, before the due time. */
  readonly remindMs?: number;
  /** When it is escalated after the due time, and to which unit. */
  readonly levels: readonly { readonly afterMs: number; readonly unit: string }[];
}

/** The progress of a service level. */
export interface Progress {
  readonly clock: Clock;
  readonly reminded: boolean;
  /** The level to which it was escalated; 0 for none. */
  readonly level: number;
}

export interface Step {
  readonly name: 'remind' | 'escalate';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The next automatic step while the clock runs, if there is one. A reminder is dropped once the due time has passed, and where it would come at
 * the very beginning.
 */
export const nextStep = (
  { ms, remindMs = ms, levels }: Promised,
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
    ...(reminded || remindMs >= ms || overdue ? [] : step('remind', ms - remindMs)),
  ];
  return steps.sort((left, right) => left.at - right.at)[0];
};
