import type { ActItem } from '../../blocks/people/access-log';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';

/** The person under whose reference an item of theirs lies. */
const refOf = (pk: unknown): string => String(pk).slice(String(pk).indexOf('#') + 1);

/** A delegate has done something, which the service of mandates tells both of. */
const actedBy = (item: Item): DomainEvent[] => {
  const { actor, done, operation, subject, at, pk } = item as unknown as ActItem;
  if (!done) return [];
  const data = { mandateId: actor.mandate, operation, service: subject.type };
  return [{ type: 'delegate.acted', subject: refOf(pk), at: Date.parse(at), audience: {}, data }];
};

/** An entry has come, which is to be linked. The event says no more than whose: nobody is told of it. */
export const eventsOf: EventsOf = (before, after) =>
  before || !after
    ? []
    : [
        {
          type: 'access.logged',
          subject: refOf(after.pk),
          at: Date.parse(String(after.at)),
          audience: {},
          data: {},
        },
        ...actedBy(after),
      ];
