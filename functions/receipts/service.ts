import { openDirectory } from '../blocks/agencies/directory';
import { openPrinter } from '../blocks/documents/pdf';
import type { Reactor } from '../kernel/events/reactor';
import type { Deadlines } from '../kernel/events/service';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { onDue } from './numbers/due';
import { receiptNumbers } from './numbers/reactions';
import { openReceipts } from './receipts/store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    receipts: openReceipts(world),
    directory: openDirectory(world),
    printer: openPrinter(world.file),
  });

export const reactors = (): Reactor[] => [receiptNumbers];

export const deadlines = (): Deadlines => ({ receipt: onDue });
