import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './inbox/store';
import { openDevices } from './push/store';
import { openVapid } from './push/vapid';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    ...world,
    store: openStore(world),
    devices: openDevices(world),
    vapid: openVapid(world.signer),
    reach: { loopback: world.environment.WEBHOOK_LOOPBACK === 'true' },
  });
