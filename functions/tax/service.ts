import { openPrinter } from '../blocks/documents/pdf';
import { onImportDue } from '../blocks/imports/due';
import type { Deadlines } from '../kernel/events/service';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { onDue } from './deadlines/due';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    ...openStore(world),
    printer: openPrinter(world.file),
    bucket: bucketOf(world.environment),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
  });

export const deadlines = (): Deadlines => ({ objection: onDue, 'tax-import': onImportDue });
