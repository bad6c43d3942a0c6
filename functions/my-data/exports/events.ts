import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { ExportJob } from './job';

/** The files of the one before are to go. */
const askedOf = (old: ExportJob | undefined, job: ExportJob) => ({
  exportId: job.id,
  ...(old && old.id !== job.id ? { replaces: old.id } : {}),
});

/** An export was asked for, which the portal alone hears; is ready, or has failed, which the person is told. */
export const eventsOf: EventsOf = (before, after) => {
  const [old, job] = [before, after] as unknown as (ExportJob | undefined)[];
  if (!job || (old?.id === job.id && old.state === job.state)) return [];
  const of = { subject: job.person, audience: { people: [job.person] } };
  const at = Date.parse(job.readyAt ?? job.askedAt);
  const events: Partial<Record<ExportJob['state'], DomainEvent>> = {
    running: { ...of, type: 'data-export.asked', at, audience: {}, data: askedOf(old, job) },
    ready: { ...of, type: 'data-export.ready', at, data: { exportId: job.id, until: job.until } },
    failed: { ...of, type: 'data-export.failed', at, data: { exportId: job.id } },
  };
  const event = events[job.state];
  return event ? [event] : [];
};
