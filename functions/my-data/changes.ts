import type { Changes } from '../kernel/events/module';
import { eventsOf as accessEvents } from './chain/events';
import { eventsOf as consentEvents } from './consents/events';
import { eventsOf as correctionEvents } from './corrections/events';
import { eventsOf as erasureEvents } from './erasure/events';
import { eventsOf as exportEvents } from './exports/events';
import { eventsOf as investigationEvents } from './investigations/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  access: accessEvents,
  consent: consentEvents,
  'data-correction': correctionEvents,
  'data-erasure': erasureEvents,
  'data-export': exportEvents,
  investigation: investigationEvents,
};
