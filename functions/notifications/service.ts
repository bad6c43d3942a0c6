import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './inbox/store';

export { contract } from './contract';
export { deadlines, reactors } from './reactions';

export const open = (world: World) => handlers(openStore(world));
