import type { Check } from '../access/roles';
import type { TableProperties } from '../dynamodb/tables';
import type { Functions } from '../lambda/functions';
import { dynamoStreams } from '../machine/aws';
import { createEnding, type Wake } from '../machine/wake';
import { type Mapping, type MappingProperties, mappingOf, requireGrants } from '../mappings/mapping';
import type { Queues } from '../queues/queues';
import type { Resource, Template } from '../template/template';
import { consumeStream } from './consumer';
import { deliver, type Policy } from './delivery';
import { recordOf, type Source } from './event';
import { invocationRecord } from './invocation-record';
import { openPositions, type Positions } from './positions';
import { findStream, type Stream } from './reader';

interface StreamsOptions {
  readonly template: Template;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly check: Check;
  /** The engine that keeps the tables and their streams. */
  readonly engine: string;
  /** The file of the positions. */
  readonly file: string;
  /** Notified when a table was written to. */
  readonly written: Wake;
  readonly onError: (mapping: string, error: unknown) => void;
}

/** Records in a batch of a stream unless it states another number (API reference, CreateEventSourceMapping). */
const BATCH = 100;
const GRANTS = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

/** Starts the mappings of table streams; the result ends them, after the batches under way. */
export const startStreamMappings = async (options: StreamsOptions): Promise<() => Promise<void>> => {
  const { template, file, engine } = options;
  const positions = openPositions(file);
  const ending = createEnding();
  const tables = template.all<TableProperties>('AWS::DynamoDB::GlobalTable');
  const wanted: { readonly mapping: Mapping; readonly table: string }[] = [];
  for (const resource of template.all<MappingProperties>('AWS::Lambda::EventSourceMapping')) {
    const { Enabled = true, EventSourceArn } = resource.properties;
    const table = tables.find(({ attribute }) => attribute('StreamArn') === EventSourceArn);
    if (table && Enabled) wanted.push({ mapping: readMapping(options, resource), table: table.ref });
  }
  const service = dynamoStreams(engine, template.region);
  const found = await Promise.all(
    wanted.map(async ({ mapping, table }) => ({ mapping, stream: await findStream(service, table) })),
  );
  const running = found.map(({ mapping, stream }) => {
    const failed = (error: unknown) => options.onError(mapping.target.name, error);
    return run({ ...options, mapping, stream, positions, signal: ending.signal }).catch(failed);
  });
  return async () => {
    ending.abort();
    await Promise.all(running);
  };
};

/** Refuses a mapping that lacks a grant, whose destination is no queue, or that starts in between. */
const readMapping = (
  { functions, check, queues }: StreamsOptions,
  resource: Resource<MappingProperties>,
): Mapping => {
  const mapping = mappingOf(resource, functions, BATCH);
  const { StartingPosition, DestinationConfig } = mapping.properties;
  requireGrants(mapping, check, GRANTS, { resource: mapping.source });
  if (StartingPosition !== 'TRIM_HORIZON' && StartingPosition !== 'LATEST')
    throw new Error(`${mapping.id} starts at ${StartingPosition}, which a table's stream cannot`);
  const destination = DestinationConfig?.OnFailure?.Destination;
  if (destination !== undefined) {
    if (!queues.byArn(destination))
      throw new Error(`${mapping.id} gives up to ${destination}, which is no queue here`);
    requireGrants(mapping, check, ['sqs:SendMessage'], { resource: destination });
  }
  return mapping;
};

interface Running extends StreamsOptions {
  readonly mapping: Mapping;
  readonly stream: Stream;
  readonly positions: Positions;
  readonly signal: AbortSignal;
}

const run = async ({ mapping, functions, queues, template, onError, ...rest }: Running): Promise<void> => {
  const { properties, target, filter } = mapping;
  const source: Source = { arn: mapping.source, region: template.region };
  const failures = queues.byArn(properties.DestinationConfig?.OnFailure?.Destination ?? '');
  const policy: Policy = {
    reportsFailures: mapping.reportsFailures,
    bisects: properties.BisectBatchOnFunctionError ?? false,
    retries: properties.MaximumRetryAttempts ?? -1,
    maximumAgeSeconds: properties.MaximumRecordAgeInSeconds ?? -1,
  };
  await consumeStream({
    ...rest,
    ...mapping,
    parallelization: properties.ParallelizationFactor ?? 1,
    startsAtEnd: properties.StartingPosition === 'LATEST',
    isWanted: (record) => filter(recordOf(record, source)),
    onError: (error) => onError(target.name, error),
    deliver: (shard, batch, done) =>
      deliver(
        {
          policy,
          signal: rest.signal,
          done,
          invoke: (records) =>
            functions.run(target.arn, { Records: records.map((record) => recordOf(record, source)) }),
          giveUp: (given) => {
            onError(target.name, `gave up ${given.records.length} records: ${given.condition}`);
            failures?.send({
              body: invocationRecord(given, { shard, stream: source.arn, target: target.arn }),
              sender: target.name,
            });
          },
        },
        batch,
      ),
  });
};
