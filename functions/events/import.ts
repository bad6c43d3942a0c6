import type { ImportRequest } from '../blocks/imports/job';
import { runImport } from '../blocks/imports/running';
import { bucketOf } from '../kernel/bucket';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { openObjects } from '../kernel/objects';
import { openQueue, queueClient } from '../kernel/queue';
import { sealer } from '../kernel/seal';
import { nounOf } from '../nouns';
import { consume } from './consumer';

const { TABLE_NAME, SEAL_SECRET, TIME_ZONE, IMPORTS_QUEUE_URL } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'TIME_ZONE',
  'IMPORTS_QUEUE_URL',
);
const clock = Date.now;

/** Milliseconds; then there is time for one more piece of rows before the function's own time is over. */
const runFor = 60_000;

const run = runImport({
  table: { client: documentClient(), name: TABLE_NAME },
  seal: sealer(SEAL_SECRET),
  objects: openObjects(bucketOf(process.env), clock),
  queue: openQueue(queueClient(), IMPORTS_QUEUE_URL),
  ...{ clock, timeZone: TIME_ZONE, runFor },
});

/** Works through the file of an import, and hands over to the next call when its time is over. */
export const handler = consume(
  async ({ id, attempt, body }) => {
    const request = body as ImportRequest;
    const importer = nounOf(request.kind)?.imports;
    if (!importer) throw new Error(`nobody imports ${request.kind}`);
    await run(importer, request, `${id} ${attempt}`);
  },
  openLog('import', process.env.LOG_LEVEL),
);
