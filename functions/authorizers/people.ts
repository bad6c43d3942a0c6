import { type Environment, settings } from '../kernel/outside/environment';
import type { Log } from '../kernel/outside/log';
import type { Table } from '../kernel/table/dynamo';
import type { Clock } from '../kernel/text/time';
import { openSecondFactor } from './second-factor';
import { openSessions } from './sessions';
import { openVerifier } from './tokens';

interface Effects {
  readonly table: Table;
  readonly log: Log;
  readonly clock: Clock;
}

/** The tokens of the user pool that a function's environment names, and their sessions. */
export const openPeople = (environment: Environment, { table, log, clock }: Effects) => {
  const { USER_POOL_ID, USER_POOL_CLIENT_ID } = settings(environment, 'USER_POOL_ID', 'USER_POOL_CLIENT_ID');
  // The SDK's variable for another endpoint; the local cloud sets it, stacks never do.
  const localEndpoint = environment.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER;
  // `<region>_<id>`: the pool's own name says where it is asked.
  const [region] = USER_POOL_ID.split('_');
  const endpoint = localEndpoint ?? `https://cognito-idp.${region}.amazonaws.com`;
  return {
    verifier: openVerifier({ userPoolId: USER_POOL_ID, clientId: USER_POOL_CLIENT_ID, localEndpoint }),
    sessions: openSessions({ table, clock, hasSecondFactor: openSecondFactor({ endpoint, log }) }),
  };
};
