import { imported, lambda } from './fixture';

/*
 * Functions that record their events, and fail on request: by an item's attribute `do`, or by a message's body.
 */

const NOTE = `
const { appendFileSync } = require('node:fs');
const note = (event) =>
  appendFileSync(process.env.SEEN, JSON.stringify({ at: Date.now(), to: process.env.AWS_LAMBDA_FUNCTION_NAME, event }) + '\\n');`;

const WATCH = `${NOTE}
exports.handler = async (event) => {
  note(event);
  const asks = event.Records.map(({ dynamodb }) => dynamodb.NewImage?.do?.S);
  if (asks.includes('throw')) throw new Error('Told to');
  const failed = event.Records.filter((_, index) => asks[index] === 'fail');
  return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })) };
};`;

const WORK = `${NOTE}
exports.handler = async (event) => {
  note(event);
  if ((event.Records ?? []).some(({ body }) => body === 'throw')) throw new Error('Told to');
  const failed = (event.Records ?? []).filter(({ body }) => body === 'fail');
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};`;

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** A function with a role that allows each action on each resource. */
export const workerOf = (
  id: string,
  asset: string,
  seen: string,
  grants: readonly (readonly [string[], object])[],
) => ({
  [`${id}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      Policies: grants.map(([Action, Resource]) => ({
        PolicyName: 'Grant',
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] },
      })),
    },
  },
  [id]: lambda(asset, { Role: arnOf(`${id}Role`), Environment: { Variables: { SEEN: seen } } }),
});

const queue = (Properties: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties });
export const mapping = (Properties: object) => ({ Type: 'AWS::Lambda::EventSourceMapping', Properties });

const readStream = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
const readQueue = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** A stack that reads the fixture's stream and works through a queue; `seen` is the file in which its functions note. */
export const eventsStack = (seen: string, more: object = {}) => ({
  code: { watch: WATCH, work: WORK },
  resources: {
    Jobs: queue({
      VisibilityTimeout: 1,
      RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 },
    }),
    Dead: queue(),
    Lost: queue(),
    ...workerOf('Watch', 'watch', seen, [
      [readStream, imported('StreamArn')],
      [['sqs:SendMessage'], arnOf('Lost')],
    ]),
    ...workerOf('Work', 'work', seen, [[readQueue, arnOf('Jobs')]]),
    Stream: mapping({
      EventSourceArn: imported('StreamArn'),
      FunctionName: { Ref: 'Watch' },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      ParallelizationFactor: 2,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"thing#"}]}}}}' }] },
      DestinationConfig: { OnFailure: { Destination: arnOf('Lost') } },
    }),
    Batches: mapping({
      EventSourceArn: arnOf('Jobs'),
      FunctionName: { Ref: 'Work' },
      BatchSize: 5,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    }),
    ...more,
  },
});
