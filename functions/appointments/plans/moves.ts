import type { Appointment } from '../bookings/appointment';
import type { Destination } from '../bookings/booking';
import { destinationOf } from '../bookings/order';
import { nextCheckAt } from '../deadlines/reminder-rules';
import { checkWindow, choicesAt, type Planning, stationsOf } from './choices';
import { noSuchSlot, typeUnknown } from './refusals';

/*
 * The destination of an appointment that is moved.
 */

interface Moving {
  /** Milliseconds since 1970. */
  readonly start: number;
  /** The current resource by default. */
  readonly resourceId?: string | undefined;
  readonly now: number;
}

/** Another slot of the same type. The current price does not matter: the appointment was paid for. */
export const movedTo = async (
  planning: Planning,
  appointment: Appointment,
  { start, resourceId = appointment.seats.resourceId, now }: Moving,
): Promise<Destination> => {
  const type = await planning.reference.type(appointment.agencyId, appointment.typeCode);
  if (!type) throw typeUnknown();
  const stations = await stationsOf(planning, type, {
    resourceId,
    language: appointment.details.spoken,
  });
  const [choice] = await choicesAt(planning, type, stations, start);
  if (!choice) throw noSuchSlot();
  const { timeZone } = stations.place;
  checkWindow(type, timeZone, choice.slot, now);
  return destinationOf(appointment, {
    ...choice,
    timeZone,
    wakesAt: nextCheckAt(timeZone, choice.slot, now),
  });
};
