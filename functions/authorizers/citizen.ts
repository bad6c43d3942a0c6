import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { citizenAuthorizer } from './citizen-authorizer';
import { openPeople } from './people';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const log = openLog('citizen', process.env.LOG_LEVEL);
const table = { client: documentClient(), name: TABLE_NAME };
const people = openPeople(process.env, { table, log, clock: Date.now });

// The pool's keys are fetched while Lambda starts the function, so that the first token waits less. If that fails, the first
// token fetches them.
Promise.resolve()
  .then(() => people.verifier.hydrate())
  .catch(() => undefined);

export const handler = citizenAuthorizer({ ...people, log });
