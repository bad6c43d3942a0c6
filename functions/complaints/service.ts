import { openCalendars } from '../blocks/calendars/calendar';
import type { Reactor } from '../kernel/events/reactor';
import type { Deadlines } from '../kernel/events/service';
import { bucketOf } from '../kernel/outside/bucket';
import type { World } from '../kernel/world/world';
import { openComplaints } from './cases/store';
import { openCategories } from './categories/store';
import { onDue } from './deadlines/due';
import { handlers } from './handlers';
import { openRequests } from './open311/requests/store';
import { openPhotographs } from './photographs/store';
import { publicView } from './public-view/reactions';
import { openPublic } from './public-view/store';

export { contract } from './contract';

export { codecs } from './open311/geo-report/codecs';

export const open = (world: World) =>
  handlers({
    seal: world.seal,
    complaints: openComplaints(world),
    photographs: openPhotographs(world),
    publicView: openPublic(world),
    bucket: bucketOf(world.environment),
    categories: openCategories(world),
    calendars: openCalendars(world),
    requests: openRequests(world),
  });

export const reactors = (): Reactor[] => [publicView];

export const deadlines = (): Deadlines => ({ complaint: onDue });
