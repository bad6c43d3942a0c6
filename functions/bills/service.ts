import { openCalendars } from '../blocks/calendars/calendar';
import type { Deadlines } from '../kernel/events/service';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { onDue } from './bills/due';
import { openStore } from './bills/store';
import { handlers } from './handlers';
import { openPayers } from './payers/store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    bills: openStore(world),
    payers: openPayers(world),
    calendars: openCalendars(world),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
  });

export const deadlines = (): Deadlines => ({ bill: onDue });
