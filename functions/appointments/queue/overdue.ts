import type { BookingCard } from '../bookings/booking';
import type { State } from '../bookings/lifecycle';

/** States in which something is still to be noted of an appointment. */
export const unclosed = ['confirmed', 'checked-in'] as const satisfies readonly State[];

/** Days before today on which an appointment can still be open: a no-show can be undone within a week. */
export const overdueDays = 7;

/** Whether its time has come and nobody has noted anything: who has not been checked in, or what has ended and is not closed. */
export const isOverdue = ({ state, start, end }: BookingCard, now: string): boolean =>
  (state === 'confirmed' && start <= now) || (state === 'checked-in' && end <= now);
