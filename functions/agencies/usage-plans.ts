import {
  APIGatewayClient,
  type APIGatewayClientConfig,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  DeleteUsagePlanKeyCommand,
  GetApiKeysCommand,
} from '@aws-sdk/client-api-gateway';
import { usageKeyOf } from '../blocks/api-key';
import { persistently } from '../kernel/dynamo';
import type { Log } from '../kernel/log';
import { Refusal } from '../kernel/refusal';
import type { Sealer } from '../kernel/seal';
import type { Tier } from './agency';

/** Which agency is on which of the gateway's usage plans. */
export interface UsagePlans {
  /** Puts the agency on the plan of this tier and off the others. May be repeated, also after it was cut short. */
  place(agencyId: string, tier: Tier): Promise<void>;
}

export interface Options {
  /** The id of each tier's usage plan. */
  readonly planIds: Readonly<Record<Tier, string>>;
  readonly seal: Sealer;
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

const openGatewayKeys = (client: APIGatewayClient, seal: Sealer) => {
  const find = async (agencyId: string): Promise<string | undefined> => {
    const name = nameOf(agencyId);
    const { items = [] } = await persistently(() =>
      client.send(new GetApiKeysCommand({ nameQuery: name, includeValues: false })),
    );
    return items.find((each) => each.name === name)?.id;
  };
  const make = (agencyId: string): Promise<string | undefined> => {
    const input = { name: nameOf(agencyId), value: usageKeyOf(seal, agencyId), enabled: true };
    return persistently(() => client.send(new CreateApiKeyCommand(input))).then(
      ({ id }) => id,
      unless('ConflictException'),
    );
  };
  return { find, make };
};

/** The usage plans of the deployed gateway. */
export const openUsagePlans = ({ planIds, seal, log, config = {} }: Options): UsagePlans => {
  const client = new APIGatewayClient({ maxAttempts: 1, ...config });
  const keys = openGatewayKeys(client, seal);
  const leave = (usagePlanId: string, keyId: string) =>
    persistently(() => client.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId }))).catch(
      unless('NotFoundException'),
    );
  const join = (usagePlanId: string, keyId: string) =>
    persistently(() =>
      client.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' })),
    ).catch(unless('ConflictException'));

  return {
    place: async (agencyId, tier) => {
      const found = await keys.find(agencyId);
      // Somebody else may make it at this moment, and the list of keys may not show it yet.
      const keyId = found ?? (await keys.make(agencyId)) ?? (await keys.find(agencyId));
      if (!keyId) throw new Refusal('busy', { detail: 'The usage plan is being set up.' });
      // A key may be on one plan of a stage only, so it leaves the others first.
      const others = Object.entries(planIds).filter(([each]) => each !== tier);
      if (found) for (const [, planId] of others) await leave(planId, keyId);
      await join(planIds[tier], keyId);
      log.info('planChanged', { agencyId, tier });
    },
  };
};
