import { openPrinter } from '../blocks/documents/pdf';
import { openRepresent } from '../blocks/mandates/represent';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const represent = openRepresent;

export const open = (world: World) =>
  handlers({
    ...openStore(world),
    printer: openPrinter(world.file),
    bucket: bucketOf(world.environment),
    stopwatch: () => performance.now(),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
  });
