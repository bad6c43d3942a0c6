import type { Changes } from '../kernel/events/module';
import { eventsOf } from './onboarding/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { 'onboarding-request': eventsOf };
