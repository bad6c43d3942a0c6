import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * What a function is given that ends people's sessions and gives accounts back to their owners: the pool's name, and the leave to take
 * back refresh tokens, to find an account by its address, to set its password and to forget its second factor.
 */
export const giveUserPool = ({ userPoolId, userPoolArn }: IUserPool) => ({
  environment: { USER_POOL_ID: userPoolId },
  grants: [
    new PolicyStatement({
      sid: 'SignOut',
      actions: ['cognito-idp:AdminUserGlobalSignOut'],
      resources: [userPoolArn],
    }),
    new PolicyStatement({
      sid: 'Recover',
      actions: [
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminSetUserMFAPreference',
        'cognito-idp:AdminSetUserPassword',
      ],
      resources: [userPoolArn],
    }),
  ],
});
