import type { World } from '../kernel/world/world';
import { openReports } from './conformance/reports-store';
import { openRuns } from './conformance/store';
import { openDeliveryLog } from './deliveries/log-store';
import { openDeliveries } from './deliveries/store';
import { openWebhooks } from './endpoints/store';
import { handlers } from './handlers';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    webhooks: openWebhooks(world),
    log: openDeliveryLog(world),
    deliveries: openDeliveries(world),
    runs: openRuns(world),
    reports: openReports(world),
    signer: world.signer,
    reach: { loopback: world.environment.WEBHOOK_LOOPBACK === 'true' },
  });
