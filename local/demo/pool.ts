import type { Cognito } from '../cognito/cognito';
import { AwsError, callAws, cognitoIdp, type Service } from '../machine/aws';

export interface User {
  readonly username: string;
  readonly password: string;
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

/** An access token for a user, as any client of the pool gets it. Refuses a wrong password with Cognito's own words. */
export const accessToken = async (pool: Pool, user: User): Promise<string> => {
  const { AuthenticationResult } = await callAws<{ AuthenticationResult?: { AccessToken: string } }>(
    serviceOf(pool),
    'InitiateAuth',
    {
      ClientId: pool.cognito.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
    },
  );
  if (!AuthenticationResult) throw new Error(`${user.username} must answer a challenge first`);
  return AuthenticationResult.AccessToken;
};
