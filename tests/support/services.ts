import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCategories } from '../../functions/complaints/category-store';
import { contract as complaints } from '../../functions/complaints/contract';
import { handlers as complaintsHandlers } from '../../functions/complaints/handlers';
import { openComplaints } from '../../functions/complaints/store';
import { serve } from '../../functions/kernel/serve';
import { contract as portal } from '../../functions/portal/contract';
import { handlers as portalHandlers } from '../../functions/portal/handlers';
import type { Opener } from './portal';

/*
 * Each service as its `main.ts` makes it, from what tests give it. A test of the house fails when a service of
 * `functions/services.ts` is missing here.
 */

export const complaintsService: Opener = {
  contract: complaints,
  open: (world) =>
    serve(
      complaints,
      complaintsHandlers({
        seal: world.seal,
        complaints: openComplaints(world),
        categories: openCategories(world),
      }),
      world,
    ),
};

/** Its files come from where its contract says that the build finds them. */
const portalFile = (name: string): Promise<string> =>
  readFile(join(__dirname, '../..', portal.files?.[name] ?? name), 'utf8');

export const portalService: Opener = {
  contract: portal,
  open: (world) => serve(portal, portalHandlers(portalFile, '0.1.0'), world),
};

export const services: readonly Opener[] = [complaintsService, portalService];
