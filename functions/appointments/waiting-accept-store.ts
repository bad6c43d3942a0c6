import { ownedBy } from '../blocks/bookings/acting';
import { type BookingEntry, bookingKey, stateAt } from '../blocks/bookings/booking';
import { openDesk } from '../blocks/bookings/desk';
import { bookingClosed, bookingNotFound, holdLapsed } from '../blocks/bookings/refusals';
import type { Table } from '../kernel/dynamo';
import { read, readAll } from '../kernel/read';
import { untilFresh } from '../kernel/revise';
import type { Item } from '../kernel/rule';
import type { Sealer } from '../kernel/seal';
import { sameOrReused, writeTogether } from '../kernel/write';
import type { Appointment } from './appointment';
import type { Offer, Waiting } from './waiting';
import { closing } from './waiting-closing';
import { movedInto, type OwnWish } from './waiting-moving';
import { nothingOffered, waitingClosed } from './waiting-refusals';
import { openWaiting } from './waiting-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

const checkHeld = (hold: Appointment | undefined, at: number): Appointment => {
  const state = hold && stateAt(hold, at);
  if (hold && state === 'held') return hold;
  throw state === 'lapsed' ? holdLapsed(hold as unknown as Item) : nothingOffered();
};

/** What the action has made of the appointment already. */
const done = async (
  { table }: Context,
  { accepted, state }: Waiting,
  { action }: OwnWish,
): Promise<BookingEntry> => {
  const found = accepted === undefined ? undefined : await read<Appointment>(table, bookingKey(accepted));
  const entry = found?.timeline[action.id];
  if (!entry) throw state === 'waiting' ? nothingOffered() : waitingClosed(state);
  return sameOrReused(entry, entry.hash, action.hash);
};

const replace = async (
  { table }: Context,
  waiting: Waiting,
  insteadOf: string,
  { appointmentId }: Offer,
  own: OwnWish,
) => {
  const keys = [insteadOf, appointmentId].map(bookingKey);
  const [appointment, offered] = (await readAll(table, keys)) as unknown as (Appointment | undefined)[];
  if (!appointment) throw bookingNotFound();
  const hold = checkHeld(offered, own.action.at);
  if (appointment.state !== 'confirmed') throw bookingClosed(appointment.state);
  return writeTogether(
    table,
    ...movedInto(appointment, hold, own),
    ...closing(waiting, 'accepted', insteadOf),
  );
};

/** How offers are accepted. */
export const openAccepting = (context: Context) => {
  const desk = openDesk(context);
  const lists = openWaiting(context);
  const confirm = ({ appointmentId }: Offer, own: OwnWish): Promise<BookingEntry> =>
    desk.confirm(appointmentId, {
      ...{ action: own.action, whose: ownedBy(own.owner) },
      besides: async () => {
        const waiting = await lists.get(own.id, own.owner);
        return waiting.state === 'offered' ? closing(waiting, 'accepted', appointmentId) : [];
      },
    });
  return {
    /** Four round trips, three where it takes the place of an appointment. */
    accept: (own: OwnWish): Promise<BookingEntry> =>
      untilFresh(async () => {
        const waiting = await lists.get(own.id, own.owner);
        const { offer, insteadOf } = waiting.card;
        if (waiting.state !== 'offered' || !offer) return done(context, waiting, own);
        return insteadOf === undefined
          ? confirm(offer, own)
          : replace(context, waiting, insteadOf, offer, own);
      }),
  };
};
export type Accepting = ReturnType<typeof openAccepting>;
