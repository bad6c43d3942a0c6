import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { citizenAuthorizer } from './citizen-authorizer';
import { openVerifier } from './tokens';

const { USER_POOL_ID, USER_POOL_CLIENT_ID } = settings(process.env, 'USER_POOL_ID', 'USER_POOL_CLIENT_ID');

const verifier = openVerifier({
  userPoolId: USER_POOL_ID,
  clientId: USER_POOL_CLIENT_ID,
  // The SDK's own variable for another endpoint; set by the local cloud, and never by a stack.
  localEndpoint: process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
});

// The pool's keys are fetched while the function starts. If that fails, the first token fetches them.
verifier.hydrate().catch(() => undefined);

export const handler = citizenAuthorizer({ verifier, log: openLog('citizen', process.env.LOG_LEVEL) });
