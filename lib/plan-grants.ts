import { Stack } from 'aws-cdk-lib';
import type { CfnUsagePlan, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { except } from './rules';

/**
 * Lets the service that manages agencies' keys make keys of the gateway, find them by name, and move them between these
 * usage plans. The actions of API Gateway's control plane are its HTTP methods; its ARNs are their paths.
 */
export const grantPlans = (role: Role, plans: readonly UsagePlan[]): void => {
  const stack = Stack.of(role);
  const allow = (sid: string, method: string, paths: readonly string[]) =>
    role.addToPolicy(
      new PolicyStatement({
        sid,
        actions: [`apigateway:${method}`],
        resources: paths.map((path) => `arn:${stack.partition}:apigateway:${stack.region}::/${path}`),
      }),
    );
  const places = plans.map(({ usagePlanId }) => `usageplans/${usagePlanId}/keys`);
  allow('FindKeys', 'GET', ['apikeys']);
  allow('AddKeys', 'POST', ['apikeys', ...places]);
  allow(
    'MoveKeys',
    'DELETE',
    places.map((path) => `${path}/*`),
  );
  for (const plan of plans) {
    const id = stack.getLogicalId(plan.node.defaultChild as CfnUsagePlan);
    except(
      role,
      'Keys are made while the portal runs, so their ids are not known here; the plan is.',
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:apigateway:${stack.region}::/usageplans/<${id}>/keys/*]`,
    );
  }
};
