import * as v from 'valibot';
import { code, oneLine, wholeNumber } from '../../kernel/text/fields';
import { days, hours } from '../../kernel/text/time';
import type { Category } from './category';

/*
 * The service level of a category, and what the portal does to enforce it.
 */

/**
 * Hours of working time within which the agency undertakes to close a complaint, not counting waits for the citizen: on a
 * calendar, or around the clock where none is named.
 */
export const serviceLevel = v.strictObject({ hours: wholeNumber(1, 8760), calendarId: v.optional(code) });

/** Who an overdue complaint is escalated to, and after how many hours of working time. */
const level = v.strictObject({ afterHours: wholeNumber(0, 8760), unit: oneLine(80) });

/** What the portal does when deadlines pass. */
export const escalation = v.strictObject({
  /** Hours of working time before it is due, at which the agency is reminded. */
  remindHours: v.optional(wholeNumber(1, 8760)),
  levels: v.pipe(
    v.array(level),
    v.maxLength(5),
    v.check(
      (levels) => levels.every(({ afterHours }, index) => afterHours > (levels[index - 1]?.afterHours ?? -1)),
      'Each level must come later than the one before.',
    ),
  ),
});

/** Days that the citizen has to answer a question; then the complaint lapses. Without it, complaints never lapse. */
export const answerDays = wholeNumber(1, 365);

/** A service level as complaints keep it: working time in milliseconds, on a calendar or around the clock. */
export interface Service {
  readonly ms: number;
  readonly calendarId?: string;
}

/** The deadlines that the portal enforces. Working time in milliseconds, except `answerMs`, which counts around the clock. */
export interface DeadlineTerms {
  /** Before it is due. */
  readonly remindMs?: number;
  /** After it was due. */
  readonly levels: readonly { readonly afterMs: number; readonly unit: string }[];
  readonly answerMs?: number;
}

/** What a category promises, as its complaints keep it. */
interface ServicePromise {
  readonly service: Service;
  readonly watch: DeadlineTerms;
  /** For how long after the outcome a complaint may be reopened, in milliseconds. */
  readonly reopenMs: number;
}

const watchOf = ({ escalation: wanted, answerDays: awaited }: Category): DeadlineTerms => ({
  ...(wanted?.remindHours ? { remindMs: hours(wanted.remindHours) } : {}),
  levels: (wanted?.levels ?? []).map(({ afterHours, unit }) => ({ afterMs: hours(afterHours), unit })),
  ...(awaited ? { answerMs: days(awaited) } : {}),
});

export const servicePromiseOf = (category: Category): ServicePromise => {
  const { hours: count, calendarId } = category.serviceLevel;
  return {
    service: { ms: hours(count), ...(calendarId ? { calendarId } : {}) },
    watch: watchOf(category),
    reopenMs: days(category.reopenDays),
  };
};
/** The shortest time that a category may give the citizen to answer, in milliseconds: asking then need not read the category. */
export const shortestAnswer = 86_400_000;
