import { openSigner } from '../kernel/identity/signer';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { agencyAuthorizer } from './agency-authorizer';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

export const handler = agencyAuthorizer({
  table: { client: documentClient(), name: TABLE_NAME },
  signer: openSigner(SEAL_SECRET),
  log: openLog('agency', process.env.LOG_LEVEL),
  clock: Date.now,
});
