import * as v from 'valibot';
import { code, text, wholeNumber } from '../../kernel/text/fields';
import { days, hours } from '../../kernel/text/time';
import type { Category } from './category';

/*
 * What a category promises of its complaints, and what the portal does by itself to see it kept.
 */

/**
 * Hours of working time within which the agency undertakes to close a complaint, not counting waits for the citizen: on a
 * calendar, or around the clock where none is named.
 */
export const serviceLevel = v.strictObject({ hours: wholeNumber(1, 8760), calendarId: v.optional(code) });

/** Whom a complaint is brought before that is overdue, and after how many hours of working time. */
const level = v.strictObject({ afterHours: wholeNumber(0, 8760), unit: text(80) });

/** What the portal does by itself when time runs out. */
export const escalation = v.strictObject({
  /** Hours of working time before it is due, at which the agency is reminded. */
  remindHours: v.optional(wholeNumber(1, 8760)),
  levels: v.pipe(
    v.array(level),
    v.maxLength(5),
    v.check(
      (levels) => levels.every(({ afterHours }, index) => afterHours > (levels[index - 1]?.afterHours ?? -1)),
      'Each level comes later than the one before.',
    ),
  ),
});

/** Days for which the citizen may be awaited; a complaint that is not answered by then lapses. Without it none does. */
export const answerDays = wholeNumber(1, 365);

/** A service level as complaints keep it: working time in milliseconds, on a calendar or around the clock. */
export interface Service {
  readonly ms: number;
  readonly calendarId?: string;
}

/** What the portal sees to by itself. Working time in milliseconds, but for the answer, which is awaited day and night. */
export interface DeadlineTerms {
  /** Before it is due. */
  readonly remindMs?: number;
  /** After it was due. */
  readonly levels: readonly { readonly afterMs: number; readonly unit: string }[];
  readonly answerMs?: number;
}

/** What a category promises, as its complaints keep it. */
export interface ServicePromise {
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
/** What an answer of the citizen is waited for at the least, so that asking needs not know the category: milliseconds. */
export const shortestAnswer = 86_400_000;
