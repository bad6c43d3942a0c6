import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { RegisterEntry } from './entry';

type Entry = RegisterEntry & { readonly unlinked?: { readonly agencyId?: string } };

const unlinkedOf = (before: Entry | undefined, { unlinked }: Entry): DomainEvent[] => {
  if (!unlinked || unlinked.at === before?.unlinked?.at) return [];
  const { ref, at, reason, agencyId } = unlinked;
  const others = [...(before?.contestedBy ?? [])].filter((each) => each !== ref);
  return [
    {
      type: 'identity.unlinked',
      subject: ref,
      at,
      audience: { people: [ref], ...(agencyId ? { agencies: [agencyId] } : {}) },
      data: { reason },
    },
    // One for each: nobody learns of the others.
    ...others.map(
      (other): DomainEvent => ({
        type: 'identity.number-freed',
        subject: other,
        at,
        audience: { people: [other] },
        data: {},
      }),
    ),
  ];
};

const deathOf = (before: Entry | undefined, { ref, diedOn, agencyId }: Entry): DomainEvent[] =>
  diedOn === undefined || before?.diedOn !== undefined || ref === undefined
    ? []
    : [
        {
          type: 'identity.died',
          subject: ref,
          at: Date.parse(diedOn),
          // Nothing is told to the account, and the agency told it.
          audience: agencyId ? { agencies: [agencyId] } : {},
          data: { diedOn },
        },
      ];

/** What becomes of the link of a number. Neither the number nor its code stands in an event. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly [Entry | undefined, Entry | undefined];
  return is ? [...unlinkedOf(was, is), ...deathOf(was, is)] : [];
};
