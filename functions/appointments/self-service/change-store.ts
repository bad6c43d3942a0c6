import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import type { BookingEntry, Destination } from '../bookings/booking';
import { ownedBy } from '../bookings/commands';
import { openBookingStore } from '../bookings/store';
import { cancelBill } from '../fees/store';
import { offeredInstead } from '../plans/refusals';
import { tooLateToChange } from './refusals';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** A person's action on an appointment of their own. */
interface Own {
  readonly id: string;
  /** `personRef`. */
  readonly owner: string;
  readonly action: Action;
  /** Why it is cancelled. */
  readonly reason?: string | undefined;
  /** What changes in the appointment besides. */
  readonly change?: Change;
  /** Refuses the appointment as it was read, unless the action was carried out before. */
  readonly seen?: (appointment: Appointment) => void;
}

/** With the last instant at which a confirmed appointment may be changed (milliseconds since 1970). */
interface Changing extends Own {
  readonly changeableUntil: (appointment: Appointment) => Promise<number>;
}

/** Held appointments may be given up at any time. */
const checkTime = async (appointment: Appointment, { action, changeableUntil }: Changing): Promise<void> => {
  if (appointment.state !== 'confirmed') return;
  const until = await changeableUntil(appointment);
  if (action.at > until) throw tooLateToChange(instant(until));
};

const acting = ({ action, owner, reason, change = {} }: Own) => ({
  ...{ action, whose: ownedBy(owner), reason, change },
});

/**
 * The offer of an earlier time must be accepted on the waiting list; confirmed here, the person would have both
 * appointments.
 */
const refuseReplacement = ({ details }: Appointment): [] => {
  const { waitingId, insteadOf } = details;
  if (waitingId !== undefined && insteadOf !== undefined) throw offeredInstead(waitingId);
  return [];
};

/** What people do with their appointments. */
export const openChanges = (context: Context) => {
  const bookings = openBookingStore(context);
  return {
    /** Confirms a hold before it lapses: two round trips. */
    confirm: (own: Own): Promise<BookingEntry> =>
      bookings.confirm(own.id, {
        ...acting(own),
        besides: (booking) => {
          own.seen?.(booking as Appointment);
          return refuseReplacement(booking as Appointment);
        },
      }),

    /** Frees the seats, and cancels an unpaid bill: two round trips, three with a bill. */
    cancel: (own: Changing): Promise<BookingEntry> =>
      bookings.release('cancel', own.id, {
        ...acting(own),
        besides: async (booking) => {
          own.seen?.(booking as Appointment);
          await checkTime(booking as Appointment, own);
          return cancelBill(context, booking as Appointment, own.action);
        },
      }),

    /** Takes the new slot and frees the old one, or does neither: two round trips. */
    move: (own: Changing, destinationOf: (appointment: Appointment) => Promise<Destination>) =>
      bookings.move('move', own.id, acting(own), async (booking): Promise<Destination> => {
        own.seen?.(booking as Appointment);
        await checkTime(booking as Appointment, own);
        return destinationOf(booking as Appointment);
      }),
  };
};
export type Changes = ReturnType<typeof openChanges>;
