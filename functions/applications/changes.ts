import type { EventsOf } from '../kernel/events/event';
import type { Changes } from '../kernel/events/module';
import { eventsOf } from './cases/events';
import { documentEvents } from './documents/document';
import { taskEvents } from './opinions/events';

const applicationEvents: EventsOf = (before, after) => [
  ...eventsOf(before, after),
  ...documentEvents(before, after),
];

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { application: applicationEvents, 'application-opinion': taskEvents };
