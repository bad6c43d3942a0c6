import { openCalendars } from '../blocks/calendars/calendar';
import type { Reactor } from '../kernel/events/reactor';
import type { Deadlines } from '../kernel/events/service';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { paidFines } from './bills/reactions';
import { openChanges } from './bills/store';
import { onDue } from './escalation/due';
import { openFiles } from './evidence/store';
import { openFines } from './fines/store';
import { handlers } from './handlers';
import { openOffences } from './offences/store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    seal: world.seal,
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
    fines: openFines(world),
    changes: openChanges(world),
    files: openFiles(world),
    bucket: bucketOf(world.environment),
    offences: openOffences(world),
    calendars: openCalendars(world),
  });

export const reactors = (): Reactor[] => [paidFines];

export const deadlines = (): Deadlines => ({ fine: onDue });
