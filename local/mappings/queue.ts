import { throughService } from '../access/policy';
import type { Check } from '../access/roles';
import type { Functions } from '../lambda/functions';
import { CONCURRENCY } from '../lambda/pool';
import { createEnding, pause } from '../machine/wake';
import type { Received } from '../queues/message';
import type { Queue } from '../queues/queue';
import type { Queues } from '../queues/queues';
import type { Resource, Template } from '../template/template';
import { type Mapping, type MappingProperties, mappingOf, reportedFailures, requireGrants } from './mapping';
import { filtered, recordOf } from './record';

interface QueueMappingsOptions {
  readonly template: Template;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly check: Check;
  readonly onError: (mapping: string, error: unknown) => void;
}

/** Messages in a batch of a queue unless its mapping states another number (API reference, CreateEventSourceMapping). */
const BATCH = 10;
/** The most that a batch of a FIFO queue may have. */
const FIFO_BATCH = 10;
/** What `MaximumConcurrency` may be, and with how many invocations at a time Lambda begins where it is not stated. */
const LEAST = 2;
const MOST = 1000;
const USUAL = 5;
/** How long one call waits for messages: as long as SQS lets it. */
const WAIT_SECONDS = 20;
/**
 * After a batch, one that is not full follows no sooner than this, in milliseconds: a call costs this machine more than its messages
 * do. What comes to a queue at rest waits for nothing.
 */
export const SPACING_MS = 100;
const GRANTS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** Starts the mappings of queues; the result ends them, after the batches under way. */
export const startQueueMappings = (options: QueueMappingsOptions): (() => Promise<void>) => {
  const ending = createEnding();
  const ready: Consumer[] = [];
  for (const resource of options.template.all<MappingProperties>('AWS::Lambda::EventSourceMapping')) {
    const { Enabled = true, EventSourceArn } = resource.properties;
    const queue = options.queues.byArn(EventSourceArn);
    if (queue === undefined || !Enabled) continue;
    const mapping = readMapping(options, queue, resource);
    ready.push({ ...options, mapping, queue, signal: ending.signal });
  }
  const running = ready.map((one) =>
    consume(one).catch((error: unknown) => options.onError(one.mapping.target.name, error)),
  );
  return async () => {
    ending.abort();
    await Promise.all(running);
  };
};

/**
 * Refuses a mapping that lacks a grant, whose function may still run when its messages are visible again, or that asks for
 * what Lambda does not do.
 */
const readMapping = (
  { functions, check }: QueueMappingsOptions,
  { config }: Queue,
  resource: Resource<MappingProperties>,
): Mapping => {
  const mapping = mappingOf(resource, functions, BATCH);
  requireGrants(mapping, check, GRANTS, { resource: mapping.source });
  const { keyArn } = config;
  if (keyArn !== undefined) {
    const context = throughService(mapping.source);
    requireGrants(mapping, check, ['kms:Decrypt'], { resource: keyArn, context });
  }
  requireLimits(mapping, config.fifo !== undefined);
  if (config.visibilitySeconds < mapping.target.timeoutSeconds) {
    throw new Error(
      `${mapping.id} cannot be made: Queue visibility timeout: ${config.visibilitySeconds} seconds is less than ` +
        `Function timeout: ${mapping.target.timeoutSeconds} seconds`,
    );
  }
  return mapping;
};

const requireLimits = ({ id, batchSize, windowMs, properties }: Mapping, isFifo: boolean): void => {
  const { MaximumConcurrency: most = LEAST } = properties.ScalingConfig ?? {};
  if (most < LEAST || most > MOST)
    throw new Error(`${id} cannot be made: MaximumConcurrency is ${most}, not from ${LEAST} to ${MOST}`);
  if (isFifo && batchSize > FIFO_BATCH)
    throw new Error(
      `${id} cannot be made: BatchSize is ${batchSize}, and ${FIFO_BATCH} at most for a FIFO queue`,
    );
  if (isFifo && windowMs > 0)
    throw new Error(`${id} cannot be made: a FIFO queue has no MaximumBatchingWindowInSeconds`);
};

interface Consumer extends QueueMappingsOptions {
  readonly mapping: Mapping;
  readonly queue: Queue;
  readonly signal: AbortSignal;
}

/**
 * Receives batches and has them processed, as many at a time as the mapping allows, and no more than the function has
 * environments here: what waited for one might be visible again before its turn.
 */
const consume = async (consumer: Consumer): Promise<void> => {
  const { mapping, queue, signal, onError } = consumer;
  const most = Math.min(mapping.properties.ScalingConfig?.MaximumConcurrency ?? USUAL, CONCURRENCY);
  const running = new Set<Promise<void>>();
  let next = 0;
  while (!signal.aborted) {
    if (queue.counts().visible < mapping.batchSize) await pause(next - Date.now(), signal);
    const batch = await gather(consumer);
    next = Date.now() + SPACING_MS;
    const one: Promise<void> = work(consumer, batch)
      .catch((error: unknown) => onError(mapping.target.name, error))
      .finally(() => running.delete(one));
    running.add(one);
    if (running.size >= most) await Promise.race(running);
  }
  await Promise.all(running);
};

/** Deletes what the filter leaves out, and has the rest processed. */
const work = async (consumer: Consumer, batch: readonly Received[]): Promise<void> => {
  const { mapping, queue } = consumer;
  const wanted = batch.filter((message) => mapping.filter(filtered(message)));
  for (const message of batch) if (!wanted.includes(message)) queue.remove(message.handle);
  if (wanted.length > 0) await process(consumer, wanted);
};

/** What there is, at most a batch; waits for more until the window is over, when there is a window. */
const gather = async ({ mapping, queue, signal }: Consumer): Promise<readonly Received[]> => {
  const { batchSize, windowMs } = mapping;
  const batch = [...(await queue.receive({ max: batchSize, waitSeconds: WAIT_SECONDS, signal }))];
  const until = Date.now() + windowMs;
  while (batch.length > 0 && batch.length < batchSize && !signal.aborted && Date.now() < until) {
    const waitSeconds = (until - Date.now()) / 1000;
    batch.push(...(await queue.receive({ max: batchSize - batch.length, waitSeconds, signal })));
  }
  return batch;
};

/**
 * Deletes what the function took. The rest is there again when its visibility timeout is over, which Lambda does not change:
 * until then, nothing more of its groups comes from a FIFO queue.
 */
const process = async (
  { mapping, functions, queue, template }: Consumer,
  batch: readonly Received[],
): Promise<void> => {
  const Records = batch.map((message) => recordOf(message, mapping.source, template.region));
  const outcome = await functions.run(mapping.target.arn, { Records });
  if ('errorType' in outcome) return;
  const ids = batch.map(({ id }) => id);
  const failed = mapping.reportsFailures ? reportedFailures(outcome.payload, ids) : [];
  if (failed === undefined) return;
  for (const { id, handle } of batch) if (!failed.includes(id)) queue.remove(handle);
};
