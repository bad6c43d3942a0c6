import { contract as define } from '../kernel/contract';
import { agencyDayKeys, agencyDayNouns, agencyDayRoutes, agencyDayTitles } from './agency-day';
import { bookingRoutes } from './booking-routes';
import { summaryView as appointmentSummary, appointmentView, bookedView } from './booking-views';
import { calendarRoutes } from './calendar-routes';
import { consultationTitles, messageKind } from './consultation';
import { consultationRoutes } from './consultation-routes';
import { messageView } from './consultation-views';
import { fhirRoutes } from './fhir/routes';
import { titles as fhirTitles } from './fhir/titles';
import { placeSummary, placeView } from './place';
import { placeRoutes } from './place-routes';
import { resourceSummary, resourceView } from './resource';
import { resourceRoutes } from './resource-routes';
import { slotView } from './slot';
import { slotRoutes } from './slot-routes';
import { titles } from './titles';
import { typeSummary, typeView } from './type';
import { typeRoutes } from './type-routes';
import { waiterView, waitingView } from './waiting-request';
import { waitingRoutes } from './waiting-routes';

export const contract = define({
  name: 'appointments',
  summary: 'Appointments: where and for what, when somebody is free, and whom they are with',
  keys: {
    write: [
      ...agencyDayKeys.write,
      'place',
      'appointment-type',
      'resource',
      'agenda',
      'bill',
      'booking',
      'booking-count',
      'calendar-feed',
      messageKind,
      'waiting',
      'waiting-count',
    ],
    read: [
      ...agencyDayKeys.read,
      'places',
      'places-near',
      'appointment-types',
      'resources',
      'resources-by',
      'openings',
      'calendar',
      'bookings',
      'consultation-messages',
      'preferences',
      'waiting-list',
      'waiting-of',
    ],
  },
  titles: { ...titles, ...consultationTitles, ...fhirTitles, ...agencyDayTitles },
  attachments: [messageKind],
  nouns: {
    Place: placeView,
    PlaceSummary: placeSummary,
    AppointmentType: typeView,
    AppointmentTypeSummary: typeSummary,
    Resource: resourceView,
    ResourceSummary: resourceSummary,
    AppointmentSlot: slotView,
    Appointment: appointmentView,
    AppointmentBooked: bookedView,
    AppointmentSummary: appointmentSummary,
    ConsultationMessage: messageView,
    AppointmentWaiting: waitingView,
    AppointmentWaiter: waiterView,
    ...agencyDayNouns,
  },
  routes: {
    ...typeRoutes,
    ...placeRoutes,
    ...resourceRoutes,
    ...slotRoutes,
    ...bookingRoutes,
    ...fhirRoutes,
    ...agencyDayRoutes,
    ...calendarRoutes,
    ...consultationRoutes,
    ...waitingRoutes,
  },
});
