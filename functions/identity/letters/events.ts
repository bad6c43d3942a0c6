import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { instant } from '../../kernel/text/time';
import type { Letter } from './letter';
import { lapsesAt } from './letter';

const eventOf = (
  type: `identity.${string}`,
  { ref, id, agencyId, askedAt, timeline }: Letter,
): DomainEvent => ({
  type,
  subject: id,
  at: Math.max(askedAt, ...Object.values(timeline).map(({ at }) => at)),
  audience: { people: [ref], agencies: [agencyId] },
  data: { letterId: id, lapsesAt: instant(lapsesAt({ askedAt })) },
});

/** What becomes of a letter. Its code stands in no event. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly [Letter | undefined, Letter | undefined];
  if (!is) return [];
  if (was?.id !== is.id) return [eventOf('identity.letter-asked', is)];
  if (was.state === is.state) return [];
  return [eventOf(is.state === 'printed' ? 'identity.letter-printed' : 'identity.residence-proven', is)];
};
