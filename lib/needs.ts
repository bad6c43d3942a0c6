import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Need } from '../functions/kernel/contract/events';
import { portalEnvironment } from './address';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { mailEnvironment, mailGrants } from './mail';
import { paymentsEnvironment } from './payments';
import { receiversEnvironment } from './webhooks';

/** What a need of a contract comes to: variables and grants, given together. */
interface Given {
  readonly environment: Readonly<Record<string, string>>;
  readonly grants: readonly PolicyStatement[];
}

interface Giving {
  readonly scope: Construct;
  readonly stage: Stage;
  readonly data: DataStack;
}

const gifts: Readonly<Record<Need, (giving: Giving) => Given>> = {
  mail: ({ scope, stage }) => ({ environment: mailEnvironment(stage), grants: mailGrants(scope, stage) }),
  payments: ({ stage, data }) => ({ environment: paymentsEnvironment(stage, data.payments), grants: [] }),
  portal: ({ stage }) => ({ environment: portalEnvironment(stage), grants: [] }),
  receivers: ({ stage }) => ({ environment: receiversEnvironment(stage), grants: [] }),
};

const isGiven = (need: string): need is Need => Object.hasOwn(gifts, need);

/** What these needs come to; those of the gateway are given by its own stack. */
export const give = (needs: readonly string[], giving: Giving): Given => {
  const given = needs.filter(isGiven).map((need) => gifts[need](giving));
  return {
    environment: Object.assign({}, ...given.map(({ environment }) => environment)),
    grants: given.flatMap(({ grants }) => grants),
  };
};
