import type { Changes } from '../kernel/events/module';
import { eventsOf } from './bills/events';
import { payerEvents } from './payers/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { bill: eventsOf, payer: payerEvents };
