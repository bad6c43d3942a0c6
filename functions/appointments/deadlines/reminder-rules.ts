import { maxReminded, type NotificationPreferences, type QuietHours } from '../../blocks/people/preferences';
import { endOfQuietHours } from '../../blocks/people/quiet-hours';
import { days } from '../../kernel/text/time';
import type { BookingCard } from '../bookings/booking';
import { dayOverAt, type Slot } from '../resources/slots';

/*
 * When people are reminded of an appointment: as long before it as they chose, or as its type says. Instants are
 * milliseconds since 1970, leads are minutes.
 */

const minute = 60_000;

/** How far back a time outside of quiet hours is searched; if there is none, quiet hours are ignored. */
const lookBack = days(7);
const step = 15 * minute;

/** The last instant up to `at` outside of quiet hours, to the quarter of an hour. */
const lastLoud = (quietHours: QuietHours, at: number): number => {
  for (let found = at; found > at - lookBack; found -= step) {
    if (endOfQuietHours({ quietHours }, found) === found) return found;
  }
  return at;
};

/**
 * A reminder within quiet hours is sent after them, if that leaves at least half of the planned time; otherwise it is
 * sent before they begin, so that nobody sleeps through an appointment.
 */
const outOfQuiet = (quietHours: QuietHours | null, at: number, start: number): number => {
  if (!quietHours) return at;
  const loud = endOfQuietHours({ quietHours }, at);
  return start - loud >= (start - at) / 2 ? loud : lastLoud(quietHours, at);
};

export type ReminderPreferences = Pick<NotificationPreferences, 'quietHours' | 'remindBefore'>;

/** The instants at which to send reminders of an appointment, in order. `leads` are those of its type. */
export const remindersOf = (
  { start }: Pick<BookingCard, 'start'>,
  leads: readonly number[],
  { quietHours, remindBefore }: ReminderPreferences,
): number[] => {
  const begins = Date.parse(start);
  const planned = (remindBefore ?? leads).map((lead) =>
    outOfQuiet(quietHours, begins - lead * minute, begins),
  );
  return [...new Set(planned)].sort((left, right) => left - right);
};

/**
 * The first instant at which a reminder may be due, whatever the person's preferences; not earlier than `now`.
 * Undefined if the appointment has begun by `now`.
 */
export const firstReminderCheck = (start: number, now: number): number | undefined =>
  start > now ? Math.max(now, start - maxReminded * minute) : undefined;

/** When a new or moved appointment is checked next: for a reminder, or at the end of its day. */
export const nextCheckAt = (timeZone: string, slot: Pick<Slot, 'start' | 'date'>, now: number): number =>
  firstReminderCheck(slot.start, now) ?? dayOverAt(timeZone, slot);

/** Whether to send a reminder now, and when to check again. */
interface ReminderDecision {
  readonly remind: boolean;
  readonly next: number | undefined;
}

/**
 * `since` is when this check was due: earlier reminders were handled by earlier checks, or lie before the booking.
 * Several missed reminders become one, and there is none after the start.
 */
export const reminderDecision = (
  reminders: readonly number[],
  { start, since, now }: { readonly start: number; readonly since: number; readonly now: number },
): ReminderDecision => ({
  remind: now < start && reminders.some((at) => since <= at && at <= now),
  next: reminders.find((at) => at > now && at < start),
});
