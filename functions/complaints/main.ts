import { openCalendars } from '../blocks/calendars/calendar';
import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { openComplaints } from './cases/store';
import { openCategories } from './categories/store';
import { contract } from './contract';
import { handlers } from './handlers';
import { codecs } from './open311/geo-report/codecs';
import { openRequests } from './open311/requests/store';
import { openPhotographs } from './photographs/store';
import { openPublic } from './public-view/store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

const clock = Date.now;
const seal = sealer(SEAL_SECRET);
const table = { client: documentClient(), name: TABLE_NAME };
const effects = {
  seal,
  complaints: openComplaints({ table, seal }),
  photographs: openPhotographs({ table, seal }),
  publicView: openPublic({ table, seal }),
  bucket: bucketOf(process.env),
  categories: openCategories({ table, seal, clock }),
  calendars: openCalendars({ table, clock }),
  requests: openRequests({ table, clock }),
};

export const handler = serve(contract, handlers(effects), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock,
  codecs,
});
