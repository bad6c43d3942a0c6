import { contracts } from '../../functions/contracts';
import { backgroundOf } from '../../functions/kernel/contract/events';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { platformFunctions } from '../../functions/platform/contract';
import { stackName } from '../../lib/portal';
import type { Assembly, Resource } from './assembly';

/** The functions that the gateway calls. */
const called = [...contracts.map(({ name }) => name), ...authorizers].sort();

/** The function that the user pool calls. */
export const signIn = { name: 'sign-in', timeoutSeconds: 5 };

/** The functions of services that queues call. */
export const background = contracts.flatMap((contract) => backgroundOf(contract, contracts));

/** The functions that nobody calls and waits for, and what each may touch. */
export const uncalled = [...background, ...platformFunctions];

/** The functions that ask a new version of each service, which are of one bundle. */
export const asking = contracts.map(({ name }) => `${name}-smoke`);

/** The functions with a bundle of their own. */
export const bundled = [...called, signIn.name, ...uncalled.map(({ name }) => name)].sort();

/** The functions that there should be. */
export const names = [...bundled, ...asking].sort();

/** The functions of a stage by the end of their names. */
export const functionsOf = (assembly: Assembly, stage: string): ReadonlyMap<string, Resource> =>
  new Map(
    assembly
      .all('AWS::Lambda::Function')
      .map((each) => [each.Properties.FunctionName.replace(`diwan-${stage}-`, ''), each]),
  );

/** The one resource of a type in the stack of a service. */
export const ofService = (assembly: Assembly, stage: string, service: string, type: string): Resource => {
  const stack = stackName(stage, service);
  const [found, ...others] = assembly.all(type).filter((each) => each.stack === stack);
  if (!found || others.length > 0) throw new Error(`${stack} has not one ${type}`);
  return found;
};

/** The names of queues without a fixed one, as `lib/queues.ts` has them. */
const queueNames = [
  'lost',
  ...['replay', ...background.filter(({ worker }) => worker !== undefined).map(({ name }) => name)].flatMap(
    (name) => [name, `${name}-dead`],
  ),
];

/** The queues of a stage by name: of services' events by their fixed names, of others by their logical ids. */
export const queuesOf = (assembly: Assembly, stage: string): ReadonlyMap<string, Resource> => {
  const idOf = (name: string) =>
    (name.endsWith('-dead') ? `${name.slice(0, -'-dead'.length)}-queue-dead` : `${name}-queue`).replaceAll(
      '-',
      '',
    );
  const nameOf = ({ id, Properties }: Resource): string =>
    Properties.QueueName?.replace(`diwan-${stage}-`, '') ??
    queueNames.find((name) => id.replace(/[0-9A-F]{8}$/, '') === idOf(name)) ??
    id;
  return new Map(assembly.all('AWS::SQS::Queue').map((each) => [nameOf(each), each]));
};

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
    policy.stack === lambda.stack &&
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
