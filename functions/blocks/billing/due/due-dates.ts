import { addDays, type LocalDate } from '../../../kernel/text/date';
import { type Calendar, opensOn } from '../../calendars/opening-hours';
import type { Terms } from './terms';

/*
 * A day on which nobody works is no day to pay by: it rolls on to the next working day ("following", 2006 ISDA Definitions,
 * section 4.12). Bills keep the days that they have rolled to, so that nothing that is computed later asks for a calendar.
 */

/** Longer than any calendar that the portal takes stays closed: see its bounds in `functions/calendars/calendar.ts`. */
const maxClosed = 10_000;

/** The day itself, if it is a working day, or the next one. */
export const roll = (calendar: Calendar, date: LocalDate): LocalDate => {
  for (let days = 0; days < maxClosed; days += 1) {
    const rolled = addDays(date, days);
    if (opensOn(calendar, rolled)) return rolled;
  }
  throw new RangeError(`A calendar of ${calendar.timeZone} does not open again after ${date}`);
};

/** What of a bill rolls: when it and its instalments fall due, and until when it may be paid with a discount. */
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
