import type { Clock } from '../text/time';
import { AwsFault, type AwsService, openAwsJson } from './aws-json';
import { type Environment, settings } from './environment';

/** What the portal asks of its user pool besides its tokens. */
export interface UserPool {
  /** Takes back all refresh tokens of a person, by their `sub` (`AdminUserGlobalSignOut`). */
  signOut(sub: string): Promise<void>;
  /** The `sub` of who signs in with this address (`AdminGetUser`); undefined where nobody does. */
  subOf(address: string): Promise<string | undefined>;
  /**
   * Gives the account of this `sub` another password, and forgets its second factor (`AdminSetUserPassword`,
   * `AdminSetUserMFAPreference`). False where the password breaks the pool's rules. The same again changes nothing.
   */
  reset(sub: string, password: string): Promise<boolean>;
}

const cognito: AwsService = {
  name: 'cognito-idp',
  target: 'AWSCognitoIdentityProviderService',
  endpointVariable: 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
  busy: ['TooManyRequestsException', 'InternalErrorException'],
};

interface PoolUser {
  readonly UserAttributes?: readonly { readonly Name: string; readonly Value: string }[];
}

const isFault = (error: unknown, type: string): boolean => error instanceof AwsFault && error.type === type;

/** The pool that the function's environment names. */
export const openUserPool = (environment: Environment, clock: Clock): UserPool => {
  const ask = openAwsJson(cognito, environment, clock);
  const poolId = () => settings(environment, 'USER_POOL_ID').USER_POOL_ID;
  return {
    signOut: async (sub) => {
      await ask('AdminUserGlobalSignOut', { UserPoolId: poolId(), Username: sub });
    },

    subOf: async (address) => {
      try {
        const asked = ask('AdminGetUser', { UserPoolId: poolId(), Username: address });
        const { UserAttributes = [] } = (await asked) as PoolUser;
        return UserAttributes.find(({ Name }) => Name === 'sub')?.Value;
      } catch (error) {
        if (isFault(error, 'UserNotFoundException')) return undefined;
        throw error;
      }
    },

    reset: async (sub, password) => {
      const user = { UserPoolId: poolId(), Username: sub };
      try {
        await ask('AdminSetUserPassword', { ...user, Password: password, Permanent: true });
      } catch (error) {
        // One that is empty, or of spaces alone, is no parameter at all to Cognito.
        if (isFault(error, 'InvalidPasswordException') || isFault(error, 'InvalidParameterException'))
          return false;
        throw error;
      }
      const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
      await ask('AdminSetUserMFAPreference', { ...user, SoftwareTokenMfaSettings });
      return true;
    },
  };
};

/** The accounts by which people sign in. */
export interface Accounts {
  /** Ends the account of this `sub` (`AdminDeleteUser`): it gives no token from now on. One that is gone already is no error. */
  remove(sub: string): Promise<void>;
}

/** Those of the pool that the function's environment names. */
export const openAccounts = (environment: Environment, clock: Clock): Accounts => {
  const ask = openAwsJson(cognito, environment, clock);
  return {
    remove: async (sub) => {
      const UserPoolId = settings(environment, 'USER_POOL_ID').USER_POOL_ID;
      try {
        await ask('AdminDeleteUser', { UserPoolId, Username: sub });
      } catch (error) {
        if (!(error instanceof AwsFault) || error.type !== 'UserNotFoundException') throw error;
      }
    },
  };
};
