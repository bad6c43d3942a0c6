import { openRepresent } from '../blocks/mandates/represent';
import { bucketOf } from '../kernel/outside/bucket';
import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const represent = openRepresent;
export { codecs } from './fhir/protocol/codec';

export const open = (world: World) =>
  handlers({
    ...openStore(world),
    bucket: bucketOf(world.environment),
    stopwatch: () => performance.now(),
  });
