import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDate';
import type { Stay } from '../../blocks/billing/due/due';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import { type Calendar, opensOn } from '../../blocks/calendars/opening-hours';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Change } from '../../kernel/table/expression';
import { addDays, type LocalDate, partsOf } from '../../kernel/text/date';
import type { Card, Fine } from '../fines/fine';
import { isCollected } from '../fines/lifecycle';
import type { Step } from '../offences/offence-type';

/*
 * When the portal takes the steps of an unpaid fine. Days are counted after the due date: working days if the step names a
 * calendar, and no days of a contest. The step is taken on the day after the last of them.
 */

/** More days than any step can count on any valid calendar; see the limits in `functions/calendars`. */
const maxCounted = 20_000;

const rested = (rests: readonly Stay[], day: LocalDate): boolean =>
  rests.some(({ from, until }) => from <= day && (until === undefined || day <= until));

type Timed = Pick<Fine, 'rests'> & { readonly card: Pick<Card, 'dueOn'> };

/** The day on which a step is to be taken. */
export const dayOf = (
  { card, rests }: Timed,
  { afterDays }: Pick<Step, 'afterDays'>,
  calendar?: Calendar,
): LocalDate => {
  let left = afterDays;
  for (let after = 1; after < maxCounted; after += 1) {
    const day = addDays(card.dueOn, after);
    if (rested(rests, day) || (calendar && !opensOn(calendar, day))) continue;
    if (left === 0) return day;
    left -= 1;
  }
  throw new RangeError(`Nothing is counted after ${card.dueOn}`);
};

/** The next step; undefined while the fine is contested, and after the last step. */
export const nextStep = ({
  card,
  steps,
  taken,
}: Pick<Fine, 'steps' | 'taken'> & { readonly card: Pick<Card, 'state'> }): Step | undefined =>
  isCollected(card.state) ? steps[taken] : undefined;

/** The instant at which a day begins, in milliseconds since 1970. */
const beginning = (timeZone: string, day: LocalDate): number =>
  toZonedDateTime(create(...partsOf(day)), timeZone).epochMilliseconds;

/** Sets the deadline to the beginning of a day, or removes it. */
export const nextCheckOn = (
  { id, timeZone }: Pick<Fine, 'id' | 'timeZone'>,
  day: LocalDate | undefined,
): Required<Change> =>
  day === undefined
    ? { set: {}, remove: timerAttributes }
    : { set: { ...timer(id, beginning(timeZone, day)) }, remove: [] };

/** When the next step is to be taken by its calendar, in milliseconds since 1970; undefined where there is none. */
export const nextStepAt = (
  fine: Timed & Pick<Fine, 'timeZone' | 'steps' | 'taken'> & { readonly card: Card },
  calendar?: Calendar,
): number | undefined => {
  const step = nextStep(fine);
  return step && beginning(fine.timeZone, dayOf(fine, step, calendar));
};

type Waiting = Timed & Pick<Fine, 'id' | 'timeZone' | 'steps' | 'taken'> & { readonly card: Card };

/** Sets the deadline for the next step of the changed fine, by the calendars in the function's memory. */
export const nextCheckOf = async (fine: Waiting, calendars: Calendars): Promise<Required<Change>> => {
  const step = nextStep(fine);
  return nextCheckOn(fine, step && dayOf(fine, step, await calendarOf(calendars, step.calendarId)));
};
