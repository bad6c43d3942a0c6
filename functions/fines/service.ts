import { openDirectory } from '../blocks/agencies/directory';
import { openCalendars } from '../blocks/calendars/calendar';
import { openRepresent } from '../blocks/mandates/represent';
import { openOfficers } from '../blocks/officers/store';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openChanges } from './bills/store';
import { openFiles } from './evidence/store';
import { openFines } from './fines/store';
import { handlers } from './handlers';
import { openDueOrder } from './lookup/due-store';
import { openOffences } from './offences/store';

export { contract } from './contract';

export const represent = openRepresent;

export const open = (world: World) =>
  handlers({
    ids: world.ids,
    stopwatch: () => performance.now(),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
    fines: openFines(world),
    dueOrder: openDueOrder(world),
    changes: openChanges(world),
    files: openFiles(world),
    bucket: bucketOf(world.environment),
    offences: openOffences(world),
    directory: openDirectory(world),
    calendars: openCalendars(world),
    officers: openOfficers(world),
  });
