import { contracts } from '../../functions/contracts';
import { backgroundOf } from '../../functions/kernel/contract/events';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { platformFunctions } from '../../functions/platform/contract';
import type { Assembly, Resource } from './assembly';

/** The functions that the gateway calls. */
export const called = [...contracts.map(({ name }) => name), ...authorizers].sort();

/** The functions of services that queues call. */
export const background = contracts.flatMap((contract) => backgroundOf(contract, contracts));

/** The functions that nobody calls and waits for, and what each may touch. */
export const uncalled = [...background, ...platformFunctions];

/** The functions that there should be. */
export const names = [...called, ...uncalled.map(({ name }) => name)].sort();

/** The functions of a stage by the end of their names. */
export const functionsOf = (assembly: Assembly, stage: string): ReadonlyMap<string, Resource> =>
  new Map(
    assembly
      .all('AWS::Lambda::Function')
      .map((each) => [each.Properties.FunctionName.replace(`diwan-${stage}-`, ''), each]),
  );

export interface Statement {
  readonly Sid?: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];

/** What the role of a function may do. */
export const statementsOf = (assembly: Assembly, lambda: Resource): Statement[] => {
  const role = lambda.Properties.Role['Fn::GetAtt'][0];
  const ofRole = (policy: Resource) =>
    policy.Properties.Roles.some((each: { Ref: string }) => each.Ref === role);
  const policies = assembly.all('AWS::IAM::Policy').filter(ofRole);
  return policies.flatMap((policy) => policy.Properties.PolicyDocument.Statement);
};

/** Intrinsic functions out of a value: every reference becomes its name. */
export const flat = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (['Ref', 'Fn::ImportValue'].includes(name) && others.length === 0) return `<${argument}>`;
  if (name === 'Fn::Join' && others.length === 0) {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map((part) => flat(part)).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, flat(each)]));
};
