import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { agencyAuthorizer } from './agency-authorizer';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

export const handler = agencyAuthorizer({
  table: { client: documentClient(), name: TABLE_NAME },
  seal: sealer(SEAL_SECRET),
  log: openLog('agency', process.env.LOG_LEVEL),
  clock: Date.now,
});
