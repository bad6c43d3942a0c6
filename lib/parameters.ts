import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
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

/** What a function that reads a parameter is given: its name, and the leave to read it and no other. */
export const giveParameter = (name: ParameterName, scope: Construct, stage: Stage) => ({
  environment: { [variables[name]]: parameterName(stage, name) },
  grants: [
    new PolicyStatement({
      actions: ['ssm:GetParameter'],
      resources: [
        Stack.of(scope).formatArn({ service: 'ssm', resource: `parameter${parameterName(stage, name)}` }),
      ],
    }),
  ],
});

export const makeParameter = (
  scope: Construct,
  stage: Stage,
  name: ParameterName,
  stringValue: string,
): StringParameter =>
  new StringParameter(scope, `Parameter-${name}`, { parameterName: parameterName(stage, name), stringValue });
