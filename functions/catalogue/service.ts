import { openDirectory } from '../blocks/agencies/directory';
import { openAreas } from '../blocks/areas/lookup';
import { openCalendars } from '../blocks/calendars/calendar';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openDrafts } from './drafting/store';
import { handlers } from './handlers';
import { openPublished } from './public-view/store';
import { openReviews } from './review/store';
import { openSearch } from './search/store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    drafts: openDrafts(world),
    reviews: openReviews(world),
    published: openPublished(world),
    search: openSearch(world),
    directory: openDirectory(world),
    calendars: openCalendars(world),
    areas: openAreas(world),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
  });
