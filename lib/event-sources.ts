import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { key as keyOf } from '../functions/kernel/table/table';
import type { DataStack } from './data-stack';
import type { PortalFunction } from './portal-function';
import { except } from './rules';

/** Kinds in one filter: its text may have 4,096 letters, and a mapping five filters (Lambda quotas). */
const kindsOfFilter = 60;

const inFilters = (kinds: readonly string[]): string[][] => {
  const filters = Array.from({ length: Math.ceil(kinds.length / kindsOfFilter) }, (_, index) =>
    kinds.slice(index * kindsOfFilter, (index + 1) * kindsOfFilter),
  );
  if (filters.length > 5) throw new Error(`${kinds.length} kinds are more than five filters hold`);
  return filters;
};

/**
 * Calls the function with the changes of items of these kinds, at least once, those of one item in order. It is called at
 * once and not once a second, as people wait for what it brings. A change is tried for minutes while the table cannot be
 * reached, or until the function has set it aside by itself; one that kills the function is found by halving its batch, and
 * after a hundred attempts its place in the stream goes to the queue `lost`, long before the stream forgets it.
 */
export const callByStream = (
  { lambda, role }: PortalFunction,
  { table }: DataStack,
  lost: IQueue,
  kinds: readonly string[],
): void => {
  const stream = table.tableStreamArn ?? '';
  role.addToPolicy(
    new PolicyStatement({
      sid: 'ReadStream',
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [stream],
    }),
  );
  // Lambda asks for it, and DynamoDB knows no narrower resource.
  role.addToPolicy(
    new PolicyStatement({ sid: 'FindStream', actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  );
  const mapping = new EventSourceMapping(lambda, 'Stream', {
    target: lambda,
    eventSourceArn: stream,
    // From the beginning of the stream: changes written while the stack was created are published too.
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(0),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 100,
    maxRecordAge: Duration.hours(12),
    onFailure: { bind: () => ({ destination: lost.queueArn }) },
    // What nobody hears of comes by the same stream: nobody is called, and nothing paid, for that.
    filters: inFilters(kinds).map((some) =>
      FilterCriteria.filter({
        dynamodb: { Keys: { pk: { S: some.flatMap((kind) => FilterRule.beginsWith(keyOf(kind, ''))) } } },
      }),
    ),
  });
  mapping.node.addDependency(role);
};

/** How a function is called by a queue. */
interface Pace {
  /** Messages that a call is given, at most. */
  readonly batchSize: number;
  /** Calls at once, at most; from 2 on. */
  readonly concurrency: number;
}

/** Calls the function with messages of a queue; those that fail are received again, and no others. */
export const callByQueue = (
  { lambda, role }: PortalFunction,
  queue: IQueue,
  { batchSize, concurrency }: Pace,
): void => {
  const mapping = new EventSourceMapping(lambda, 'Queue', {
    target: lambda,
    eventSourceArn: queue.queueArn,
    batchSize,
    // One queue that is full takes no function's calls from another's.
    maxConcurrency: concurrency,
    reportBatchItemFailures: true,
  });
  mapping.node.addDependency(role);
  except(
    mapping,
    'What fails has a place of its own: dead letters, or a lane in the table.',
    'Serverless-LambdaEventSourceMappingDestination',
  );
};

/** Calls the function every so many minutes. A call that fails is not repeated, as the next one does the same. */
export const callByClock = ({ lambda }: PortalFunction, minutes: number): void => {
  const rule = new Rule(lambda, 'Schedule', { schedule: Schedule.rate(Duration.minutes(minutes)) });
  const event = RuleTargetInput.fromObject({});
  rule.addTarget(new LambdaFunction(lambda, { event, retryAttempts: 0 }));
  lambda.configureAsyncInvoke({ retryAttempts: 0 });
  const lost = 'What a lost call would have done, the next one does; an alarm counts the failures.';
  except(rule, lost, 'Serverless-EventBusDLQ');
  except(lambda, lost, 'Serverless-LambdaAsyncFailureDestination');
};
