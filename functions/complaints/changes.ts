import type { Changes } from '../kernel/events/service';
import { eventsOf } from './cases/events';
import { followersEvents } from './public-view/followers';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { complaint: eventsOf, 'complaint-followers': followersEvents };
