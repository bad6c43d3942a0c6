import { type AppointmentRelease, appointmentReleased } from '../../blocks/people/claim';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import { awaitedAt } from './appointment';
import type { Claim } from './claim';
import { endOf } from './claim';

/** The time of the latest entry of the timeline, or when the claim was made. */
const atOf = ({ createdAt, timeline }: Claim): number =>
  Math.max(createdAt, ...Object.values(timeline).map(({ at }) => at));

const eventOf = (type: `identity.${string}`, claim: Claim, data: Item = {}): DomainEvent => ({
  type,
  subject: claim.id,
  at: atOf(claim),
  audience: { people: [claim.ref], ...(claim.agencyId ? { agencies: [claim.agencyId] } : {}) },
  data: { claimId: claim.id, way: claim.way, ...data },
});

/** That the claim of an appointment waits no more, for the portal only. */
const released = (claim: Claim, outcome: AppointmentRelease['outcome'], at: number): DomainEvent[] => {
  const appointment = awaitedAt(claim);
  if (!appointment) return [];
  const { id: claimId, agencyId } = claim;
  const data: AppointmentRelease = { claimId, appointmentId: appointment.id, outcome, agencyId };
  return [{ type: appointmentReleased, subject: claimId, at, audience: {}, data: { ...data } }];
};

/** The table has forgotten it, as nobody decided it. */
const lapsed = (was: Claim): DomainEvent[] => [
  { ...eventOf('identity.claim-lapsed', was), at: endOf(was) },
  ...released(was, 'lapsed', endOf(was)),
];

const decision = (is: Claim): DomainEvent => {
  if (is.state === 'attested') return eventOf('identity.proven', is, { level: is.level });
  if (is.state === 'refused') return eventOf('identity.claim-refused', is, { reason: is.reason });
  return eventOf('identity.claim-withdrawn', is);
};

/** What becomes of a claim. Nothing that the person told stands in an event. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly [Claim | undefined, Claim | undefined];
  if (!is) return was?.state === 'pending' ? lapsed(was) : [];
  if (!was) return [eventOf('identity.claim-started', is)];
  if (is.state === 'pending') return [];
  if (was.state !== is.state) return [decision(is), ...released(is, is.state, atOf(is))];
  // Booked in the moment in which the claim was decided.
  return was.appointment?.id === is.appointment?.id
    ? []
    : released(is, is.state, is.appointment?.at ?? atOf(is));
};
