import { uploadReferenceOf } from '../../blocks/attachments/keys';
import { startImport } from '../../blocks/imports/file-arrival';
import { consume } from '../../kernel/events/consumer';
import { openQueue, queueClient } from '../../kernel/events/queue';
import { bucketOf } from '../../kernel/outside/bucket';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { openObjects } from '../../kernel/outside/objects';
import { documentClient } from '../../kernel/table/dynamo';
import { importers } from '../import/importers';
import { handleUploads, type ObjectCreatedEvent } from './file-check';
import { uploads } from './uploads';

const { TABLE_NAME, IMPORTS_QUEUE_URL } = settings(process.env, 'TABLE_NAME', 'IMPORTS_QUEUE_URL');
const clock = Date.now;
const log = openLog('upload', process.env.LOG_LEVEL);

const effects = {
  table: { client: documentClient(), name: TABLE_NAME },
  objects: openObjects(bucketOf(process.env), clock),
  queue: openQueue(queueClient(), IMPORTS_QUEUE_URL),
  ...{ log, clock },
};
const arrive = handleUploads(uploads, effects);
const take = startImport(effects);

/** The file of an import has rows; every other is attached to what it was announced for. */
export const handler = consume(({ body }) => {
  const arrived = body as ObjectCreatedEvent;
  const arrival = uploadReferenceOf(arrived.detail.object.key);
  const importer = arrival && importers[arrival.kind];
  return arrival && importer ? take(importer, arrival) : arrive(arrived);
}, log);
