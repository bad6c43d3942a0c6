import { closureView } from './closures/closure';
import { closureTitles } from './closures/refusals';
import { closureRoutes } from './closures/routes';
import { daySheetRoutes, sheetLine } from './day-sheets/routes';
import { frontDeskRoutes } from './front-desk/routes';
import { frontDeskAppointmentView, frontDeskBookedView } from './front-desk/views';
import { utilisationRoutes, utilisationView } from './utilisation/routes';

/*
 * The day of an agency: its desk, its day sheets, what is blocked, and how well it is used.
 */

export const agencyDayRoutes = {
  ...frontDeskRoutes,
  ...daySheetRoutes,
  ...closureRoutes,
  ...utilisationRoutes,
};

export const agencyDaySchemas = {
  DeskAppointment: frontDeskAppointmentView,
  DeskAppointmentBooked: frontDeskBookedView,
  DaySheetLine: sheetLine,
  ResourceBlock: closureView,
  Utilisation: utilisationView,
};

export const agencyDayTitles = closureTitles;

export const agencyDayKeys = {
  write: ['access', 'resource-block'],
  read: ['day-sheet', 'person', 'resource-blocks'],
} as const;
