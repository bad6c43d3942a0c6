import * as v from 'valibot';
import { isOver, type ProofAppointment } from '../../blocks/people/claim';
import { id, instant } from '../../kernel/text/fields';
import { days } from '../../kernel/text/time';
import type { Claim } from './claim';

/*
 * The appointment at which a claim is to be decided, as the service of appointments told of it last (docs/adr/0177).
 */

export const appointmentView = v.strictObject({
  id,
  state: v.string(),
  agencyId: id,
  placeId: id,
  /** With the offset of its place. */
  start: instant,
  end: instant,
});
type AppointmentView = v.InferOutput<typeof appointmentView>;

export interface ClaimAppointment extends AppointmentView {
  /** When it came to stand so, in milliseconds since 1970. */
  readonly at: number;
}

export const showAppointment = ({ at: _, ...shown }: ClaimAppointment): AppointmentView => shown;

/** After an appointment, or its end, a claim waits for so many days more. */
const graceDays = 7;

export const appointmentOf = (told: ProofAppointment, at: number): ClaimAppointment => {
  const { appointmentId, appointmentState: state, agencyId, placeId, start, end } = told;
  return { id: appointmentId, state, agencyId, placeId, start, end, at };
};

/** The appointment that somebody is awaited at. */
export const awaitedAt = ({ appointment }: Pick<Claim, 'appointment'>): ClaimAppointment | undefined =>
  appointment && !isOver(appointment.state) ? appointment : undefined;

/** Whether what is told is news: neither older than what is known, nor the end of an appointment that another took the place of. */
export const isNews = (known: ClaimAppointment | undefined, told: ClaimAppointment): boolean =>
  !known || (known.at <= told.at && (known.id === told.id || !isOver(told.state)));

/** Until when a claim waits because of an appointment, in milliseconds since 1970. */
export const waitsUntil = (appointment: ClaimAppointment): number =>
  (isOver(appointment.state) ? appointment.at : Date.parse(appointment.end)) + days(graceDays);
