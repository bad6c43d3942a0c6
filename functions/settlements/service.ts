import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    store: openStore(world),
    timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
  });
