import { join } from 'node:path';
import { fits } from '../access/policy';
import type { Template } from '../template/template';
import { functionOf, runtimeEnvironment } from './function';
import { createPool, type FunctionPool } from './pool';
import type { Outcome } from './worker';

export interface Functions {
  /**
   * Invokes a function for `source`, the ARN on whose behalf `service` calls. Refuses what the function's resource policy
   * in the template does not permit, as Lambda would.
   */
  invoke(arn: string, event: object, service: string, source: string): Promise<Outcome>;
  /** Starts an environment of no function; says whether the template has one with this ARN. */
  has(arn: string): boolean;
  close(): Promise<void>;
}

export interface FunctionsOptions {
  /** Environment that the local cloud adds: where its services answer. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly logs: string;
  /** Called with the errors that a person should see. */
  readonly onUrgent: (functionName: string, line: string) => void;
}

interface Permission {
  readonly FunctionName: string;
  readonly Principal: string;
  readonly SourceArn?: string;
}

/** Every function of the template, with who may invoke it. */
export function createFunctions(template: Template, options: FunctionsOptions): Functions {
  const permissions = template.all<Permission>('AWS::Lambda::Permission').map(({ properties }) => properties);
  const pools = new Map<string, FunctionPool>();
  const names = new Map<string, string>();
  for (const resource of template.all<Parameters<typeof functionOf>[0]['properties']>(
    'AWS::Lambda::Function',
  )) {
    const config = functionOf(resource);
    const environment = {
      ...runtimeEnvironment(config, template.region),
      ...options.endpoints,
      ...config.environment,
    };
    const logFile = join(options.logs, `${config.name}.log`);
    const onUrgent = (line: string) => options.onUrgent(config.name, line);
    pools.set(config.arn, createPool({ config, environment, logFile, onUrgent }));
    names.set(config.arn, config.name);
  }
  const permitted = (arn: string, service: string, source: string) =>
    permissions.some(
      ({ FunctionName, Principal, SourceArn = '*' }) =>
        (FunctionName === arn || FunctionName === names.get(arn)) &&
        Principal === service &&
        fits(SourceArn, source),
    );
  return {
    async invoke(arn, event, service, source) {
      const pool = pools.get(arn);
      if (pool === undefined || !permitted(arn, service, source)) {
        const errorMessage = `No AWS::Lambda::Permission lets ${service} invoke it for ${source}`;
        options.onUrgent(names.get(arn) ?? arn, errorMessage);
        return { errorType: 'AccessDeniedException', errorMessage };
      }
      return pool.invoke(event);
    },
    has: (arn) => pools.has(arn),
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
