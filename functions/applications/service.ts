import { openDirectory } from '../blocks/agencies/directory';
import { openCalendars } from '../blocks/calendars/calendar';
import { openRepresent } from '../blocks/mandates/represent';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openApplications } from './cases/store';
import { openDocuments } from './documents/store';
import { openDrafts } from './drafts/store';
import { handlers } from './handlers';
import { openKnowledge } from './known-answers/store';
import { openOpinions } from './opinions/store';
import { openOwnChanges } from './own-applications/store';
import { openQueue } from './queue/store';
import { openServices } from './services/store';
import { openSubmissions } from './submission/store';

export { contract } from './contract';

export const represent = openRepresent;

export const open = (world: World) => {
  const applications = openApplications(world);
  return handlers({
    ids: world.ids,
    applications,
    drafts: openDrafts(world),
    submissions: openSubmissions({ ...world, applications }),
    changes: openOwnChanges({ ...world, applications }),
    knowledge: openKnowledge(world),
    documents: openDocuments(world),
    opinions: openOpinions(world),
    queue: openQueue(world),
    services: openServices(world),
    calendars: openCalendars(world),
    directory: openDirectory(world),
    bucket: bucketOf(world.environment),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
    stopwatch: () => performance.now(),
  });
};
