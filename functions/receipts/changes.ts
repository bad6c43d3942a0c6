import type { Changes } from '../kernel/events/service';
import { eventsOf } from './numbers/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { receipt: eventsOf };
