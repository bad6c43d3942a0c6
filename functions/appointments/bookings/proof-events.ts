import { type ProofAppointment, proofChanged } from '../../blocks/people/claim';
import type { DomainEvent } from '../../kernel/events/event';
import { localInstant } from '../places/local-time';
import type { Appointment } from './appointment';

const nobody = {};

/** How an appointment for a claim stands from now on, for the portal only: nothing where it is for none, or stands as before. */
export const proofEvents = (
  before: Appointment | undefined,
  after: Appointment,
  at: number | undefined,
): DomainEvent[] => {
  const { card, details, state, id } = after;
  if (details.claimId === undefined || at === undefined) return [];
  if (before?.state === state && before.sequence === after.sequence) return [];
  const { agencyId, placeId, timeZone, start, end } = card;
  const data: ProofAppointment = {
    ...{ claimId: details.claimId, appointmentId: id, agencyId, placeId, appointmentState: state },
    ...{ start: localInstant(timeZone, start), end: localInstant(timeZone, end) },
  };
  return [{ type: proofChanged, subject: id, at, audience: nobody, data: { ...data } }];
};
