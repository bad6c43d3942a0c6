import { openCalendars } from '../blocks/calendars';
import { bucketOf } from '../kernel/bucket';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { openCategories } from './category-store';
import { contract } from './contract';
import { handlers } from './handlers';
import { openRequests } from './open311/store';
import { voices } from './open311/voices';
import { openPhotographs } from './photo-store';
import { openPublic } from './public-store';
import { openComplaints } from './store';

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
  voices,
});
