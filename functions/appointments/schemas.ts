import { slotView } from './availability/slot';
import { closureView } from './closures/closure';
import { messageView } from './consultations/views';
import { sheetLine } from './day-sheets/routes';
import { frontDeskAppointmentView, frontDeskBookedView } from './front-desk/views';
import { publicPlaceSummary, publicPlaceView } from './places/place-details';
import { ownResourceView, resourceSummary } from './resources/resource-details';
import {
  summaryView as appointmentSummary,
  ownAppointmentView,
  ownBookedView,
  ownSummaryView,
} from './self-service/views';
import { publicTypeSummary, publicTypeView } from './types/type-details';
import { utilisationView } from './utilisation/routes';
import { ownWaitingView, waiterView } from './waiting-list/request';

/** What replies are made of, by the name under which the description shows it. */
export const schemas = {
  Place: publicPlaceView,
  PlaceSummary: publicPlaceSummary,
  AppointmentType: publicTypeView,
  AppointmentTypeSummary: publicTypeSummary,
  Resource: ownResourceView,
  ResourceSummary: resourceSummary,
  AppointmentSlot: slotView,
  Appointment: ownAppointmentView,
  AppointmentBooked: ownBookedView,
  AppointmentSummary: appointmentSummary,
  OwnAppointmentSummary: ownSummaryView,
  ConsultationMessage: messageView,
  AppointmentWaiting: ownWaitingView,
  AppointmentWaiter: waiterView,
  FrontDeskAppointment: frontDeskAppointmentView,
  FrontDeskAppointmentBooked: frontDeskBookedView,
  DaySheetLine: sheetLine,
  ResourceClosure: closureView,
  Utilisation: utilisationView,
};
