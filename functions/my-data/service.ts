import { openDirectory } from '../blocks/agencies/directory';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import { type Objects, openObjects } from '../kernel/outside/objects';
import type { World } from '../kernel/world/world';
import { openAccessLog } from './access-log/store';
import { checkpointKeys } from './checkpoints/checkpoint';
import { openConsents } from './consents/store';
import { openCorrections } from './corrections/store';
import { openErasureRequests } from './erasure/requests-store';
import { openExports } from './exports/store';
import { handlers } from './handlers';
import { openInvestigations } from './investigations/store';

export { contract } from './contract';

/** Other systems that the service talks to. */
export interface Outside {
  readonly checkpoints: Pick<Objects, 'get'>;
}

export const open = (world: World, outside?: Outside) => {
  const checkpoints = () =>
    outside?.checkpoints ?? openObjects(bucketOf(world.environment, 'CHECKPOINTS_BUCKET'), world.clock);
  const directory = openDirectory(world);
  const { namesOf } = directory;
  return handlers({
    accessLog: openAccessLog({ ...world, namesOf, checkpoints }),
    erasures: openErasureRequests(world),
    backupDays: () => Number(settings(world.environment, 'BACKUP_RETENTION_DAYS').BACKUP_RETENTION_DAYS),
    exports: openExports(world),
    consents: openConsents(world),
    corrections: openCorrections(world),
    investigations: openInvestigations({ ...world, directory }),
    directory,
    bucket: () => bucketOf(world.environment),
    keys: () => checkpointKeys(world.signer),
  });
};
