import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { type Job, openStates } from './job';

/** The agency receives an event when a job has ended in any way. */
export const importEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly (Job | undefined)[];
  if (!is || !was || was.state === is.state || openStates.includes(is.state)) return [];
  const { type, id, agencyId, state, progress, endedAt = '', total, reason, card } = is;
  const event: DomainEvent = {
    type: `${type}.ended`,
    subject: id,
    at: Date.parse(endedAt),
    audience: { agencies: [agencyId] },
    data: {
      jobId: id,
      label: card.label,
      jobState: state,
      total: total ?? null,
      ...{ rows: progress.rows, done: progress.done, refused: progress.refused },
      ...(reason ? { reason } : {}),
    },
  };
  return [event];
};
