import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { dayOver } from '../bookings/appointment';
import type { Booking } from '../bookings/booking';
import { type BookingCommand, withId } from '../bookings/commands';
import { endHold } from '../bookings/hold-store';
import { openBookingStore } from '../bookings/store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/**
 * What happens at deadlines of appointments: holds end, or live on while they are paid; at the end of the day, expected
 * appointments become no-shows, and those checked in are completed.
 */
export const openEndings = (context: Context) => {
  const bookings = openBookingStore(context);
  const close = async ({ id, state }: Booking, at: number): Promise<void> => {
    const acting: BookingCommand = { action: { id: dayOver, hash: dayOver, at }, whose: withId(id) };
    try {
      await bookings.finish(state === 'confirmed' ? 'miss' : 'complete', id, acting);
    } catch (error) {
      // The appointment was changed meanwhile: the next sweep reads it again.
      if (!(error instanceof Refusal) || error.code === 'busy') throw error;
    }
  };
  return {
    /** Ends a booking that is due, as it was read. May be repeated. */
    end: async (booking: Booking, now: number): Promise<void> => {
      if (booking.state === 'held') await endHold(context, booking, now);
      else await close(booking, now);
    },
  };
};
