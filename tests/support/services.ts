import { openCategories } from '../../functions/complaints/category-store';
import { contract as complaints } from '../../functions/complaints/contract';
import { handlers as complaintsHandlers } from '../../functions/complaints/handlers';
import { openComplaints } from '../../functions/complaints/store';
import { serve } from '../../functions/kernel/serve';
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

export const services: readonly Opener[] = [complaintsService];
