import type { EventsOf } from '../../kernel/events/event';
import type { Investigation } from './investigation';

/** What was read has been shown: the person is told, where anything was. That one was opened is told to nobody. */
export const eventsOf: EventsOf = (before, after) => {
  const [earlier, investigation] = [before, after] as unknown as (Investigation | undefined)[];
  if (!investigation || !earlier || earlier.card.state === investigation.card.state) return [];
  const { id, person, card } = investigation;
  const { state, agencyId, legalBasis, authority, reference, openedAt, until, reads, shownAt } = card;
  if (state !== 'shown') return [];
  return [
    {
      ...{ type: 'investigation.shown', subject: id, at: Date.parse(shownAt ?? until) },
      audience: { people: reads > 0 ? [person] : [], agencies: [agencyId] },
      data: {
        ...{
          investigationId: id,
          agencyId,
          basis: { names: legalBasis.names },
          authority,
          orderReference: reference,
        },
        ...{ openedAt, until, reads },
      },
    },
  ];
};
