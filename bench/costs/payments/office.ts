import { agency } from '../../../tests/support/callers';
import type { Scene } from '../scene';

/** An agency with a key for money. */
export const office = async ({ register }: Scene) => {
  const agencyId = await register();
  return { agencyId, system: agency(agencyId, 'payments:read', 'payments:write', 'refund-policy:write') };
};
