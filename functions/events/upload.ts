import { bucketOf } from '../kernel/bucket';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { openObjects } from '../kernel/objects';
import { nouns } from '../nouns';
import { type Arrived, arriving } from './arriving';
import { consume } from './consumer';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const clock = Date.now;
const log = openLog('upload', process.env.LOG_LEVEL);

const arrive = arriving(nouns, {
  table: { client: documentClient(), name: TABLE_NAME },
  objects: openObjects(bucketOf(process.env), clock),
  ...{ log, clock },
});

export const handler = consume(({ body }) => arrive(body as Arrived), log);
