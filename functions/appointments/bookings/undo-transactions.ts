import { timer } from '../../kernel/events/deadlines';
import { instant } from '../../kernel/text/time';
import { diaryWrites } from '../seats/diary';
import type { Booking, BookingEntry } from './booking';
import { type BookingCommand, bookingTransition } from './commands';
import { added } from './diary-changes';
import type { TransactionWrites } from './transactions';

/** A check-in was noted by mistake. */
export const undoCheckIn = (booking: Booking, acting: BookingCommand): TransactionWrites<BookingEntry> => [
  bookingTransition(booking, 'undo-check-in', acting),
];

/** A no-show was noted by mistake: it is awaited again until an instant (milliseconds since 1970), at a time of its own. */
export const undoMiss = (
  booking: Booking,
  acting: BookingCommand,
  until: number,
): TransactionWrites<BookingEntry> => [
  bookingTransition(booking, 'undo-miss', acting, {
    change: { set: { wakesAt: instant(until), ...timer(booking.id, until) } },
  }),
  ...diaryWrites(added({ ...booking, mayOverlap: true }, {})),
];
