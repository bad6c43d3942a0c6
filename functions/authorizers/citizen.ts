import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { citizenAuthorizer } from './citizen-authorizer';
import { openVerifier } from './tokens';

const { USER_POOL_ID, USER_POOL_CLIENT_ID } = settings(process.env, 'USER_POOL_ID', 'USER_POOL_CLIENT_ID');

const verifier = openVerifier({
  userPoolId: USER_POOL_ID,
  clientId: USER_POOL_CLIENT_ID,
  // The SDK's own variable for another endpoint; set by the local cloud, and never by a stack.
  localEndpoint: process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
});

// The pool's keys are fetched as soon as all is imported, while Lambda starts the function: the first token then waits for
// less. If that fails, the first token fetches them.
Promise.resolve()
  .then(() => verifier.hydrate())
  .catch(() => undefined);

export const handler = citizenAuthorizer({ verifier, log: openLog('citizen', process.env.LOG_LEVEL) });
