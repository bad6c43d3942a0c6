import { keysIn } from '../kernel/identity/keys';
import { openSigner } from '../kernel/identity/signer';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { agencyAuthorizer } from './agency-authorizer';
import { openPeople } from './people';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const table = { client: documentClient(), name: TABLE_NAME };
const log = openLog('agency', process.env.LOG_LEVEL);

export const handler = agencyAuthorizer({
  ...{ table, log, clock: Date.now },
  signer: openSigner(keysIn(process.env)),
  people: openPeople(process.env, { table, log, clock: Date.now }),
});
