import type { Changes } from '../kernel/events/module';
import { eventsOf } from './endpoints/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { webhook: eventsOf };
