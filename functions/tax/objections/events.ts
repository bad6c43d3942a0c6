import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Money } from '../../kernel/text/money';
import type { Objection, TimelineEntry } from './objection';

/** The event name of each action in the timeline. */
const names: Readonly<Record<TimelineEntry['action'], string>> = {
  submit: 'submitted',
  answer: 'answered',
  withdraw: 'withdrawn',
  review: 'taken-up',
  ask: 'asked',
  uphold: 'decided',
  'uphold-partly': 'decided',
  reject: 'decided',
  remind: 'due-soon',
  escalate: 'escalated',
};

const outcomes: Readonly<Partial<Record<TimelineEntry['action'], string>>> = {
  uphold: 'upheld',
  'uphold-partly': 'partly',
  reject: 'rejected',
};

const domainEventOf = ({ id, owner, card, taxNames }: Objection, entry: TimelineEntry): DomainEvent => {
  const { hash: _, at, action, amount, toRefund, ...details } = entry;
  const { agencyId, assessmentId, tax, taxpayer, currency } = card;
  const money = (minor: number): Money => ({ amount: minor, currency });
  const outcome = outcomes[action];
  return {
    type: `objection.${names[action]}`,
    subject: id,
    at,
    audience: { agencies: [agencyId], ...(action === 'remind' ? {} : { people: [owner] }) },
    data: {
      objectionId: id,
      ...{ objectionStatus: card.status, agencyId, tax: { code: tax, names: taxNames }, taxpayer },
      assessmentId,
      ...details,
      ...(outcome ? { outcome, amount: money(amount ?? card.amount) } : {}),
      ...(toRefund === undefined ? {} : { toRefund: money(toRefund) }),
    },
  };
};

/** One event for each entry that the change added to the timeline. */
export const eventsOf: EventsOf = (before, after) => {
  if (!after) return [];
  const objection = after as unknown as Objection;
  const known = new Set((before as unknown as Objection | undefined)?.order ?? []);
  return objection.order.flatMap((id) => {
    const entry = objection.timeline[id];
    return entry && !known.has(id) ? [domainEventOf(objection, entry)] : [];
  });
};
