import { addDays, type LocalDate } from '../../../kernel/text/date';
import { type Calendar, opensOn } from '../../calendars/opening-hours';
import type { Terms } from './terms';

/*
 * Due dates that fall on a day off move to the next working day ("following", 2006 ISDA Definitions, section 4.12).
 * Bills store the moved dates, so that later computations need no calendar.
 */

/** Longer than any calendar of the portal stays closed: see its bounds in `functions/calendars/calendar.ts`. */
const maxClosed = 10_000;

/** The day itself if it is a working day, or else the next one. */
export const roll = (calendar: Calendar, date: LocalDate): LocalDate => {
  for (let days = 0; days < maxClosed; days += 1) {
    const rolled = addDays(date, days);
    if (opensOn(calendar, rolled)) return rolled;
  }
  throw new RangeError(`A calendar of ${calendar.timeZone} does not open again after ${date}`);
};

/** The dates of a bill that move: due dates of the bill and its instalments, and the end of the discount. */
export const rolled = <T extends { readonly dueOn: LocalDate; readonly terms: Terms }>(
  calendar: Calendar,
  bill: T,
): T => {
  const { discount, instalments } = bill.terms;
  const terms: Terms = {
    ...bill.terms,
    ...(discount ? { discount: { ...discount, until: roll(calendar, discount.until) } } : {}),
    ...(instalments
      ? { instalments: instalments.map((each) => ({ ...each, dueOn: roll(calendar, each.dueOn) })) }
      : {}),
  };
  return { ...bill, dueOn: roll(calendar, bill.dueOn), terms };
};
