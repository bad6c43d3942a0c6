import { consume, consumeApart } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { bucketOf } from '../../kernel/outside/bucket';
import { type Environment, settings } from '../../kernel/outside/environment';
import { openObjects } from '../../kernel/outside/objects';
import { objectOutside } from '../../kernel/sandbox/objects';
import { inSandboxes } from '../../kernel/sandbox-effects/effects';
import type { Clock } from '../../kernel/text/time';
import { type UploadReference, uploadReferenceOf } from '../attachments/keys';
import { startImport } from './file-arrival';
import type { Importer } from './importer';
import type { ImportRequest } from './job';
import { runImport } from './run';

/** What becomes of the rows of files, by the types of import jobs. */
type Importers = Readonly<Record<string, Importer>>;

const importerOf = (importers: Importers, kind: string): Importer => {
  const importer = importers[kind];
  if (!importer) throw new Error(`nobody imports ${kind}`);
  return importer;
};

/** What the bucket tells of a file that has come (S3 User Guide, "EventBridge event message structure"). */
interface ObjectCreatedEvent {
  readonly detail: { readonly object: { readonly key: string } };
}

/** The handler of a worker of a service that looks at the files of import jobs, and has them worked through by `imports`. */
export const takeImportFiles = (
  service: string,
  importers: Importers,
  environment: Environment,
  clock: Clock,
  folder: string,
) => {
  const effects = { ...effectsOf(`${service}-files`, environment, clock, folder), environment };
  const startIn = inSandboxes(effects, (own) =>
    startImport({
      ...own,
      objects: openObjects(bucketOf(own.environment), clock),
      queue: own.queue('imports'),
    }),
  );
  return consume(async ({ body }) => {
    const { key, sandbox } = objectOutside((body as ObjectCreatedEvent).detail.object.key);
    const arrival: UploadReference | undefined = uploadReferenceOf(key);
    if (arrival) await startIn(sandbox)(importerOf(importers, arrival.kind), arrival);
  }, effects.log);
};

/** Milliseconds; then there is time for one more piece of rows before the function's own time is over. */
const runFor = 60_000;

/** The handler of `<service>-imports`: works through the file of an import, and hands over to the next call when its time is over. */
export const workThroughImports = (
  service: string,
  importers: Importers,
  environment: Environment,
  clock: Clock,
  folder: string,
) => {
  const { TIME_ZONE } = settings(environment, 'TIME_ZONE');
  const effects = { ...effectsOf(`${service}-imports`, environment, clock, folder), environment };
  return consumeApart(effects, (own) => {
    const run = runImport({
      ...own,
      objects: openObjects(bucketOf(own.environment), clock),
      queue: own.queue('imports'),
      ...{ timeZone: TIME_ZONE, runFor },
    });
    return async ({ id, attempt, body }) => {
      const request = body as ImportRequest;
      await run(importerOf(importers, request.kind), request, `${id} ${attempt}`);
    };
  });
};
