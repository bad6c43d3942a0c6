import type { Changes } from '../kernel/events/module';
import { agendaEvents, placeEvents, resourceEvents, typeEvents } from './availability/events';
import { eventsOf as bookingEvents } from './bookings/events';
import { messageKind } from './consultations/consultation';
import { eventsOf as consultationEvents } from './consultations/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  agenda: agendaEvents,
  'appointment-type': typeEvents,
  booking: bookingEvents,
  [messageKind]: consultationEvents,
  place: placeEvents,
  resource: resourceEvents,
};
