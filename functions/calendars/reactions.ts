import { type CalendarFollower, onCalendarChange } from '../blocks/calendars/follow';
import type { Deadlines } from '../kernel/events/module';

/** `followers` are the services that have stored what is due by a calendar. */
export const deadlines = ({ followers }: { readonly followers: readonly CalendarFollower[] }): Deadlines => ({
  calendar: onCalendarChange(...followers),
});
