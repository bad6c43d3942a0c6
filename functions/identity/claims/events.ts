import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import type { Claim } from './claim';
import { lapsesAt } from './claim';

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

/** What becomes of a claim. Nothing that the person told stands in an event. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly [Claim | undefined, Claim | undefined];
  if (!is) {
    // The table has forgotten it, as nobody decided it.
    return was?.state === 'pending'
      ? [{ ...eventOf('identity.claim-lapsed', was), at: lapsesAt(was.createdAt) }]
      : [];
  }
  if (!was) return [eventOf('identity.claim-started', is)];
  if (was.state === is.state) return [];
  if (is.state === 'attested') return [eventOf('identity.proven', is, { level: is.level })];
  if (is.state === 'refused') return [eventOf('identity.claim-refused', is, { reason: is.reason })];
  return [eventOf('identity.claim-withdrawn', is)];
};
