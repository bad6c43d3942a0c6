import type { Log } from '../kernel/outside/log';

/*
 * Whether an account asks for a second factor. Cognito says it in no token; whoever holds an access token may ask it (`GetUser`), and
 * it asks for the factor at each sign-in of an account that has set one up.
 */

interface Options {
  readonly endpoint: string;
  readonly log: Log;
}

/** It takes tens of milliseconds; a sign-in that it does not answer in time counts as one with a password alone. */
const patience = 3_000;

const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
};

export const openSecondFactor =
  ({ endpoint, log }: Options) =>
  async (token: string): Promise<boolean> => {
    try {
      const signal = AbortSignal.timeout(patience);
      const body = JSON.stringify({ AccessToken: token });
      const reply = await fetch(`${endpoint}/`, { method: 'POST', headers, body, signal });
      if (!reply.ok) throw new Error(`GetUser answered ${reply.status}`);
      const { UserMFASettingList: factors = [] } = (await reply.json()) as {
        readonly UserMFASettingList?: readonly string[];
      };
      return factors.includes('SOFTWARE_TOKEN_MFA');
    } catch (error) {
      log.warn('second factor unknown', { reason: String(error) });
      return false;
    }
  };
