import type { EventsOf } from '../kernel/events/event';
import type { Changes } from '../kernel/events/module';
import { newsEvents } from './areas/area';
import { eventsOf } from './cases/events';
import { photographEvents } from './photographs/photograph';
import { followersEvents } from './public-view/followers';

const complaintEvents: EventsOf = (before, after) => [
  ...eventsOf(before, after),
  ...photographEvents(before, after),
];

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  complaint: complaintEvents,
  'complaint-area-news': newsEvents,
  'complaint-followers': followersEvents,
};
