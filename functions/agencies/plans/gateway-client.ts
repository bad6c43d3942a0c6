import {
  APIGatewayClient,
  type APIGatewayClientConfig,
  type ApiKey,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  DeleteUsagePlanKeyCommand,
  GetApiKeysCommand,
} from '@aws-sdk/client-api-gateway';

/*
 * The calls of the gateway's control plane that the service makes. Loaded by `import()`: the SDK's client is then in a
 * file beside the bundle, which only registering an agency and changing its tier read (see lib/bundle.ts).
 */

/** A key's place on a usage plan, by their ids. */
export interface PlanKey {
  readonly usagePlanId: string;
  readonly keyId: string;
}

export const openGatewayClient = (config: APIGatewayClientConfig) => {
  const client = new APIGatewayClient({ maxAttempts: 1, ...config });
  return {
    /** Keys whose names begin with this. */
    findKeys: async (nameQuery: string): Promise<readonly ApiKey[]> => {
      const { items } = await client.send(new GetApiKeysCommand({ nameQuery, includeValues: false }));
      return items ?? [];
    },
    makeKey: (name: string, value: string): Promise<ApiKey> =>
      client.send(new CreateApiKeyCommand({ name, value, enabled: true })),
    join: (place: PlanKey) => client.send(new CreateUsagePlanKeyCommand({ ...place, keyType: 'API_KEY' })),
    leave: (place: PlanKey) => client.send(new DeleteUsagePlanKeyCommand({ ...place })),
  };
};
export type GatewayClient = ReturnType<typeof openGatewayClient>;
