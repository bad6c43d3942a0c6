import { keysIn } from '../kernel/identity/keys';
import { openSigner } from '../kernel/identity/signer';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { agencyAuthorizer } from './agency-authorizer';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');

export const handler = agencyAuthorizer(
  {
    table: { client: documentClient(), name: TABLE_NAME },
    signer: openSigner(keysIn(process.env)),
    log: openLog('bearer', process.env.LOG_LEVEL),
    clock: Date.now,
  },
  'bearer',
);
