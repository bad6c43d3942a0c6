import type { Changes } from '../kernel/events/module';
import { dayEvents } from './days/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { 'settlement-day': dayEvents };
