import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Step } from './lifecycle';
import type { PublicService, StepEntry } from './public-service';

/** What a step is called once it was taken; saving and throwing away a draft concerns nobody else. */
const names: Partial<Record<Step, DomainEvent['type']>> = {
  submit: 'public-service.submitted',
  withdraw: 'public-service.withdrawn',
  'send-back': 'public-service.sent-back',
  approve: 'public-service.published',
  retire: 'public-service.retired',
};

const eventOf = (
  { id, agencyId, code, latest, card }: PublicService,
  type: DomainEvent['type'],
  { at, state, reasons, number }: StepEntry,
): DomainEvent => ({
  ...{ type, subject: id, at, audience: { agencies: [agencyId] } },
  data: {
    ...{ serviceId: id, agencyId, code, serviceState: state, names: card.names },
    version: number ?? latest ?? null,
    ...(reasons === undefined ? {} : { text: reasons }),
  },
});

/** An event for each step that was taken. */
export const serviceEvents: EventsOf = (before, after) => {
  const [earlier, service] = [before, after] as unknown as (PublicService | undefined)[];
  if (!service) return [];
  return Object.entries(service.timeline).flatMap(([action, entry]) => {
    const type = names[entry.action];
    return type && !earlier?.timeline[action] ? [eventOf(service, type, entry)] : [];
  });
};
