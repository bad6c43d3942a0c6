import type { Reactor } from '../kernel/events/reactor';
import type { Deadlines } from '../kernel/events/service';
import { bucketOf } from '../kernel/outside/bucket';
import type { World } from '../kernel/world/world';
import { fullDays, onDue as fullDaysDue } from './availability/react';
import { onDue as closureDue } from './closures/due';
import { onDue as bookingDue } from './deadlines/due';
import { paidAppointments } from './fees/react';
import { handlers } from './handlers';
import { onDue as waitingDue, waitingLists } from './offers/react';
import { openStore } from './store';

export { contract } from './contract';

export { codecs } from './fhir/protocol/codec';

export const open = (world: World) => handlers({ ...openStore(world), bucket: bucketOf(world.environment) });

export const reactors = (): Reactor[] => [fullDays, paidAppointments, waitingLists];

export const deadlines = (): Deadlines => ({
  booking: bookingDue,
  openings: fullDaysDue,
  'resource-block': closureDue,
  waiting: waitingDue,
});
