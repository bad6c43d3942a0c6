import { openDirectory } from '../../blocks/agencies/directory';
import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { bucketOf } from '../../kernel/outside/bucket';
import { openObjects } from '../../kernel/outside/objects';
import type { ExportRequest } from '../exports/job';
import { runExport } from '../exports/run';

const effects = effectsOf('my-data-exports', process.env, Date.now, __dirname);

const run = runExport({
  ...effects,
  objects: openObjects(bucketOf(process.env), Date.now),
  checkpoints: openObjects(bucketOf(process.env, 'CHECKPOINTS_BUCKET'), Date.now),
  namesOf: openDirectory(effects).namesOf,
  queue: effects.queue('exports'),
  // Then there is time for one more piece, and for the files, before the function's own time is over.
  runFor: 60_000,
});

export const handler = consume(({ body }) => run(body as ExportRequest), effects.log);
