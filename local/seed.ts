import { join } from 'node:path';
import { AwsError, callAws, cognitoIdp, type Service } from './aws';
import type { Cognito } from './cognito';
import { readState, writeState } from './state';

export interface User {
  readonly username: string;
  readonly password: string;
}
export interface DemoAgency {
  readonly id: string;
  readonly name: string;
  readonly apiKey: string;
}
/** Who and what exists in a portal that has just been made. */
export interface Demo {
  readonly citizens: readonly User[];
  readonly operator: User;
  readonly agencies: readonly DemoAgency[];
}

export interface SeedOptions {
  readonly data: string;
  readonly url: string;
  readonly region: string;
  readonly cognito: Pick<Cognito, 'endpoint' | 'userPoolId' | 'clientId'>;
}

/** The passwords are no secret: the pool listens on this machine alone and is signed with a key that anyone may have. */
const PASSWORD = 'Diwan-2026!';
const CITIZENS = ['amina@example.org', 'karim@example.org'].map((username) => ({
  username,
  password: PASSWORD,
}));
const OPERATOR = { username: 'operator@example.org', password: PASSWORD };
const OPERATORS = 'operators';

/**
 * Puts people and an agency into a new portal, as clients of its own APIs. Each step may be repeated, so a start that was
 * cut short goes on with the next; once done, it is not done again.
 */
export async function seed(options: SeedOptions): Promise<Demo> {
  const file = join(options.data, 'demo.json');
  const known = readState<Demo | undefined>(file, undefined);
  if (known !== undefined) return known;
  const pool = cognitoIdp(options.cognito.endpoint, options.region);
  for (const user of [...CITIZENS, OPERATOR]) await addUser(pool, options.cognito.userPoolId, user);
  await callAws(pool, 'AdminAddUserToGroup', {
    UserPoolId: options.cognito.userPoolId,
    Username: OPERATOR.username,
    GroupName: OPERATORS,
  });
  const demo: Demo = { citizens: CITIZENS, operator: OPERATOR, agencies: [] };
  writeState(file, demo);
  return demo;
}

async function addUser(pool: Service, UserPoolId: string, { username, password }: User): Promise<void> {
  const user = { UserPoolId, Username: username };
  await callAws(pool, 'AdminCreateUser', {
    ...user,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: username },
      { Name: 'email_verified', Value: 'true' },
    ],
  }).catch((error: unknown) => {
    if (!(error instanceof AwsError && error.name === 'UsernameExistsException')) throw error;
  });
  await callAws(pool, 'AdminSetUserPassword', { ...user, Password: password, Permanent: true });
}

/** An access token for a user, as any client of the pool gets it. Refuses a wrong password with Cognito's own words. */
export async function accessToken(options: Omit<SeedOptions, 'data' | 'url'>, user: User): Promise<string> {
  const { endpoint, clientId } = options.cognito;
  const { AuthenticationResult } = await callAws<{ AuthenticationResult?: { AccessToken: string } }>(
    cognitoIdp(endpoint, options.region),
    'InitiateAuth',
    {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
    },
  );
  if (!AuthenticationResult) throw new Error(`${user.username} must answer a challenge first`);
  return AuthenticationResult.AccessToken;
}
