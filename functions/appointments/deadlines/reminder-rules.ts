import { maxReminded, type NotificationPreferences, type QuietHours } from '../../blocks/people/preferences';
import { endOfQuietHours } from '../../blocks/people/quiet-hours';
import { days } from '../../kernel/text/time';
import type { BookingCard } from '../bookings/booking';
import { dayOverAt, type Slot } from '../resources/slots';

/*
 * When people are reminded of an appointment: as long before as they have chosen, or else as its type has it. Instants are
 * milliseconds since 1970, leads are minutes.
 */

const minute = 60_000;

/** Who lives by their own quiet hours has a loud one within this time, or is reminded as if there were none. */
const lookBack = days(7);
const step = 15 * minute;

/** The last instant up to `at` that is not quiet, to the quarter of an hour. */
const lastLoud = (quietHours: QuietHours, at: number): number => {
  for (let found = at; found > at - lookBack; found -= step) {
    if (endOfQuietHours({ quietHours }, found) === found) return found;
  }
  return at;
};

/**
 * A reminder that falls into quiet hours waits until they are over, where that leaves half of the time that it was to leave;
 * else it comes before they begin: nobody is told of an appointment that they have slept through.
 */
const outOfQuiet = (quietHours: QuietHours | null, at: number, start: number): number => {
  if (!quietHours) return at;
  const loud = endOfQuietHours({ quietHours }, at);
  return start - loud >= (start - at) / 2 ? loud : lastLoud(quietHours, at);
};

export type ReminderPreferences = Pick<NotificationPreferences, 'quietHours' | 'remindBefore'>;

/** The instants at which to remind of an appointment, in order. `leads` are those of its type. */
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
 * The first instant at which somebody may have to be reminded, before anybody has looked at what they wish: not earlier
 * than `now`. Undefined where it begins by then.
 */
export const firstReminderCheck = (start: number, now: number): number | undefined =>
  start > now ? Math.max(now, start - maxReminded * minute) : undefined;

/** When an appointment that is made or moved is looked at next: to remind of it, or else when its day is over. */
export const nextCheckAt = (timeZone: string, slot: Pick<Slot, 'start' | 'date'>, now: number): number =>
  firstReminderCheck(slot.start, now) ?? dayOverAt(timeZone, slot);

/** What a look at an appointment says: whether to remind now, and when to look again. */
export interface ReminderDecision {
  readonly remind: boolean;
  readonly next: number | undefined;
}

/**
 * `since` is when it was to be looked at: whatever was planned before was seen to, or lay before the booking. Several that
 * were missed are one reminder, and there is none of what has begun.
 */
export const reminderDecision = (
  reminders: readonly number[],
  { start, since, now }: { readonly start: number; readonly since: number; readonly now: number },
): ReminderDecision => ({
  remind: now < start && reminders.some((at) => since <= at && at <= now),
  next: reminders.find((at) => at > now && at < start),
});
