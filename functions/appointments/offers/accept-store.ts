import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { type BookingEntry, bookingKey, stateAt } from '../bookings/booking';
import { ownedBy } from '../bookings/commands';
import { bookingClosed, bookingNotFound, holdLapsed } from '../bookings/refusals';
import { openBookingStore } from '../bookings/store';
import { closeWaiting } from '../waiting-list/outcomes';
import { nothingOffered, waitingClosed } from '../waiting-list/refusals';
import { openWaiting } from '../waiting-list/store';
import type { Offer, Waiting, WaitingCommand } from '../waiting-list/waiting';
import { moveIntoHeldSeats } from './replacement';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

const checkHeld = (hold: Appointment | undefined, at: number): Appointment => {
  const state = hold && stateAt(hold, at);
  if (hold && state === 'held') return hold;
  throw state === 'lapsed' ? holdLapsed(hold as unknown as Item) : nothingOffered();
};

/** The entry that the action has left in the appointment before. */
const done = async (
  { table }: Context,
  { accepted, state }: Waiting,
  { action }: WaitingCommand,
): Promise<BookingEntry> => {
  const found = accepted === undefined ? undefined : await read<Appointment>(table, bookingKey(accepted));
  const entry = found?.timeline[action.id];
  if (!entry) throw state === 'waiting' ? nothingOffered() : waitingClosed(state);
  return replayOrRefuse(entry, entry.hash, action.hash);
};

const replace = async (
  { table }: Context,
  waiting: Waiting,
  insteadOf: string,
  { appointmentId }: Offer,
  own: WaitingCommand,
) => {
  const keys = [insteadOf, appointmentId].map(bookingKey);
  const [appointment, offered] = (await readAll(table, keys)) as unknown as (Appointment | undefined)[];
  if (!appointment) throw bookingNotFound();
  const hold = checkHeld(offered, own.action.at);
  if (appointment.state !== 'confirmed') throw bookingClosed(appointment.state);
  return writeTogether(
    table,
    ...moveIntoHeldSeats(appointment, hold, own),
    ...closeWaiting(waiting, 'accepted', insteadOf),
  );
};

/** Accepts offers. */
export const openOfferAcceptance = (context: Context) => {
  const bookings = openBookingStore(context);
  const lists = openWaiting(context);
  const confirm = ({ appointmentId }: Offer, own: WaitingCommand): Promise<BookingEntry> =>
    bookings.confirm(appointmentId, {
      ...{ action: own.action, whose: ownedBy(own.owner) },
      besides: async () => {
        const waiting = await lists.get(own.id, own.owner);
        return waiting.state === 'offered' ? closeWaiting(waiting, 'accepted', appointmentId) : [];
      },
    });
  return {
    /** Four round trips, three if the offer replaces an appointment. */
    accept: (own: WaitingCommand): Promise<BookingEntry> =>
      retryOnConflict(async () => {
        const waiting = await lists.get(own.id, own.owner);
        const { offer, insteadOf } = waiting.card;
        if (waiting.state !== 'offered' || !offer) return done(context, waiting, own);
        return insteadOf === undefined
          ? confirm(offer, own)
          : replace(context, waiting, insteadOf, offer, own);
      }),
  };
};
export type OfferAcceptance = ReturnType<typeof openOfferAcceptance>;
