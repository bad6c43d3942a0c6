import { read } from '../../kernel/table/read';
import { holds, type Item } from '../../kernel/table/rule';
import { replayOrRefuse, type Write } from '../../kernel/table/write';
import { type Booking, bookingKey } from './booking';
import type { BookingCommand } from './commands';
import type { BookingStoreContext } from './creation-store';
import { bookingNotFound } from './refusals';

/** The booking, and the entry of the action if it was carried out before. */
export const seen = (booking: Booking | undefined, { action, whose }: BookingCommand) => {
  if (!booking) throw bookingNotFound();
  if (!holds(whose, booking as unknown as Item)) throw whose.otherwise(booking as unknown as Item);
  const entry = booking.timeline[action.id];
  return { booking, done: entry && replayOrRefuse(entry, entry.hash, action.hash) };
};

export const found = async ({ table }: BookingStoreContext, bookingId: string, command: BookingCommand) =>
  seen(await read<Booking>(table, bookingKey(bookingId)), command);

export interface BookingActing extends BookingCommand {
  /** Writes that a service adds to the transaction, from the booking as it was read, such as cancelling its bill. */
  readonly besides?: (booking: Booking) => readonly Write<unknown>[] | Promise<readonly Write<unknown>[]>;
}

export const besidesOf = async ({ besides = () => [] }: BookingActing, booking: Booking) => besides(booking);
