import type { Table } from '../kernel/dynamo';
import type { Sealer } from '../kernel/seal';
import { openBlocks } from './block-store';
import { openDaySheets } from './day-sheet-store';
import { openDeskBook } from './desk-book-store';
import { openDeskWork } from './desk-store';
import { openUtilisation } from './utilisation-store';

/** What the day of an agency needs of the table. */
export const openAgencyDay = (context: { readonly table: Table; readonly seal: Sealer }) => ({
  deskBook: openDeskBook(context),
  deskWork: openDeskWork(context),
  daySheets: openDaySheets(context),
  blocks: openBlocks(context),
  utilisation: openUtilisation(context),
});
