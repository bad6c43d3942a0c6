import type { Resource } from '../template/template';

/** A deployed function: the template's word on what runs and with what. */
export interface FunctionConfig {
  readonly name: string;
  readonly arn: string;
  /** The version that runs: the newest where the template has any, else the function as it stands. */
  readonly version: string;
  /** The folder of the deployed bundle. */
  readonly folder: string;
  /** `file.export` in that folder. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
}

interface Properties {
  readonly Code: { readonly S3Key?: string };
  readonly Handler: string;
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

/** Lambda's own defaults (API reference, CreateFunction). */
const DEFAULTS = { Timeout: 3, MemorySize: 128 };

/** Reads an `AWS::Lambda::Function`. Refuses one whose code is not an asset of its stack. */
export const functionOf = (
  { id, ref, stack, properties, attribute }: Resource<Properties>,
  version: string,
): FunctionConfig => {
  const hash =
    properties.Code.S3Key?.replace(/\.zip$/, '')
      .split('/')
      .at(-1) ?? '';
  const folder = stack.assets[hash];
  if (folder === undefined) throw new Error(`The code of ${id} is not an asset of ${stack.name}`);
  const variables = Object.entries(properties.Environment?.Variables ?? {});
  return {
    name: ref,
    arn: attribute('Arn'),
    version,
    folder,
    handler: properties.Handler,
    timeoutSeconds: properties.Timeout ?? DEFAULTS.Timeout,
    memoryMb: properties.MemorySize ?? DEFAULTS.MemorySize,
    environment: Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
  };
};

/** What Lambda itself adds to a function's environment (Developer Guide, "Defined runtime environment variables"). */
export const runtimeEnvironment = (config: FunctionConfig, region: string): Record<string, string> => {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`,
    AWS_LAMBDA_FUNCTION_NAME: config.name,
    AWS_LAMBDA_FUNCTION_VERSION: config.version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(config.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${config.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: config.folder,
    _HANDLER: config.handler,
    // Tells the local services which function calls, and so which role to go by.
    AWS_ACCESS_KEY_ID: config.name,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    PATH: process.env.PATH ?? '',
  };
};
