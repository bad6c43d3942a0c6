import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { bucketOf } from '../../kernel/outside/bucket';
import type { Environment } from '../../kernel/outside/environment';
import { openObjects } from '../../kernel/outside/objects';
import { objectOutside } from '../../kernel/sandbox/objects';
import { inSandboxes } from '../../kernel/sandbox-effects/effects';
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
  const effects = { ...effectsOf(`${service}-files`, environment, clock, folder), environment };
  const arriveIn = inSandboxes(effects, (own) =>
    handleUploads(uploads, { ...own, objects: openObjects(bucketOf(own.environment), clock) }),
  );
  return consume(({ body }) => {
    const { key, sandbox } = objectOutside((body as ObjectCreatedEvent).detail.object.key);
    return arriveIn(sandbox)({ detail: { object: { key } } });
  }, effects.log);
};
