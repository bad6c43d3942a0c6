import type { Changes } from '../kernel/events/module';
import { serviceEvents } from './versions/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { 'public-service': serviceEvents };
