import type { DomainEvent, EventsOf } from '../kernel/events/event';
import { eventsOf as ofAddresses, recoveryCodeOf } from './addresses/events';

/** The register has another name of somebody who was attested before. */
const renamed: EventsOf = (before, after) => {
  const [was, is] = [before?.registeredName, after?.registeredName];
  if (typeof was !== 'string' || typeof is !== 'string' || was === is) return [];
  const ref = String(after?.pk).slice(String(after?.pk).indexOf('#') + 1);
  const at = Number(after?.renamedAt);
  const event: DomainEvent = {
    ...{ type: 'identity.renamed', subject: ref, at },
    audience: { people: [ref] },
    data: {},
  };
  return [event];
};

/** What changes of a profile mean. Nothing of what it says stands in an event. */
export const eventsOf: EventsOf = (before, after) => [
  ...ofAddresses(before, after),
  ...recoveryCodeOf(before, after),
  ...renamed(before, after),
];
