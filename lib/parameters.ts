import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import type { Stage } from './config';

/*
 * What is known only when all services are: functions read it at run time, from a parameter with a fixed name, so that no
 * service's stack depends on the others'.
 */

/** What a contract needs of it, and the environment variable that names its parameter. */
const variables = { 'usage-plans': 'PLANS_PARAMETER', scopes: 'SCOPES_PARAMETER' } as const;
type ParameterName = keyof typeof variables;

const endings = { 'usage-plans': 'plans', scopes: 'scopes' } as const satisfies Record<ParameterName, string>;

/** The parameter's name: `/diwan/<stage>/plans`, `/diwan/<stage>/scopes`. */
const parameterName = (stage: Stage, name: ParameterName): string => `/diwan/${stage.name}/${endings[name]}`;

/** The parameters that a service reads. */
export const parametersOf = ({ needs = [] }: Contract): ParameterName[] =>
  (Object.keys(variables) as ParameterName[]).filter((each) => needs.includes(each));

export const parametersEnvironment = (
  stage: Stage,
  names: readonly ParameterName[],
): Record<string, string> =>
  Object.fromEntries(names.map((name) => [variables[name], parameterName(stage, name)]));

/** Lets a role read these parameters, and no others. */
export const grantParameters = (role: Role, stage: Stage, names: readonly ParameterName[]): void => {
  if (names.length === 0) return;
  const arnOf = (name: ParameterName): string =>
    Stack.of(role).formatArn({ service: 'ssm', resource: `parameter${parameterName(stage, name)}` });
  role.addToPolicy(
    new PolicyStatement({
      sid: 'ReadParameters',
      actions: ['ssm:GetParameter'],
      resources: names.map(arnOf),
    }),
  );
};

export const makeParameter = (
  scope: Construct,
  stage: Stage,
  name: ParameterName,
  stringValue: string,
): StringParameter =>
  new StringParameter(scope, `Parameter-${name}`, { parameterName: parameterName(stage, name), stringValue });
