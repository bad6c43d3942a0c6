import { openDirectory } from '../blocks/agencies/directory';
import { openAreas } from '../blocks/areas/lookup';
import { openJobs } from '../blocks/imports/store';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openAddresses } from './addresses/store';
import { handlers } from './handlers';
import { kind } from './import-jobs/kind';
import { openRegister } from './register/store';
import { openResidences } from './residences/store';
import { openPlaces } from './search/store';

export { contract } from './contract';

export const open = (world: World) => {
  const areas = openAreas(world);
  return handlers({
    areas,
    directory: openDirectory(world),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
    register: openRegister({ ...world, areas }),
    addresses: openAddresses({ ...world, areas }),
    places: openPlaces(world),
    residences: openResidences(world),
    jobs: openJobs(world, kind),
    bucket: bucketOf(world.environment),
  });
};
