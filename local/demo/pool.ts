import type { Cognito } from '../cognito/cognito';
import { AwsError, callAws, cognitoIdp, type Service } from '../machine/aws';
import { codeOf } from './authenticator';

export interface User {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator app, where the account has set one up. */
  readonly secret?: string;
}

/** A user pool, and through which client one signs in there. */
export interface Pool {
  readonly region: string;
  readonly cognito: Pick<Cognito, 'endpoint' | 'userPoolId' | 'clientId'>;
}

const serviceOf = ({ cognito, region }: Pool): Service => cognitoIdp(cognito.endpoint, region);

/** Makes sure that the pool has a user with this password, whose e-mail address is confirmed. */
export const addUser = async (pool: Pool, { username, password }: User): Promise<void> => {
  const user = { UserPoolId: pool.cognito.userPoolId, Username: username };
  await callAws(serviceOf(pool), 'AdminCreateUser', {
    ...user,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: username },
      { Name: 'email_verified', Value: 'true' },
    ],
  }).catch((error: unknown) => {
    if (!(error instanceof AwsError && error.name === 'UsernameExistsException')) throw error;
  });
  await callAws(serviceOf(pool), 'AdminSetUserPassword', { ...user, Password: password, Permanent: true });
};

export const addToGroup = async (pool: Pool, username: string, group: string): Promise<void> => {
  const { userPoolId } = pool.cognito;
  await callAws(serviceOf(pool), 'AdminAddUserToGroup', {
    UserPoolId: userPoolId,
    Username: username,
    GroupName: group,
  });
};

interface Answer {
  readonly AuthenticationResult?: { readonly AccessToken: string };
  readonly ChallengeName?: string;
  readonly Session?: string;
}

/** An access token for a user, as any client of the pool gets it. Refuses a wrong password with Cognito's own words. */
export const accessToken = async (pool: Pool, { username, password, secret }: User): Promise<string> => {
  const ClientId = pool.cognito.clientId;
  const asked = await callAws<Answer>(serviceOf(pool), 'InitiateAuth', {
    ...{ ClientId, AuthFlow: 'USER_PASSWORD_AUTH' },
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });
  const { ChallengeName, Session } = asked;
  const answered =
    ChallengeName === 'SOFTWARE_TOKEN_MFA' && secret !== undefined
      ? await callAws<Answer>(serviceOf(pool), 'RespondToAuthChallenge', {
          ...{ ClientId, ChallengeName, Session },
          ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: codeOf(secret) },
        })
      : asked;
  if (!answered.AuthenticationResult) throw new Error(`${username} must answer a challenge first`);
  return answered.AuthenticationResult.AccessToken;
};

/**
 * Sets up an authenticator app for a user, whom the pool asks for its code from now on; answers with the app's secret. `keep` is
 * given it before it counts: who lost it could not sign in any more.
 */
export const addSecondFactor = async (
  pool: Pool,
  user: User,
  keep: (secret: string) => void,
): Promise<string> => {
  const AccessToken = await accessToken(pool, user);
  const associate = callAws<{ SecretCode: string }>(serviceOf(pool), 'AssociateSoftwareToken', {
    AccessToken,
  });
  const { SecretCode: secret } = await associate;
  keep(secret);
  await callAws(serviceOf(pool), 'VerifySoftwareToken', { AccessToken, UserCode: codeOf(secret) });
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await callAws(serviceOf(pool), 'SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
  return secret;
};
