import type { Clock } from '../text/time';
import { type AwsService, openAwsJson } from './aws-json';
import { type Environment, settings } from './environment';

/** What the portal asks of its user pool besides its tokens. */
export interface UserPool {
  /** Takes back all refresh tokens of a person, by their `sub` (`AdminUserGlobalSignOut`). */
  signOut(sub: string): Promise<void>;
}

const cognito: AwsService = {
  name: 'cognito-idp',
  target: 'AWSCognitoIdentityProviderService',
  endpointVariable: 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
  busy: ['TooManyRequestsException', 'InternalErrorException'],
};

/** The pool that the function's environment names. */
export const openUserPool = (environment: Environment, clock: Clock): UserPool => {
  const ask = openAwsJson(cognito, environment, clock);
  const poolId = () => settings(environment, 'USER_POOL_ID').USER_POOL_ID;
  return {
    signOut: async (sub) => {
      await ask('AdminUserGlobalSignOut', { UserPoolId: poolId(), Username: sub });
    },
  };
};
