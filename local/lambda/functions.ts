import { join } from 'node:path';
import type { Template } from '../template/template';
import { createAliases } from './aliases';
import { type FunctionConfig, functionOf, runtimeEnvironment } from './function';
import { createPermissions } from './permissions';
import { createIdleBudget, createPool, type FunctionPool } from './pool';
import type { Outcome } from './worker';

export interface Functions {
  /**
   * Invokes a function for `source`, the ARN on whose behalf `service` calls. Refuses what the function's resource policy
   * in the template does not permit, as Lambda would.
   */
  invoke(arn: string, event: object, service: string, source: string): Promise<Outcome>;
  /** Invokes a function for a service that has asked its role already, such as the poller of a stream or a queue. */
  run(arn: string, event: object): Promise<Outcome>;
  /** Finds a function of the template by its ARN or its name, or by those of a version or an alias of it. */
  find(arnOrName: string): FunctionConfig | undefined;
  /** Whether the template lets `service` invoke the function for `source`. */
  permits(arn: string, service: string, source: string): boolean;
  close(): Promise<void>;
}

interface FunctionsOptions {
  /** Environment that the local cloud adds: where its services answer. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Gives a value of the template's environment as it is here. */
  readonly localized: (value: string) => string;
  readonly logs: string;
  /** Called with the errors that a person should see. */
  readonly onUrgent: (functionName: string, line: string) => void;
}

/** Idle environments of all functions: each holds some fifteen megabytes, and descriptors. */
const MOST_IDLE = 24;

const environmentOf = (
  config: FunctionConfig,
  region: string,
  { endpoints, localized }: FunctionsOptions,
): Readonly<Record<string, string>> => ({
  ...runtimeEnvironment(config, region),
  ...endpoints,
  ...Object.fromEntries(Object.entries(config.environment).map(([name, value]) => [name, localized(value)])),
});

/** The functions, by their names, that take what comes from streams and queues. */
const polledIn = (template: Template, functionOf: (qualified: string) => string): ReadonlySet<string> => {
  const nameOf = (qualified: string) => functionOf(qualified).split(':').at(-1) ?? '';
  return new Set(
    template
      .all<{ readonly FunctionName: string }>('AWS::Lambda::EventSourceMapping')
      .map(({ properties }) => nameOf(properties.FunctionName)),
  );
};

/** Every function of the template, with who may invoke it. */
export const createFunctions = (template: Template, options: FunctionsOptions): Functions => {
  const aliases = createAliases(template);
  const pools = new Map<string, FunctionPool>();
  const budget = createIdleBudget(MOST_IDLE);
  const polled = polledIn(template, aliases.functionOf);
  const configs: FunctionConfig[] = [];
  for (const resource of template.all<Parameters<typeof functionOf>[0]['properties']>(
    'AWS::Lambda::Function',
  )) {
    const config = functionOf(resource, aliases.versionOf(resource.ref));
    const environment = environmentOf(config, template.region, options);
    const logFile = join(options.logs, `${config.name}.log`);
    const onUrgent = (line: string) => options.onUrgent(config.name, line);
    pools.set(
      config.arn,
      createPool({ config, environment, logFile, onUrgent, budget, yields: polled.has(config.name) }),
    );
    configs.push(config);
  }
  const find = (qualified: string) => {
    const name = aliases.functionOf(qualified);
    return configs.find((config) => config.arn === name || config.name === name);
  };
  const permits = createPermissions(template, find);
  const run = async (arn: string, event: object): Promise<Outcome> =>
    pools.get(find(arn)?.arn ?? arn)?.invoke(event) ?? {
      errorType: 'ResourceNotFoundException',
      errorMessage: `No function ${arn}`,
    };
  return {
    run,
    find,
    permits,
    invoke: async (arn, event, service, source) => {
      if (permits(arn, service, source)) return run(arn, event);
      const errorMessage = `No AWS::Lambda::Permission lets ${service} invoke it for ${source}`;
      options.onUrgent(find(arn)?.name ?? arn, errorMessage);
      return { errorType: 'AccessDeniedException', errorMessage };
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
};
