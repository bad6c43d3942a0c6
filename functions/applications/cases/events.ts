import { erasedText } from '../../blocks/erasure/eraser';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { type Application, refundOf, type TrackEntry } from './application';

/** The event type of each action of the track. */
const names: Readonly<Record<TrackEntry['action'], string | undefined>> = {
  begin: undefined,
  save: undefined,
  upgrade: undefined,
  charge: 'charged',
  submit: 'submitted',
  pay: 'submitted',
  answer: 'answered',
  withdraw: 'withdrawn',
  assign: 'assigned',
  claim: 'assigned',
  note: 'noted',
  ask: 'asked',
  approve: 'approved',
  refuse: 'refused',
  remind: 'due-soon',
  escalate: 'escalated',
  lapse: 'lapsed',
};

/** What is the agency's own affair. */
const inside: readonly TrackEntry['action'][] = ['assign', 'claim', 'remind', 'escalate'];

const audienceOf = ({ owner, card }: Application, { action, internal }: TrackEntry, reached: boolean) => ({
  ...(reached ? { agencies: [card.agencyId] } : {}),
  ...(internal || inside.includes(action) || owner === erasedText ? {} : { people: [owner] }),
});

const domainEventOf = (application: Application, entry: TrackEntry): DomainEvent[] => {
  const { hash: _, officers: __, at, action, internal, ...told } = entry;
  const name = names[action];
  if (name === undefined) return [];
  const { id, card } = application;
  const refund = action === 'refuse' ? refundOf(application) : undefined;
  const reached = card.submittedAt !== undefined;
  return [
    {
      type: `application.${name}`,
      subject: id,
      at,
      audience: audienceOf(application, entry, reached),
      data: {
        ...{ applicationId: id, applicationStatus: card.status, agencyId: card.agencyId },
        service: { code: card.service.code, version: card.service.version, names: card.service.names },
        ...(internal ? { internal } : {}),
        ...told,
        ...(refund ? { refund } : {}),
      },
    },
  ];
};

/** One event for each entry that the change added to the track. What was never handed in concerns its applicant alone. */
export const eventsOf: EventsOf = (before, after) => {
  if (!after) return [];
  const application = after as unknown as Application;
  const known = new Set((before as unknown as Application | undefined)?.order ?? []);
  return application.order.flatMap((id) => {
    const entry = application.entries[id];
    return entry && !known.has(id) ? domainEventOf(application, entry) : [];
  });
};
