import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import type { Write } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Appointment } from '../bookings/appointment';
import type { Booking, BookingEntry, Destination } from '../bookings/booking';
import { ofAgency } from '../bookings/commands';
import { openDesk } from '../bookings/store';
import { unbilled } from '../fees/store';
import { notBegun, otherDay } from '../plans/refusals';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** An officer who acts on an appointment. */
export interface DeskDeed {
  readonly id: string;
  readonly agencyId: string;
  readonly action: Action;
  readonly reason?: string | undefined;
}

const acting = ({ action, agencyId, reason }: DeskDeed) => ({ action, whose: ofAgency(agencyId), reason });

const todayAt = ({ card }: Booking, { action }: DeskDeed): string => dateIn(card.timeZone, action.at);

const checkToday = (booking: Booking, deed: DeskDeed): Write<unknown>[] => {
  if (booking.state === 'confirmed' && booking.card.date !== todayAt(booking, deed)) {
    throw otherDay(booking.card.date);
  }
  return [];
};

const checkBegun = ({ card, state }: Booking, { action }: DeskDeed): Write<unknown>[] => {
  if (state === 'confirmed' && Date.parse(card.start) > action.at) throw notBegun(card.start);
  return [];
};

/** What officers do at the desk. Two round trips each, unless it says otherwise. */
export const openDeskWork = (context: Context) => {
  const desk = openDesk(context);
  const checkIn = (deed: DeskDeed): Promise<BookingEntry> =>
    desk.checkIn(deed.id, { ...acting(deed), besides: (booking) => checkToday(booking, deed) });
  return {
    /** On its day. */
    checkIn,

    /** The same of a code: undefined where the agency has no such appointment. */
    checkInOf: async (deed: DeskDeed): Promise<BookingEntry | undefined> => {
      try {
        return await checkIn(deed);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'booking-not-found') return undefined;
        throw error;
      }
    },

    /** From its start on. */
    complete: (deed: DeskDeed): Promise<BookingEntry> =>
      desk.finish('complete', deed.id, { ...acting(deed), besides: (booking) => checkBegun(booking, deed) }),
    miss: (deed: DeskDeed): Promise<BookingEntry> =>
      desk.finish('miss', deed.id, { ...acting(deed), besides: (booking) => checkBegun(booking, deed) }),

    /** Frees the seats, and cancels a bill that nobody has paid: three round trips with a bill. */
    callOff: (deed: DeskDeed): Promise<BookingEntry> =>
      desk.release('call-off', deed.id, {
        ...acting(deed),
        besides: (booking) => unbilled(context, booking as Appointment, deed.action),
      }),

    /** Both slots or neither. */
    reschedule: (deed: DeskDeed, destinationOf: (appointment: Appointment) => Promise<Destination>) =>
      desk.move('reschedule', deed.id, acting(deed), (booking) => destinationOf(booking as Appointment)),
  };
};
export type DeskWork = ReturnType<typeof openDeskWork>;
