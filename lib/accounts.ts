import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What a function that ends people's accounts is given: the pool's name, and the leave to delete a user of it. */
export const giveAccounts = (pool: IUserPool) => ({
  environment: { USER_POOL_ID: pool.userPoolId },
  grants: [
    new PolicyStatement({
      sid: 'Account',
      actions: ['cognito-idp:AdminDeleteUser'],
      resources: [pool.userPoolArn],
    }),
  ],
});
