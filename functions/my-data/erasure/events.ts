import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Erasure } from './erasure';

/** It was asked for, taken back, or cannot be done: the person is told. Once it is done there is nobody to tell. */
export const eventsOf: EventsOf = (before, after) => {
  const [old, erasure] = [before, after] as unknown as (Erasure | undefined)[];
  if (!erasure || (old?.id === erasure.id && old.state === erasure.state)) return [];
  const { id, person, askedAt, erasesAt, bound = [], dueAt } = erasure;
  const of = { subject: person, audience: { people: [person] } };
  const at = Date.parse(askedAt);
  const events: Partial<Record<Erasure['state'], DomainEvent>> = {
    waiting: { ...of, type: 'data-erasure.asked', at, data: { erasureId: id, until: dueAt ?? erasesAt } },
    withdrawn: {
      ...of,
      type: 'data-erasure.withdrawn',
      at: timeOf(after?.withdrawnAt, at),
      data: { erasureId: id },
    },
    refused: { ...of, type: 'data-erasure.refused', at, data: { erasureId: id, count: bound.length } },
  };
  const event = events[erasure.state];
  return event ? [event] : [];
};

const timeOf = (value: unknown, otherwise: number): number =>
  typeof value === 'string' ? Date.parse(value) : otherwise;
