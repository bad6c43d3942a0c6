import { checkTwo, type Officers } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import type { Write } from '../../kernel/table/write';
import { addDays, dateIn } from '../../kernel/text/date';
import type { Money } from '../../kernel/text/money';
import type { Appointment } from '../bookings/appointment';
import type { Booking, BookingEntry, Destination } from '../bookings/booking';
import { ofAgency } from '../bookings/commands';
import { openBookingStore } from '../bookings/store';
import { cancelBill } from '../fees/store';
import { dayOverAt } from '../resources/slots';
import { notBegun, otherDay, tooLateToUndo } from './refusals';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly officers: OfficerCheck;
}

/** An officer's action on an appointment. */
export interface FrontDeskCommand {
  readonly id: string;
  readonly agencyId: string;
  readonly action: Action;
  readonly reason?: string | undefined;
  readonly officers?: Officers | undefined;
}

const acting = ({ action, agencyId, reason, officers }: FrontDeskCommand) => ({
  ...{ action, whose: ofAgency(agencyId), reason, officers },
});

/** What is charged for it and not paid, which is not owed any more when it is called off. */
const unpaidFee = ({ state, billId, details }: Appointment): Money | undefined =>
  state === 'held' && billId !== undefined ? details.fee : undefined;

const todayAt = ({ card }: Booking, { action }: FrontDeskCommand): string => dateIn(card.timeZone, action.at);

const checkToday = (booking: Booking, command: FrontDeskCommand): Write<unknown>[] => {
  if (booking.state === 'confirmed' && booking.card.date !== todayAt(booking, command)) {
    throw otherDay(booking.card.date);
  }
  return [];
};

const checkBegun = ({ card, state }: Booking, { action }: FrontDeskCommand): Write<unknown>[] => {
  if (state === 'confirmed' && Date.parse(card.start) > action.at) throw notBegun(card.start);
  return [];
};

/** Days after an appointment within which a no-show can be undone. */
const undoneWithin = 7;

const checkRecent = ({ card }: Booking, { action }: FrontDeskCommand): Write<unknown>[] => {
  const until = addDays(card.date, undoneWithin);
  if (dateIn(card.timeZone, action.at) > until) throw tooLateToUndo(until);
  return [];
};

/**
 * Frees the seats, and cancels an unpaid bill: three round trips with a bill, and one more where one officer is named.
 * Refuses (`second-officer-required`) one officer for a bill above the agency's limit.
 */
const callingOff =
  (context: Context, bookings: ReturnType<typeof openBookingStore>) =>
  ({ officers, ...command }: FrontDeskCommand & { readonly officers: Officers }): Promise<BookingEntry> =>
    bookings.release('call-off', command.id, {
      ...acting({ ...command, officers }),
      besides: async (booking) => {
        const appointment = booking as Appointment;
        const fee = unpaidFee(appointment);
        if (officers.second !== undefined) checkTwo(officers.officer, officers.second);
        else if (fee) await context.officers.check(command.agencyId, officers, async () => fee);
        return cancelBill(context, appointment, command.action);
      },
    });

/** Actions at the front desk. Two round trips each, unless stated otherwise. */
export const openFrontDesk = (context: Context) => {
  const bookings = openBookingStore(context);
  const checkIn = (command: FrontDeskCommand): Promise<BookingEntry> =>
    bookings.checkIn(command.id, { ...acting(command), besides: (booking) => checkToday(booking, command) });
  return {
    /** Allowed on the day of the appointment. */
    checkIn,

    /** By a code: undefined if the agency has no such appointment. */
    checkInOf: async (command: FrontDeskCommand): Promise<BookingEntry | undefined> => {
      try {
        return await checkIn(command);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'booking-not-found') return undefined;
        throw error;
      }
    },

    /** Allowed from its start on. */
    complete: (command: FrontDeskCommand): Promise<BookingEntry> =>
      bookings.finish('complete', command.id, {
        ...acting(command),
        besides: (booking) => checkBegun(booking, command),
      }),
    miss: (command: FrontDeskCommand): Promise<BookingEntry> =>
      bookings.finish('miss', command.id, {
        ...acting(command),
        besides: (booking) => checkBegun(booking, command),
      }),

    /** As long as it was not completed. */
    undoCheckIn: (command: FrontDeskCommand): Promise<BookingEntry> =>
      bookings.undoCheckIn(command.id, acting(command)),

    /** Within a week of its day. It is then awaited until the end of the day on which this is done. */
    undoMiss: (command: FrontDeskCommand): Promise<BookingEntry> =>
      bookings.undoMiss(
        command.id,
        { ...acting(command), besides: (booking) => checkRecent(booking, command) },
        ({ card }) =>
          Math.max(
            dayOverAt(card.timeZone, card),
            dayOverAt(card.timeZone, { date: dateIn(card.timeZone, command.action.at) }),
          ),
      ),

    callOff: callingOff(context, bookings),

    /** Takes the new slot and frees the old one, or does neither. */
    reschedule: (
      command: FrontDeskCommand,
      destinationOf: (appointment: Appointment) => Promise<Destination>,
    ) =>
      bookings.move('reschedule', command.id, acting(command), (booking) =>
        destinationOf(booking as Appointment),
      ),
  };
};
export type FrontDesk = ReturnType<typeof openFrontDesk>;
