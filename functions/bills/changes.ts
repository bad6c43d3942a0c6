import { eventsOf } from '../blocks/billing/events';
import type { Changes } from '../kernel/events/service';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { bill: eventsOf };
