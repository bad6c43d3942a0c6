import * as v from 'valibot';
import { line } from '../../blocks/billing/bill';
import { checkTerms } from '../../blocks/billing/due/check';
import { rolled } from '../../blocks/billing/due/due-dates';
import { termsInput } from '../../blocks/billing/due/terms';
import type { Calendars } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { type FieldError, Refusal, refuseField } from '../../kernel/contract/refusal';
import { lastDay } from '../../kernel/text/date';
import { code, date, names, oneLine } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';

/*
 * What an agency states about the money of a bill, whatever the bill is for.
 */

const maxLines = 50;

/** The first day that a bill's id can express: ids count days from 1970. */
const issuedOn = v.pipe(
  date,
  v.check((day) => day >= '1970-01-01', 'Must be a day from 1970-01-01 on.'),
);

/** Members of a request; a service adds its own. */
export const charged = {
  /** What it is for, by language. */
  title: names(200),
  /** The agency's own number for it. */
  reference: v.optional(oneLine(100)),
  currency,
  lines: v.pipe(v.array(line), v.minLength(1), v.maxLength(maxLines)),
  /** The day of issue. It is part of the request, so that a repeat on another day makes the same bill. */
  issuedOn,
  dueOn: date,
  terms: v.optional(termsInput, {}),
  /** The calendar by whose working days what falls on a day off is due on the next day that is none. */
  calendar: v.optional(code),
};
const chargeRequest = v.strictObject(charged);
export type ChargeRequest = v.InferOutput<typeof chargeRequest>;

type ChargeTerms = Pick<ChargeRequest, 'lines' | 'issuedOn' | 'dueOn' | 'terms'>;

const ofDays = ({ issuedOn: issued, dueOn }: ChargeTerms, pointer: string): FieldError[] => {
  if (issued <= dueOn) return [];
  const detail = 'A bill must be due on the day it is made out, or later.';
  return [{ in: 'body', pointer: `${pointer}/dueOn`, code: 'due-before-issue', detail }];
};

/** Due on working days. Refuses what would be due after the last day that there is. */
const onWorkingDays = <T extends ChargeTerms>(calendar: Calendar, charge: T, pointer: string): T => {
  const moved = rolled(calendar, charge);
  const last = moved.terms.instalments?.at(-1)?.dueOn ?? moved.dueOn;
  if (last <= lastDay) return moved;
  throw refuseField(
    'terms-disagree',
    `${pointer}/dueOn`,
    `No working day is left before ${lastDay} is over.`,
  );
};

/**
 * The money of a new bill, with dates rolled to working days if a calendar is given. Refuses contradictions with
 * `terms-disagree` (422), in the body at `pointer`.
 */
export const agreed = <T extends ChargeTerms>(charge: T, calendar?: Calendar, pointer = ''): T => {
  // Before they roll: two instalments may roll to the same day, which is no fault of theirs.
  const errors = [...ofDays(charge, pointer), ...checkTerms(charge, pointer)];
  if (errors.length > 0) throw new Refusal('terms-disagree', { errors });
  return calendar ? onWorkingDays(calendar, charge, pointer) : charge;
};

/** The same with the calendar that is named. Refuses an unknown calendar with `calendar-unknown` (422). */
export const agreedBy = async <T extends ChargeTerms & Pick<ChargeRequest, 'calendar'>>(
  calendars: Calendars,
  charge: T,
  pointer = '',
): Promise<T> => {
  if (charge.calendar === undefined) return agreed(charge, undefined, pointer);
  const calendar = await calendars.get(charge.calendar);
  if (calendar) return agreed(charge, calendar, pointer);
  throw refuseField('calendar-unknown', `${pointer}/calendar`, 'There is no such calendar.');
};
