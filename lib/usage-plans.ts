import { CfnUsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from './config';
import { except } from './rules';

/** A usage plan for each tier. */
type Plans = Readonly<Record<string, CfnUsagePlan>>;

/**
 * Makes the plans that the stage configures, over these stages of APIs together. The service that manages keys puts each
 * agency's into that of its tier.
 */
export const makePlans = (
  scope: Construct,
  { name, plans }: Stage,
  apiStages: CfnUsagePlan.ApiStageProperty[],
): Plans => {
  const made = Object.entries(plans).map(([tier, { perSecond, burst, perMonth }]) => {
    const plan = new CfnUsagePlan(scope, `Plan-${tier}`, {
      usagePlanName: `diwan-${name}-${tier}`,
      throttle: { rateLimit: perSecond, burstLimit: burst },
      quota: { limit: perMonth, period: 'MONTH' },
      apiStages,
    });
    return [tier, plan] as const;
  });
  // One after the other: API Gateway takes a change of a usage plan once in twenty seconds.
  for (const [index, [, plan]] of made.entries()) {
    const before = made[index - 1]?.[1];
    if (before) plan.addResourceDependency(before);
  }
  return Object.fromEntries(made);
};

/** The id of each tier's plan. */
export const planIds = (plans: Plans): Record<string, string> =>
  Object.fromEntries(Object.entries(plans).map(([tier, plan]) => [tier, plan.ref]));

/**
 * Lets the service that manages agencies' keys make keys of the gateway, find them by name, and move them between these
 * usage plans. The policy stands with the plans, whose ids are known here alone. The actions of API Gateway's control plane
 * are its HTTP methods; its ARNs are their paths.
 */
export const grantPlans = (scope: Construct, roles: Role[], plans: Plans): void => {
  const { partition, region } = Stack.of(scope);
  const statement = (sid: string, method: string, paths: readonly string[]): PolicyStatement =>
    new PolicyStatement({
      sid,
      actions: [`apigateway:${method}`],
      resources: paths.map((path) => `arn:${partition}:apigateway:${region}::/${path}`),
    });
  const places = Object.values(planIds(plans)).map((id) => `usageplans/${id}/keys`);
  const policy = new Policy(scope, 'ManageKeys', {
    roles,
    statements: [
      statement('FindKeys', 'GET', ['apikeys']),
      statement('AddKeys', 'POST', ['apikeys', ...places]),
      statement(
        'MoveKeys',
        'DELETE',
        places.map((path) => `${path}/*`),
      ),
    ],
  });
  except(
    policy,
    'The policy is of one role, made from its contract, and goes when it goes.',
    'NIST.800.53.R5-IAMNoInlinePolicy',
  );
  for (const plan of Object.values(plans)) {
    const id = Stack.of(scope).getLogicalId(plan);
    except(
      policy,
      'Keys are made while the portal runs, so their ids are not known here; the plan is.',
      `AwsSolutions-IAM5[Resource::arn:${partition}:apigateway:${region}::/usageplans/<${id}>/keys/*]`,
    );
  }
};
