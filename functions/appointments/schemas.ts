import { slotView } from './availability/slot';
import { closureView } from './closures/closure';
import { messageView } from './consultations/views';
import { sheetLine } from './day-sheets/routes';
import { frontDeskAppointmentView, frontDeskBookedView } from './front-desk/views';
import { placeSummary, placeView } from './places/place-details';
import { resourceSummary, resourceView } from './resources/resource-details';
import { summaryView as appointmentSummary, appointmentView, bookedView } from './self-service/views';
import { typeSummary, typeView } from './types/type-details';
import { utilisationView } from './utilisation/routes';
import { waiterView, waitingView } from './waiting-list/request';

/** What replies are made of, by the name under which the description shows it. */
export const schemas = {
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
  FrontDeskAppointment: frontDeskAppointmentView,
  FrontDeskAppointmentBooked: frontDeskBookedView,
  DaySheetLine: sheetLine,
  ResourceClosure: closureView,
  Utilisation: utilisationView,
};
