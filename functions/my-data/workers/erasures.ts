import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { bucketOf } from '../../kernel/outside/bucket';
import { openObjects } from '../../kernel/outside/objects';
import { openAccounts } from '../../kernel/outside/user-pool';
import type { ErasureRequest } from '../erasure/erasure';
import { runErasure } from '../erasure/run';

const effects = effectsOf('my-data-erasures', process.env, Date.now, __dirname);

const run = runErasure({
  ...effects,
  objects: openObjects(bucketOf(process.env), Date.now),
  accounts: openAccounts(process.env, Date.now),
  queue: effects.queue('erasures'),
  // Then there is time for the page that was begun before the function's own time is over.
  runFor: 60_000,
});

export const handler = consume(({ body }) => run(body as ErasureRequest), effects.log);
