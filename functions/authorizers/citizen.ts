import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { citizenAuthorizer } from './citizen-authorizer';
import { openSecondFactor } from './second-factor';
import { openSessions } from './sessions';
import { openVerifier } from './tokens';

const { TABLE_NAME, USER_POOL_ID, USER_POOL_CLIENT_ID } = settings(
  process.env,
  'TABLE_NAME',
  'USER_POOL_ID',
  'USER_POOL_CLIENT_ID',
);

const verifier = openVerifier({
  userPoolId: USER_POOL_ID,
  clientId: USER_POOL_CLIENT_ID,
  // The SDK's variable for another endpoint; the local cloud sets it, stacks never do.
  localEndpoint: process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
});

// The pool's keys are fetched while Lambda starts the function, so that the first token waits less. If that fails, the first
// token fetches them.
Promise.resolve()
  .then(() => verifier.hydrate())
  .catch(() => undefined);

const log = openLog('citizen', process.env.LOG_LEVEL);

/** `<region>_<id>`: the pool's own name says where it is asked. */
const [region] = USER_POOL_ID.split('_');
const endpoint =
  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? `https://cognito-idp.${region}.amazonaws.com`;

export const handler = citizenAuthorizer({
  verifier,
  sessions: openSessions({
    table: { client: documentClient(), name: TABLE_NAME },
    clock: Date.now,
    hasSecondFactor: openSecondFactor({ endpoint, log }),
  }),
  log,
});
