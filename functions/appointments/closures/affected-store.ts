import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { differs, oneOf, orAbsent } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { ofAgency } from '../bookings/commands';
import { openBookingStore } from '../bookings/store';
import { cancelBill } from '../fees/store';
import { actionOn, type Closure } from './closure';
import type { Rebooking } from './rebooking-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly rebooking: Rebooking;
}

/** What was done about an appointment; `nothing` if it was changed meanwhile. */
export type Outcome = 'moved' | 'calledOff' | 'told' | 'nothing';

/** Refusals after which nothing is left to do: the appointment has ended, or its timeline is full. */
const settled = new Set(['booking-closed', 'hold-lapsed', 'booking-full', 'booking-not-found']);

/** Refusals after which another time is tried. */
const elsewhere = new Set(['slot-taken', 'appointments-overlap']);

/** Handles one appointment during a closure: only once, even if repeated. */
export const openAffected = (context: Context) => {
  const { table, rebooking } = context;
  const bookings = openBookingStore(context);

  const actingOn = (closure: Closure, { id }: Appointment, now: number) => ({
    action: actionOn(closure, id, now),
    whose: ofAgency(closure.agencyId),
    reason: closure.card.reason ?? undefined,
  });

  const rebook = async (closure: Closure, appointment: Appointment, now: number): Promise<Outcome> => {
    const acting = actingOn(closure, appointment, now);
    for await (const destination of rebooking.destinationsOf(appointment, now)) {
      try {
        await bookings.move('reschedule', appointment.id, acting, () => destination);
        return 'moved';
      } catch (error) {
        if (!(error instanceof Refusal) || !elsewhere.has(error.code)) throw error;
      }
    }
    return callOff(closure, appointment, now);
  };

  const callOff = async (closure: Closure, appointment: Appointment, now: number): Promise<Outcome> => {
    const acting = actingOn(closure, appointment, now);
    await bookings.release('call-off', appointment.id, {
      ...acting,
      besides: (booking) => cancelBill(context, booking as Appointment, acting.action),
    });
    return 'calledOff';
  };

  /** The closure's id is kept in the appointment, so that its people are notified once. */
  const notify = async (closure: Closure, { id, notice }: Appointment, now: number): Promise<Outcome> => {
    if (notice?.closureId === closure.id) return 'nothing';
    const text = closure.card.reason ?? undefined;
    const told = { closureId: closure.id, at: instant(now), ...(text === undefined ? {} : { text }) };
    const awaited = oneOf('state', ['held', 'confirmed'], () => new Refusal('booking-closed'));
    const untold = orAbsent(differs('notice.closureId', closure.id, () => new Refusal('internal')));
    const isFirst = await write(
      table,
      update({ key: bookingKey(id), set: { notice: told }, rules: [awaited, untold] }),
    );
    return isFirst ? 'told' : 'nothing';
  };

  const responses = { rebook, 'call-off': callOff, notify };
  return {
    see: async (closure: Closure, appointment: Appointment, now: number): Promise<Outcome> => {
      try {
        return await responses[closure.card.affected](closure, appointment, now);
      } catch (error) {
        if (error instanceof Refusal && settled.has(error.code)) return 'nothing';
        throw error;
      }
    },
  };
};
export type Affected = ReturnType<typeof openAffected>;
