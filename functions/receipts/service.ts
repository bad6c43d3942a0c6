import { openDirectory } from '../blocks/agencies/directory';
import { openPrinter } from '../blocks/documents/pdf';
import { openRepresent } from '../blocks/mandates/represent';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openReceipts } from './receipts/store';

export { contract } from './contract';

export const represent = openRepresent;

export const open = (world: World) =>
  handlers({
    receipts: openReceipts(world),
    directory: openDirectory(world),
    printer: openPrinter(world.file),
  });
