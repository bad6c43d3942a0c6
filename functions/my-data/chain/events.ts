import type { EventsOf } from '../../kernel/events/event';

/** The person under whose reference an item of theirs lies. */
const refOf = (pk: unknown): string => String(pk).slice(String(pk).indexOf('#') + 1);

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
      ];
