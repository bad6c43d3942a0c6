import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What a function is given that ends people's sessions: the pool's name, and the leave to take back refresh tokens. */
export const giveUserPool = ({ userPoolId, userPoolArn }: IUserPool) => ({
  environment: { USER_POOL_ID: userPoolId },
  grants: [
    new PolicyStatement({
      sid: 'SignOut',
      actions: ['cognito-idp:AdminUserGlobalSignOut'],
      resources: [userPoolArn],
    }),
  ],
});
