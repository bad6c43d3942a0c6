import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { bucketOf } from '../../kernel/outside/bucket';
import type { Environment } from '../../kernel/outside/environment';
import { openObjects } from '../../kernel/outside/objects';
import type { Clock } from '../../kernel/text/time';
import { handleUploads, type ObjectCreatedEvent } from './file-check';
import type { Uploads } from './upload';

/** The handler of `<service>-files`: attaches or refuses the files that come for items of the service. */
export const attachFiles = (
  service: string,
  uploads: Uploads,
  environment: Environment,
  clock: Clock,
  folder: string,
) => {
  const effects = effectsOf(`${service}-files`, environment, clock, folder);
  const objects = openObjects(bucketOf(environment), clock);
  const arrive = handleUploads(uploads, { ...effects, objects });
  return consume(({ body }) => arrive(body as ObjectCreatedEvent), effects.log);
};
