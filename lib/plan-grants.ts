import { Stack } from 'aws-cdk-lib';
import type { CfnUsagePlan, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { except } from './rules';

/**
 * Lets the service that manages agencies' keys make and remove keys of the gateway, and put them into these usage plans.
 * The actions of API Gateway's control plane are its HTTP methods; its ARNs are their paths.
 */
export const grantPlans = (role: Role, plans: readonly UsagePlan[]): void => {
  const stack = Stack.of(role);
  const arn = (path: string) => `arn:${stack.partition}:apigateway:${stack.region}::/${path}`;
  const places = plans.map(({ usagePlanId }) => `usageplans/${usagePlanId}/keys`);
  role.addToPolicy(
    new PolicyStatement({
      sid: 'AddKeys',
      actions: ['apigateway:POST'],
      resources: ['apikeys', ...places].map(arn),
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      sid: 'RemoveKeys',
      actions: ['apigateway:DELETE'],
      resources: ['apikeys', ...places].map((path) => arn(`${path}/*`)),
    }),
  );
  const ids = plans.map((plan) => stack.getLogicalId(plan.node.defaultChild as CfnUsagePlan));
  const wild = ['apikeys', ...ids.map((id) => `usageplans/<${id}>/keys`)];
  except(
    role,
    'Keys are made and removed while the portal runs, so their ids are not known here.',
    ...wild.map(
      (path) => `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:apigateway:${stack.region}::/${path}/*]`,
    ),
  );
};
