import type { AppointmentRelease } from '../../blocks/people/claim';
import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { dateIn } from '../../kernel/text/date';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { withId } from '../bookings/commands';
import { openBookingStore } from '../bookings/store';
import { cancelBill } from '../fees/store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Refusals after which nothing is left to do: the appointment is over, or its people are there. */
const settled = new Set(['booking-closed', 'booking-full', 'booking-not-found']);

/** Whether the claim was decided by those with whom the appointment is, on its day: its person was there. */
const wasKept = (
  { agencyId, card }: Appointment,
  { outcome, agencyId: by }: AppointmentRelease,
  at: number,
): boolean =>
  (outcome === 'attested' || outcome === 'refused') &&
  by === agencyId &&
  dateIn(card.timeZone, at) === card.date;

/** What becomes of an appointment whose claim waits no more: kept, it is completed; still to come, it is given back. */
export const openReleases = (context: Context) => {
  const bookings = openBookingStore(context);
  const end = async (
    appointment: Appointment,
    release: AppointmentRelease,
    action: { readonly id: string; readonly hash: string; readonly at: number },
  ): Promise<unknown> => {
    const { id, state, card } = appointment;
    const acting = { action, whose: withId(id) };
    if (wasKept(appointment, release, action.at)) return bookings.finish('complete', id, acting);
    if (state === 'checked-in' || Date.parse(card.start) <= action.at) return undefined;
    return bookings.release('give-back', id, {
      ...acting,
      besides: (booking) => cancelBill(context, booking as Appointment, action),
    });
  };
  return async (release: AppointmentRelease, { id, at }: { readonly id: string; readonly at: number }) => {
    const appointment = await read<Appointment>(context.table, bookingKey(release.appointmentId));
    if (!appointment) return;
    try {
      await end(appointment, release, { id, hash: id, at });
    } catch (error) {
      if (!(error instanceof Refusal) || !settled.has(error.code)) throw error;
    }
  };
};
