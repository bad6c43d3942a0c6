import type { ImportRequest } from '../../blocks/imports/job';
import { runImport } from '../../blocks/imports/run';
import { consume } from '../../kernel/events/consumer';
import { openQueue, queueClient } from '../../kernel/events/queue';
import { openIdCodec } from '../../kernel/identity/id-codec';
import { openSigner } from '../../kernel/identity/signer';
import { bucketOf } from '../../kernel/outside/bucket';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { openObjects } from '../../kernel/outside/objects';
import { documentClient } from '../../kernel/table/dynamo';
import { importers } from './importers';

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
  ids: openIdCodec(SEAL_SECRET),
  signer: openSigner(SEAL_SECRET),
  objects: openObjects(bucketOf(process.env), clock),
  queue: openQueue(queueClient(), IMPORTS_QUEUE_URL),
  ...{ clock, timeZone: TIME_ZONE, runFor },
});

/** Works through the file of an import, and hands over to the next call when its time is over. */
export const handler = consume(
  async ({ id, attempt, body }) => {
    const request = body as ImportRequest;
    const importer = importers[request.kind];
    if (!importer) throw new Error(`nobody imports ${request.kind}`);
    await run(importer, request, `${id} ${attempt}`);
  },
  openLog('import', process.env.LOG_LEVEL),
);
