import type { Officers } from '../../blocks/officers/officers';
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
import type { Consequence } from '../resources/resource-details';
import { actionOn, type Closure } from './closure';
import type { Rebooking } from './rebooking-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly rebooking: Rebooking;
}

/** Why appointments are affected, and what is done about them. */
export interface Cause {
  /** The closure, or the review of the resource. */
  readonly id: string;
  readonly agencyId: string;
  readonly affected: Consequence;
  /** Shown to the people affected. */
  readonly reason: string | undefined;
  /** Names what people are notified of; they are notified of it once. */
  readonly notice: string;
  /** Who answers for it. */
  readonly officers?: Officers;
}

export const causeOf = ({ id, agencyId, card }: Closure): Cause => ({
  ...{ id, agencyId, affected: card.affected, reason: card.reason ?? undefined, notice: id },
  ...(card.by
    ? { officers: { officer: card.by.officer, ...(card.by.second ? { second: card.by.second } : {}) } }
    : {}),
});

/** What was done about an appointment; `nothing` if it was changed meanwhile. */
export type Outcome = 'moved' | 'calledOff' | 'told' | 'nothing';

/** Refusals after which nothing is left to do: the appointment has ended, or its timeline is full. */
const settled = new Set(['booking-closed', 'hold-lapsed', 'booking-full', 'booking-not-found']);

/** Refusals after which another time is tried. */
const elsewhere = new Set(['slot-taken', 'appointments-overlap']);

/** Handles one appointment: only once, even if repeated. */
export const openAffected = (context: Context) => {
  const { table, rebooking } = context;
  const bookings = openBookingStore(context);

  const actingOn = (cause: Cause, { id }: Appointment, now: number) => ({
    action: actionOn(cause, id, now),
    whose: ofAgency(cause.agencyId),
    reason: cause.reason,
    officers: cause.officers,
  });

  const rebook = async (cause: Cause, appointment: Appointment, now: number): Promise<Outcome> => {
    const acting = actingOn(cause, appointment, now);
    for await (const destination of rebooking.destinationsOf(appointment, now)) {
      try {
        await bookings.move('reschedule', appointment.id, acting, () => destination);
        return 'moved';
      } catch (error) {
        if (!(error instanceof Refusal) || !elsewhere.has(error.code)) throw error;
      }
    }
    return callOff(cause, appointment, now);
  };

  const callOff = async (cause: Cause, appointment: Appointment, now: number): Promise<Outcome> => {
    const acting = actingOn(cause, appointment, now);
    await bookings.release('call-off', appointment.id, {
      ...acting,
      besides: (booking) => cancelBill(context, booking as Appointment, acting.action),
    });
    return 'calledOff';
  };

  /** The cause is kept in the appointment, so that its people are notified once. */
  const notify = async (cause: Cause, { id, notice }: Appointment, now: number): Promise<Outcome> => {
    if (notice?.cause === cause.notice) return 'nothing';
    const text = cause.reason;
    const told = { cause: cause.notice, at: instant(now), ...(text === undefined ? {} : { text }) };
    const awaited = oneOf('state', ['held', 'confirmed'], () => new Refusal('booking-closed'));
    const untold = orAbsent(differs('notice.cause', cause.notice, () => new Refusal('internal')));
    const isFirst = await write(
      table,
      update({ key: bookingKey(id), set: { notice: told }, rules: [awaited, untold] }),
    );
    return isFirst ? 'told' : 'nothing';
  };

  const responses = { rebook, 'call-off': callOff, notify };
  return {
    see: async (cause: Cause, appointment: Appointment, now: number): Promise<Outcome> => {
      try {
        return await responses[cause.affected](cause, appointment, now);
      } catch (error) {
        if (error instanceof Refusal && settled.has(error.code)) return 'nothing';
        throw error;
      }
    },
  };
};
export type Affected = ReturnType<typeof openAffected>;
