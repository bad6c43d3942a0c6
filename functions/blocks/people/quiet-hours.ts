import { type Calendar, type Week, weekdays } from '../calendars/opening-hours';
import { nextOpening } from '../calendars/working-time';
import type { NotificationPreferences, QuietHours } from './preferences';

/*
 * When quiet hours end. Separate from the preferences, as calendars load a large library of dates that readers of an
 * inbox do not need.
 */

/** The day without its quiet hours: one stretch, or the two before and after them. */
const hoursOutsideQuiet = ({ from, until }: QuietHours) => {
  const stretches =
    from > until
      ? [{ from: until, to: from }]
      : [
          { from: '00:00', to: from },
          { from: until, to: '24:00' },
        ];
  return stretches.filter((stretch) => stretch.from < stretch.to);
};

/** Quiet hours as a calendar that is closed while they last. */
const calendarOf = (quiet: QuietHours): Calendar => {
  const week: Week = Object.fromEntries(
    weekdays.map((day) => [day, quiet.days.includes(day) ? [] : hoursOutsideQuiet(quiet)]),
  );
  return { timeZone: quiet.timeZone, week, holidays: [], periods: [] };
};

/** The first instant from `now` on that is not quiet, both in milliseconds since 1970. */
export const endOfQuietHours = (
  { quietHours }: Pick<NotificationPreferences, 'quietHours'>,
  now: number,
): number => (quietHours ? nextOpening(calendarOf(quietHours), now) : now);
