import type { Sealer } from '../kernel/identity/id-codec';
import type { Table } from '../kernel/table/dynamo';
import { openBlocks } from './closures/store';
import { openDaySheets } from './day-sheets/store';
import { openDeskBook } from './front-desk/booking-store';
import { openDeskWork } from './front-desk/store';
import { openUtilisation } from './utilisation/store';

/** What the day of an agency needs of the table. */
export const openAgencyDay = (context: { readonly table: Table; readonly seal: Sealer }) => ({
  deskBook: openDeskBook(context),
  deskWork: openDeskWork(context),
  daySheets: openDaySheets(context),
  blocks: openBlocks(context),
  utilisation: openUtilisation(context),
});
