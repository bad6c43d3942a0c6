import { refundDueEvent } from '../../blocks/billing/refund-due';
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
  'give-opinion': 'opinion-given',
  'ask-opinion': 'opinion-requested',
  approve: 'approved',
  refuse: 'refused',
  remind: 'due-soon',
  escalate: 'escalated',
  lapse: 'lapsed',
};

/** What is the agency's own affair. */
const inside: readonly TrackEntry['action'][] = ['assign', 'claim', 'ask-opinion', 'remind', 'escalate'];

const audienceOf = ({ owner, card }: Application, { action, internal }: TrackEntry, reached: boolean) => ({
  ...(reached ? { agencies: [card.agencyId] } : {}),
  ...(internal || inside.includes(action) || owner === erasedText ? {} : { people: [owner] }),
});

const domainEventOf = (application: Application, entry: TrackEntry): DomainEvent[] => {
  const { hash: _, officers: __, at, action, internal, opinion, ...told } = entry;
  const name = names[action];
  if (name === undefined) return [];
  const { id, card, opinions = {} } = application;
  const refund = action === 'refuse' || action === 'withdraw' ? refundOf(application)?.money : undefined;
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
        ...(opinion === undefined
          ? {}
          : { opinion: { code: opinion, names: opinions[opinion]?.names ?? {} } }),
        ...(refund ? { refund } : {}),
      },
    },
  ];
};

/** The last of the opinions has come in: it can be decided. */
const opinionsIn = (
  earlier: Application | undefined,
  { id, card, awaiting, against, order, entries }: Application,
) => {
  const entry = entries[order.at(-1) ?? ''];
  if (!earlier?.awaiting?.size || awaiting?.size || entry?.action !== 'give-opinion') return [];
  return [
    {
      ...({ type: 'application.opinions-in', subject: id, at: entry.at } as const),
      audience: { agencies: [card.agencyId] },
      data: {
        ...{ applicationId: id, applicationStatus: card.status, agencyId: card.agencyId },
        service: { code: card.service.code, version: card.service.version, names: card.service.names },
        against: [...(against ?? [])].sort(),
      },
    },
  ];
};

/** What goes back to the applicant by the rules of the service: the payments hear of it. */
const refundDue = (application: Application, { action, at, officers }: TrackEntry): DomainEvent[] => {
  const { id, card } = application;
  const refund = action === 'refuse' || action === 'withdraw' ? refundOf(application) : undefined;
  if (!refund) return [];
  const { rule, billId, money } = refund;
  const second = officers?.second ?? undefined;
  const by = officers ? { officers: { officer: officers.officer, ...(second ? { second } : {}) } } : {};
  return [
    refundDueEvent('application.refund-due', id, at, {
      ...{ agencyId: card.agencyId, billId, amount: money.amount, rule },
      ...by,
    }),
  ];
};

/** One event for each entry that the change added to the track. What was never handed in concerns its applicant alone. */
export const eventsOf: EventsOf = (before, after) => {
  if (!after) return [];
  const application = after as unknown as Application;
  const earlier = before as unknown as Application | undefined;
  const known = new Set(earlier?.order ?? []);
  const steps = application.order.flatMap((id) => {
    const entry = application.entries[id];
    if (!entry || known.has(id)) return [];
    return [...domainEventOf(application, entry), ...refundDue(application, entry)];
  });
  return [...steps, ...opinionsIn(earlier, application)];
};
