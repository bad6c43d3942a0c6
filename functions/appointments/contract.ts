import { contract as define } from '../kernel/contract';
import { bookingRoutes } from './booking-routes';
import { summaryView as appointmentSummary, appointmentView, bookedView } from './booking-views';
import { placeSummary, placeView } from './place';
import { placeRoutes } from './place-routes';
import { resourceSummary, resourceView } from './resource';
import { resourceRoutes } from './resource-routes';
import { titles } from './titles';
import { typeSummary, typeView } from './type';
import { typeRoutes } from './type-routes';

export const contract = define({
  name: 'appointments',
  summary: 'Appointments: where and for what, when somebody is free, and whom they are with',
  keys: {
    write: ['place', 'appointment-type', 'resource', 'agenda', 'bill', 'booking', 'booking-count'],
    read: ['places', 'places-near', 'appointment-types', 'resources', 'resources-by', 'calendar', 'bookings'],
  },
  titles,
  nouns: {
    Place: placeView,
    PlaceSummary: placeSummary,
    AppointmentType: typeView,
    AppointmentTypeSummary: typeSummary,
    Resource: resourceView,
    ResourceSummary: resourceSummary,
    Appointment: appointmentView,
    AppointmentBooked: bookedView,
    AppointmentSummary: appointmentSummary,
  },
  routes: { ...typeRoutes, ...placeRoutes, ...resourceRoutes, ...bookingRoutes },
});
