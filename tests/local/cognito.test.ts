import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecondFactor } from '../../functions/authorizers/second-factor';
import { openUserPool } from '../../functions/kernel/outside/user-pool';
import { type Cognito, startCognito } from '../../local/cognito/cognito';
import { codeOf } from '../../local/demo/authenticator';
import { addUser } from '../../local/demo/pool';
import { callAws, cognitoIdp } from '../../local/machine/aws';
import { recordingLog } from '../support/effects';

/*
 * The user pool of the laptop, by Cognito's own API, in what sessions rest on.
 */

const region = 'eu-central-1';
const poolId = 'eu-central-1_LocalPool';
const user = { username: 'amina@example.org', password: 'Diwan-demo-2026' };
const pool = { ref: poolId, properties: { UsernameAttributes: ['email'], MfaConfiguration: 'OPTIONAL' } };
const client = { ref: 'client1', properties: { UserPoolId: poolId } };
const template = {
  region,
  all: (type: string) =>
    type === 'AWS::Cognito::UserPool' ? [pool] : type === 'AWS::Cognito::UserPoolClient' ? [client] : [],
} as never;

interface Tokens {
  readonly AccessToken: string;
  readonly RefreshToken: string;
}
interface Answer {
  readonly AuthenticationResult?: Tokens;
  readonly ChallengeName?: string;
  readonly Session?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'diwan-cognito-'));
let cognito: Cognito;
beforeAll(async () => {
  cognito = await startCognito({
    template,
    folder,
    functions: 'http://127.0.0.1:1',
    onCode: () => undefined,
  });
  await addUser({ region, cognito }, user);
}, 30_000);
afterAll(async () => {
  await cognito.stop();
  rmSync(folder, { recursive: true });
});

const ask = <T>(operation: string, input: object): Promise<T> =>
  callAws<T>(cognitoIdp(cognito.endpoint, region), operation, input);
const initiate = (AuthFlow: string, AuthParameters: object): Promise<Answer> =>
  ask('InitiateAuth', { ClientId: cognito.clientId, AuthFlow, AuthParameters });
const signIn = () => initiate('USER_PASSWORD_AUTH', { USERNAME: user.username, PASSWORD: user.password });
const renew = (REFRESH_TOKEN: string) => initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });
const claimsOf = (token: string | undefined) =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString('utf8'));

const openAccounts = () =>
  openUserPool(
    {
      ...{ AWS_REGION: region, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
      ...{ USER_POOL_ID: cognito.userPoolId, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint },
    },
    Date.now,
  );

it('says in tokens of which sign-in they are, also in renewed ones', async () => {
  const { AuthenticationResult: first } = await signIn();
  const { AuthenticationResult: renewed } = await renew(first?.RefreshToken ?? '');
  const [was, is] = [claimsOf(first?.AccessToken), claimsOf(renewed?.AccessToken)];
  expect(was.origin_jti).toMatch(/^[\w-]{36}$/);
  expect([is.origin_jti, is.auth_time]).toEqual([was.origin_jti, was.auth_time]);
  expect(is.jti).not.toBe(was.jti);
  const { AuthenticationResult: other } = await signIn();
  expect(claimsOf(other?.AccessToken).origin_jti).not.toBe(was.origin_jti);
});

it('takes back all refresh tokens of a person, as the deployed client asks', async () => {
  const { AuthenticationResult: tokens } = await signIn();
  const accounts = openAccounts();
  await accounts.signOut(claimsOf(tokens?.AccessToken).sub);
  await expect(renew(tokens?.RefreshToken ?? '')).rejects.toThrow();
  await expect(accounts.signOut('nobody')).rejects.toThrow(/UserNotFound/);
});

it('asks for a second factor once it is set up, and tells the authorizer so', async () => {
  const hasSecondFactor = openSecondFactor({ endpoint: cognito.endpoint, log: recordingLog() });
  const { AccessToken = '' } = (await signIn()).AuthenticationResult ?? {};
  expect(await hasSecondFactor(AccessToken)).toBe(false);
  const { SecretCode } = await ask<{ SecretCode: string }>('AssociateSoftwareToken', { AccessToken });
  await ask('VerifySoftwareToken', { AccessToken, UserCode: codeOf(SecretCode) });
  await ask('SetUserMFAPreference', {
    AccessToken,
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  const { ChallengeName, Session } = await signIn();
  expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  const ChallengeResponses = { USERNAME: user.username, SOFTWARE_TOKEN_MFA_CODE: codeOf(SecretCode) };
  const answer = await ask<Answer>('RespondToAuthChallenge', {
    ...{ ClientId: cognito.clientId, ChallengeName, Session, ChallengeResponses },
  });
  const tokens = answer.AuthenticationResult;
  expect(await hasSecondFactor(tokens?.AccessToken ?? '')).toBe(true);
  expect((await renew(tokens?.RefreshToken ?? '')).AuthenticationResult?.AccessToken).toBeDefined();
});

it('gives an account back with another password, and without the second factor that was lost', async () => {
  const accounts = openAccounts();
  const sub = (await accounts.subOf(user.username)) ?? '';
  expect(await accounts.subOf('nobody@example.org')).toBeUndefined();
  expect(await accounts.reset(sub, 'weak')).toBe(false);
  expect(await accounts.reset(sub, 'Another-horse-9')).toBe(true);
  await expect(signIn()).rejects.toThrow();
  const after = await initiate('USER_PASSWORD_AUTH', {
    USERNAME: user.username,
    PASSWORD: 'Another-horse-9',
  });
  expect(claimsOf(after.AuthenticationResult?.AccessToken).sub).toBe(sub);
  expect(await accounts.reset(sub, user.password)).toBe(true);
});
