import type { World } from '../kernel/world/world';
import { openAddresses } from './addresses/store';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    store: openStore(world),
    addresses: openAddresses(world),
  });
