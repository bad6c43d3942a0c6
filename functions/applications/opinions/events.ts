import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { OpinionCard, OpinionTask } from './task';

/*
 * What the changes of tasks mean. That one is given is an event of its application.
 */

const shown = ({ askedBy, state: _, service, ...card }: OpinionCard) => ({
  ...card,
  ...{ askedBy, service: { code: service.code, version: service.version, names: service.names } },
});

const told = (
  { card }: OpinionTask,
  name: 'asked' | 'due-soon' | 'late' | 'ended',
  at: string,
): DomainEvent => ({
  type: `application.opinion-${name}`,
  subject: card.applicationId,
  at: Date.parse(at),
  // Whoever waits for it hears that it is late as well.
  audience: { agencies: name === 'late' ? [...new Set([card.agencyId, card.askedBy])] : [card.agencyId] },
  data: shown(card),
});

export const taskEvents: EventsOf = (before, after) => {
  const [earlier, task] = [before, after] as unknown as (OpinionTask | undefined)[];
  if (!task) return [];
  const { card, remindedAt } = task;
  if (card.state === 'open' && card.askedAt !== earlier?.card.askedAt)
    return [told(task, 'asked', card.askedAt)];
  if (card.state === 'ended' && earlier?.card.state === 'open')
    return [told(task, 'ended', card.closedAt ?? card.askedAt)];
  if (card.late && !earlier?.card.late) return [told(task, 'late', card.dueAt)];
  return remindedAt && !earlier?.remindedAt ? [told(task, 'due-soon', remindedAt)] : [];
};
