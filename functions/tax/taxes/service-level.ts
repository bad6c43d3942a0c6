import * as v from 'valibot';
import { code, oneLine, wholeNumber } from '../../kernel/text/fields';

/*
 * The time within which objections are decided, and the reminders and escalations that the portal makes.
 */

const level = v.strictObject({ afterHours: wholeNumber(0, 8760), unit: oneLine(80) });

export const service = {
  /** Hours of working time by the calendar, or around the clock without one. */
  decideHours: wholeNumber(1, 8760),
  calendarId: v.optional(code),
  /** Hours of working time before it is due at which the agency is reminded. */
  remindHours: v.optional(wholeNumber(1, 8760)),
  /** The units to which an overdue objection is escalated, and after how many hours. */
  levels: v.optional(
    v.pipe(
      v.array(level),
      v.maxLength(5),
      v.check(
        (levels) =>
          levels.every(({ afterHours }, index) => afterHours > (levels[index - 1]?.afterHours ?? -1)),
        'Each level must come later than the one before.',
      ),
    ),
  ),
};
