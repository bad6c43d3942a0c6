import type { Changes } from '../kernel/events/module';
import { eventsOf as paymentEvents } from './payments/events';
import { eventsOf as policyEvents } from './policy/events';
import { eventsOf as refundEvents } from './refunds/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  payment: paymentEvents,
  refund: refundEvents,
  'refund-policy': policyEvents,
};
