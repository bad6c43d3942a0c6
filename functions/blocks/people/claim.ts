import type { Refusal } from '../../kernel/contract/refusal';
import { atLeast, equals, oneOf, orAbsent, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { epochSeconds } from '../../kernel/text/time';

/*
 * A claim to be somebody, as far as an appointment for it needs to know. The service `identity` owns the items, and hears of the
 * appointments by events (docs/adr/0177).
 */

export const claimKey = (id: string): Key => ({ pk: key('claim', id), sk: 'claim' });

/** States of an appointment after which a claim may have another. */
const over = ['cancelled', 'lapsed', 'no-show', 'completed'] as const;
export const isOver = (state: string): boolean => over.some((each) => each === state);

interface Reasons {
  /** It is another's, decided, lapsed, or not for a counter. */
  readonly closed: () => Refusal;
  /** There is an appointment for it. */
  readonly booked: () => Refusal;
}

/** The rules that somebody's claim waits for a counter at `now` (milliseconds since 1970), and that no appointment is made for it. */
export const awaitsCounter = (ref: string, now: number, { closed, booked }: Reasons): Rule[] => [
  equals('ref', ref, closed),
  equals('state', 'pending', closed),
  equals('way', 'counter', closed),
  atLeast('expiresAt', epochSeconds(now), closed),
  orAbsent(oneOf('appointment.state', over, booked)),
];

/** The event by which appointments say how one for a claim stands, and what it says. */
export const proofChanged = 'appointment.proof-changed';
export interface ProofAppointment {
  readonly claimId: string;
  readonly appointmentId: string;
  readonly agencyId: string;
  readonly placeId: string;
  /** With the offset of its place. */
  readonly start: string;
  readonly end: string;
  readonly appointmentState: string;
}

/** The event by which identity says that the claim of an appointment waits no more, and what it says. */
export const appointmentReleased = 'identity.appointment-released';
export interface AppointmentRelease {
  readonly claimId: string;
  readonly appointmentId: string;
  readonly outcome: 'attested' | 'refused' | 'withdrawn' | 'lapsed';
  /** Who decided it. */
  readonly agencyId?: string | undefined;
}
