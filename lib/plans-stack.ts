import { Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { scopesOf } from '../functions/kernel/contract/contract';
import type { Stage } from './config';
import { stageName } from './gateway';
import { makeParameter } from './parameters';
import type { ServiceStack } from './service-stack';
import { grantPlans, makePlans, planIds } from './usage-plans';

interface Parts {
  readonly stage: Stage;
  readonly services: readonly ServiceStack[];
}

/** What is about all services at once: what agencies may call of them, and by which scopes. */
export class PlansStack extends Stack {
  constructor(scope: Construct, id: string, { stage, services }: Parts, props: StackProps) {
    super(scope, id, props);
    const apiStages = services.map(({ api }) => ({
      apiId: api.restApiId,
      stage: stageName,
    }));
    const plans = makePlans(this, stage, apiStages);
    makeParameter(this, stage, 'usage-plans', this.toJsonString(planIds(plans)));
    const scopes = scopesOf(services.map(({ contract }) => contract));
    // No scope has a space in it.
    makeParameter(this, stage, 'scopes', scopes.join(' '));
    const managing = services.filter(({ contract }) => contract.needs?.includes('usage-plans'));
    if (managing.length > 0)
      grantPlans(
        this,
        managing.map(({ role }) => role),
        plans,
      );
  }
}
