import { openDirectory } from '../blocks/agencies/directory';
import { openCalendars } from '../blocks/calendars/calendar';
import { openRepresent } from '../blocks/mandates/represent';
import { bucketOf } from '../kernel/outside/bucket';
import { openObjects } from '../kernel/outside/objects';
import type { World } from '../kernel/world/world';
import { openAreas } from './areas/store';
import { openComplaints } from './cases/store';
import { openCategories } from './categories/store';
import { handlers } from './handlers';
import { openRequests } from './open311/requests/store';
import { openPhotographs } from './photographs/store';
import { openPublic } from './public-view/store';
import { openQueue } from './queue/store';
import { openReplyTemplates } from './reply-templates/store';

export { contract } from './contract';

export const represent = openRepresent;

export const codecs = { open311: async () => (await import('./open311/geo-report/codecs')).open311 };

export const open = (world: World) => {
  const complaints = openComplaints(world);
  const bucket = bucketOf(world.environment);
  return handlers({
    ids: world.ids,
    complaints,
    areas: openAreas(world),
    queue: openQueue({ ...world, complaints }),
    photographs: openPhotographs(world),
    publicView: openPublic(world),
    bucket,
    objects: openObjects(bucket, world.clock),
    categories: openCategories(world),
    directory: openDirectory(world),
    replyTemplates: openReplyTemplates(world),
    calendars: openCalendars(world),
    requests: openRequests(world),
    stopwatch: () => performance.now(),
  });
};
