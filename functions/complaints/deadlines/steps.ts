import type { Calendar } from '../../blocks/calendars/opening-hours';
import { reachedAt } from '../../blocks/cases/service-level';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Change } from '../../kernel/table/expression';
import { type ActionName, type Card, type Complaint, isOpen } from '../cases/complaint';

/*
 * What the portal does with a complaint, and when: it reminds the agency, escalates an overdue complaint to the
 * next level, and lets one lapse whose citizen does not answer.
 */

export interface DeadlineStep {
  readonly name: Extract<ActionName, 'remind' | 'escalate' | 'expire'>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type WatchedComplaint = Pick<Complaint, 'watch' | 'reminded'> & {
  readonly card: Pick<Card, 'status' | 'clock' | 'service' | 'level'>;
};

const atFirst = (left: DeadlineStep, right: DeadlineStep): number => left.at - right.at;

/** The levels that are left, and the reminder unless it was given, comes too late, or would come with the complaint itself. */
const stepsOf = (
  { watch, reminded, card }: WatchedComplaint,
  calendar: Calendar | undefined,
  now: number,
): DeadlineStep[] => {
  const { clock, service, level = 0 } = card;
  const step = (name: DeadlineStep['name'], working: number): DeadlineStep[] => {
    const at = reachedAt(calendar, clock, working);
    return at === undefined ? [] : [{ name, at }];
  };
  const next = watch.levels[level];
  const early = watch.remindMs ?? service.ms;
  const overdue = (reachedAt(calendar, clock, service.ms) ?? now) <= now;
  return [
    ...(next ? step('escalate', service.ms + next.afterMs) : []),
    ...(reminded || early >= service.ms || overdue ? [] : step('remind', service.ms - early)),
  ];
};

/** What is to be done next, if anything. `now` in milliseconds since 1970. */
export const nextStep = (
  complaint: WatchedComplaint,
  calendar: Calendar | undefined,
  now: number,
): DeadlineStep | undefined => {
  const { status, clock } = complaint.card;
  if (!isOpen(status)) return undefined;
  if (status !== 'awaiting-citizen') return stepsOf(complaint, calendar, now).sort(atFirst)[0];
  const { answerMs } = complaint.watch;
  return answerMs === undefined ? undefined : { name: 'expire', at: (clock.at(-1) ?? now) + answerMs };
};

/** What of a complaint says when the portal looks at it again: at this step, or never. */
export const nextCheckAt = (id: string, step: Pick<DeadlineStep, 'at'> | undefined): Required<Change> =>
  step ? { set: { ...timer(id, step.at) }, remove: [] } : { set: {}, remove: timerAttributes };
