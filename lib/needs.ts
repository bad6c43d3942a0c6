import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { giveAccounts } from './accounts';
import { portalEnvironment } from './address';
import { giveCheckpoints } from './checkpoints';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import type { IdentityStack } from './identity-stack';
import { mailEnvironment, mailGrants } from './mail';
import { giveParameter } from './parameters';
import { paymentsEnvironment } from './payments';
import { giveRegisterKey } from './register-key';
import { giveSms } from './sms';
import { giveUserPool } from './user-pool';
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
  readonly identity: Pick<IdentityStack, 'pool'>;
}

/** Every need that a contract may name. */
const gifts: Readonly<Record<string, (giving: Giving) => Given>> = {
  accounts: ({ identity }) => giveAccounts(identity.pool),
  'checkpoint-keeping': ({ scope, data }) => giveCheckpoints('keep', scope, data),
  checkpoints: ({ scope, data }) => giveCheckpoints('read', scope, data),
  mail: ({ scope, stage }) => ({ environment: mailEnvironment(stage), grants: mailGrants(scope, stage) }),
  payments: ({ stage, data }) => ({ environment: paymentsEnvironment(stage, data.payments), grants: [] }),
  portal: ({ stage }) => ({ environment: portalEnvironment(stage), grants: [] }),
  receivers: ({ stage }) => ({ environment: receiversEnvironment(stage), grants: [] }),
  retention: ({ stage }) => ({
    environment: { BACKUP_RETENTION_DAYS: String(stage.backupRetentionDays) },
    grants: [],
  }),
  'register-key': ({ data }) => giveRegisterKey(data.registerKey),
  scopes: ({ scope, stage }) => giveParameter('scopes', scope, stage),
  sms: ({ scope, stage }) => giveSms(scope, stage),
  'usage-plans': ({ scope, stage }) => giveParameter('usage-plans', scope, stage),
  'user-pool': ({ identity }) => giveUserPool(identity.pool),
};

/** What these needs come to. Refuses one that nobody knows. */
export const give = (needs: readonly string[], giving: Giving): Given => {
  const given = needs.map((need) => {
    const gift = Object.hasOwn(gifts, need) ? gifts[need] : undefined;
    if (!gift) throw new Error(`Nobody gives what a contract needs: ${need}`);
    return gift(giving);
  });
  return {
    environment: Object.assign({}, ...given.map(({ environment }) => environment)),
    grants: given.flatMap(({ grants }) => grants),
  };
};
