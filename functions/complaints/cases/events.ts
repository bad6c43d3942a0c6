import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import type { Complaint, TimelineEntry } from './complaint';
import { hasCitizen } from './owner';

/** The event type of each timeline action. */
const names: Readonly<Record<TimelineEntry['action'], string>> = {
  file: 'filed',
  comment: 'commented',
  report: 'commented',
  answer: 'answered',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  rate: 'rated',
  acknowledge: 'acknowledged',
  assign: 'assigned',
  note: 'commented',
  ask: 'asked',
  transfer: 'transferred',
  resolve: 'resolved',
  reject: 'rejected',
  'mark-duplicate': 'marked-duplicate',
  remind: 'due-soon',
  escalate: 'escalated',
  expire: 'lapsed',
};

/** The agencies that an entry concerns: who holds the complaint now, and who handed it over. */
const agenciesOf = (complaint: Complaint, { agencyId }: TimelineEntry): string[] => [
  ...new Set([complaint.card.agencyId, ...(agencyId ? [agencyId] : [])]),
];

const domainEventOf = (complaint: Complaint, entry: TimelineEntry): DomainEvent => {
  // Whom an app names is for whoever opens the complaint, as that is logged.
  const { hash: _, report: __, at, action, internal, ...told } = entry;
  // Who waits for the citizen's answer is the agency's own affair.
  const inside = internal || action === 'remind' || (action === 'assign' && !entry.status);
  const forPeople = !inside && hasCitizen(complaint);
  const { id, card, owner } = complaint;
  return {
    type: `complaint.${names[action]}`,
    subject: id,
    at,
    audience: { agencies: agenciesOf(complaint, entry), ...(forPeople ? { people: [owner] } : {}) },
    data: {
      complaintId: id,
      complaintStatus: card.status,
      category: card.category,
      ...(internal ? { internal } : {}),
      ...told,
    },
  };
};

/** One event for each entry that the change added to the timeline. */
export const eventsOf: EventsOf = (before: Item | undefined, after: Item | undefined) => {
  if (!after) return [];
  const complaint = after as unknown as Complaint;
  const known = new Set((before as unknown as Complaint | undefined)?.order ?? []);
  return complaint.order.flatMap((id) => {
    const entry = complaint.timeline[id];
    return entry && !known.has(id) ? [domainEventOf(complaint, entry)] : [];
  });
};
