import type { Card, Mandate } from '../../blocks/mandates/mandate';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';

/*
 * What becomes of a mandate, told to those of its parties who did not do it, and to the agency that registered it.
 */

interface Done {
  readonly action: string;
  readonly at: number;
  readonly ref?: string;
  readonly agencyId?: string;
}

/** The event of each action; what concerns nobody else has none. */
const names: Readonly<Record<string, string>> = {
  offer: 'registered',
  accept: 'accepted',
  begin: 'begun',
  decline: 'declined',
  limit: 'limited',
  end: 'ended',
  expire: 'expired',
  remind: 'ending',
  lapse: 'lapsed',
};

const shown = ({ id, role, kind, state, from, through, reason, representee, delegate }: Card) => ({
  ...{ mandateId: id, role, kind, mandateState: state, fromOn: from },
  ...(through === undefined ? {} : { throughOn: through }),
  ...(reason === undefined ? {} : { reason }),
  representee: representee.name,
  delegate: delegate.name,
});

const eventOf = ({ card, parties }: Mandate, { action, at, ref }: Done): DomainEvent[] => {
  const name = names[action];
  // Whoever grants by hand has the code in their hand.
  if (!name || (action === 'offer' && (card.state === 'offered' || !card.register))) return [];
  const people = parties.filter((each) => each !== '-' && (each !== ref || action === 'offer'));
  const agencies = card.register ? [card.register.agencyId] : [];
  return [
    { type: `mandate.${name}`, subject: card.id, at, audience: { people, agencies }, data: shown(card) },
  ];
};

/** One event for each action that the change added. */
export const mandateEvents: EventsOf = (before: Item | undefined, after: Item | undefined) => {
  if (!after) return [];
  const mandate = after as unknown as Mandate;
  const known = (before as unknown as Mandate | undefined)?.timeline ?? {};
  return Object.entries(mandate.timeline).flatMap(([id, done]) =>
    id in known ? [] : eventOf(mandate, done as unknown as Done),
  );
};
