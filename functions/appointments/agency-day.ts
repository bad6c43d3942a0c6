import { blockView } from './block';
import { blockTitles } from './block-refusals';
import { blockRoutes } from './block-routes';
import { daySheetRoutes, sheetLine } from './day-sheet-routes';
import { deskRoutes } from './desk-routes';
import { deskAppointmentView, deskBookedView } from './desk-views';
import { utilisationRoutes, utilisationView } from './utilisation-routes';

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
