import { GetParameterCommand, SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';

/*
 * The one call of the Parameter Store that the service makes. Loaded by `import()`: the SDK's client is then in a file beside
 * the bundle, which only issuing a key, registering an agency and changing its tier read (see lib/bundle.ts).
 */

export const openParameterStore = (config: SSMClientConfig) => {
  const client = new SSMClient({ maxAttempts: 1, ...config });
  return {
    /** The value of a parameter; undefined where there is none of this name. */
    get: async (Name: string): Promise<string | undefined> => {
      try {
        const { Parameter } = await client.send(new GetParameterCommand({ Name }));
        return Parameter?.Value;
      } catch (error) {
        if (error instanceof Error && error.name === 'ParameterNotFound') return undefined;
        throw error;
      }
    },
  };
};
