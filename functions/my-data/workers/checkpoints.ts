import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { bucketOf } from '../../kernel/outside/bucket';
import { openObjects } from '../../kernel/outside/objects';
import { keepCheckpoint } from '../checkpoints/store';

const effects = effectsOf('my-data-checkpoints', process.env, Date.now, __dirname);
const objects = openObjects(bucketOf(process.env, 'CHECKPOINTS_BUCKET'), Date.now);
const keep = keepCheckpoint({ ...effects, objects });

export const handler = consume(({ body }) => keep((body as { readonly person: string }).person), effects.log);
