import { Stack } from 'aws-cdk-lib';
import { type CfnUsagePlan, Period, type SpecRestApi, type UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Stage } from './config';
import { except } from './rules';

/** A usage plan for each tier. */
export type Plans = Readonly<Record<string, UsagePlan>>;

/** Makes the plans that the stage configures. The service that manages keys puts each agency's into that of its tier. */
export const makePlans = (api: SpecRestApi, { name, plans }: Stage): Plans =>
  Object.fromEntries(
    Object.entries(plans).map(([tier, { perSecond, burst, perMonth }]) => [
      tier,
      api.addUsagePlan(`Plan-${tier}`, {
        name: `diwan-${name}-${tier}`,
        throttle: { rateLimit: perSecond, burstLimit: burst },
        quota: { limit: perMonth, period: Period.MONTH },
        apiStages: [{ stage: api.deploymentStage }],
      }),
    ]),
  );

/** The environment variable `USAGE_PLANS`: the id of each tier's plan. */
export const planIds = (plans: Plans): Record<string, string> =>
  Object.fromEntries(Object.entries(plans).map(([tier, plan]) => [tier, plan.usagePlanId]));

/**
 * Lets the service that manages agencies' keys make keys of the gateway, find them by name, and move them between these
 * usage plans. The actions of API Gateway's control plane are its HTTP methods; its ARNs are their paths.
 */
export const grantPlans = (role: Role, plans: Plans): void => {
  const stack = Stack.of(role);
  const allow = (sid: string, method: string, paths: readonly string[]) =>
    role.addToPolicy(
      new PolicyStatement({
        sid,
        actions: [`apigateway:${method}`],
        resources: paths.map((path) => `arn:${stack.partition}:apigateway:${stack.region}::/${path}`),
      }),
    );
  const places = Object.values(planIds(plans)).map((id) => `usageplans/${id}/keys`);
  allow('FindKeys', 'GET', ['apikeys']);
  allow('AddKeys', 'POST', ['apikeys', ...places]);
  allow(
    'MoveKeys',
    'DELETE',
    places.map((path) => `${path}/*`),
  );
  for (const plan of Object.values(plans)) {
    const id = stack.getLogicalId(plan.node.defaultChild as CfnUsagePlan);
    except(
      role,
      'Keys are made while the portal runs, so their ids are not known here; the plan is.',
      `AwsSolutions-IAM5[Resource::arn:${stack.partition}:apigateway:${stack.region}::/usageplans/<${id}>/keys/*]`,
    );
  }
};
