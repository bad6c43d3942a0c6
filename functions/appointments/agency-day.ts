import { blockView } from './closures/closure';
import { blockTitles } from './closures/refusals';
import { blockRoutes } from './closures/routes';
import { daySheetRoutes, sheetLine } from './day-sheets/routes';
import { deskRoutes } from './front-desk/routes';
import { deskAppointmentView, deskBookedView } from './front-desk/views';
import { utilisationRoutes, utilisationView } from './utilisation/routes';

/*
 * The day of an agency: its desk, its day sheets, what is blocked, and how well it is used.
 */

export const agencyDayRoutes = { ...deskRoutes, ...daySheetRoutes, ...blockRoutes, ...utilisationRoutes };

export const agencyDayNouns = {
  DeskAppointment: deskAppointmentView,
  DeskAppointmentBooked: deskBookedView,
  DaySheetLine: sheetLine,
  ResourceBlock: blockView,
  Utilisation: utilisationView,
};

export const agencyDayTitles = blockTitles;

export const agencyDayKeys = {
  write: ['access', 'resource-block'],
  read: ['day-sheet', 'person', 'resource-blocks'],
} as const;
