import { openDirectory } from '../blocks/agencies/directory';
import { openCalendars } from '../blocks/calendars/calendar';
import { openRepresent } from '../blocks/mandates/represent';
import { openOfficers } from '../blocks/officers/store';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openStore } from './bills/store';
import { handlers } from './handlers';
import { openPayers } from './payers/store';
import { openRecentBills } from './recent/store';

export { contract } from './contract';

export const represent = openRepresent;

export const open = (world: World) =>
  handlers({
    bills: openStore(world),
    recent: openRecentBills(world),
    directory: openDirectory(world),
    payers: openPayers(world),
    officers: openOfficers(world),
    calendars: openCalendars(world),
    stopwatch: () => performance.now(),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
  });
