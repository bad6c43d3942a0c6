import type { APIGatewayClientConfig } from '@aws-sdk/client-api-gateway';
import { usageKeyOf } from '../../blocks/agencies/api-key';
import { Refusal } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Log } from '../../kernel/outside/log';
import { withRetry } from '../../kernel/table/dynamo';
import type { Tier } from '../agencies/agency';
import type { GatewayClient, PlanKey } from './gateway-client';

/** Which agency is on which of the gateway's usage plans. */
export interface UsagePlans {
  /** Puts the agency on the plan of this tier and off the others. May be repeated, also after it was cut short. */
  place(agencyId: string, tier: Tier): Promise<void>;
}

interface Options {
  /** Gives the id of each tier's usage plan. */
  readonly planIds: () => Promise<Readonly<Record<Tier, string>>>;
  readonly signer: Signer;
  readonly log: Log;
  readonly config?: APIGatewayClientConfig;
}

const nameOf = (agencyId: string): string => `diwan-agency-${agencyId}`;

/** Takes an error for an answer that changes nothing: what was wanted is so already. */
const unless =
  (name: string) =>
  (error: unknown): undefined => {
    if (error instanceof Error && error.name === name) return undefined;
    throw error;
  };

const openPlans = (client: GatewayClient, signer: Signer) => ({
  find: async (agencyId: string): Promise<string | undefined> => {
    const name = nameOf(agencyId);
    const keys = await withRetry(() => client.findKeys(name));
    return keys.find((each) => each.name === name)?.id;
  },
  make: (agencyId: string): Promise<string | undefined> =>
    withRetry(() => client.makeKey(nameOf(agencyId), usageKeyOf(signer, agencyId))).then(
      ({ id }) => id,
      unless('ConflictException'),
    ),
  leave: (place: PlanKey) => withRetry(() => client.leave(place)).catch(unless('NotFoundException')),
  join: (place: PlanKey) => withRetry(() => client.join(place)).catch(unless('ConflictException')),
});

/** The usage plans of the deployed gateway. Its client is loaded when it is first called. */
export const openUsagePlans = ({ planIds, signer, log, config = {} }: Options): UsagePlans => {
  const open = async () => openPlans((await import('./gateway-client')).openGatewayClient(config), signer);
  let opened: ReturnType<typeof open> | undefined;

  return {
    place: async (agencyId, tier) => {
      opened ??= open();
      const [plans, ids] = await Promise.all([opened, planIds()]);
      const found = await plans.find(agencyId);
      // Somebody else may make it at this moment, and the list of keys may not show it yet.
      const keyId = found ?? (await plans.make(agencyId)) ?? (await plans.find(agencyId));
      if (!keyId) throw new Refusal('busy', { detail: 'The usage plan is being set up.' });
      // A key may be on one plan of a stage only, so it leaves the others first.
      const others = Object.entries(ids).filter(([each]) => each !== tier);
      if (found) for (const [, usagePlanId] of others) await plans.leave({ usagePlanId, keyId });
      await plans.join({ usagePlanId: ids[tier], keyId });
      log.info('usage plan membership changed', { agencyId, tier });
    },
  };
};
