import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './inbox/store';

export { contract } from './contract';

export const open = (world: World) => handlers({ ...world, store: openStore(world) });
