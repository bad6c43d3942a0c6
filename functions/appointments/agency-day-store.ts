import type { Sealer } from '../kernel/identity/id-codec';
import type { Table } from '../kernel/table/dynamo';
import { openClosures } from './closures/store';
import { openDaySheets } from './day-sheets/store';
import { openFrontDeskBookings } from './front-desk/booking-store';
import { openFrontDesk } from './front-desk/store';
import { openUtilisation } from './utilisation/store';

/** What the day of an agency needs of the table. */
export const openAgencyDay = (context: { readonly table: Table; readonly seal: Sealer }) => ({
  frontDeskBookings: openFrontDeskBookings(context),
  frontDesk: openFrontDesk(context),
  daySheets: openDaySheets(context),
  closures: openClosures(context),
  utilisation: openUtilisation(context),
});
