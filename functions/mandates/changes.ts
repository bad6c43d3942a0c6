import type { Changes } from '../kernel/events/module';
import { mandateEvents } from './mandates/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { mandate: mandateEvents };
