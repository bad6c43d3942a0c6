import { createCheck } from '../../../local/access/roles';
import { createFunctions } from '../../../local/lambda/functions';
import { createWake } from '../../../local/machine/wake';
import { startQueueMappings } from '../../../local/mappings/queue';
import { openQueues } from '../../../local/queues/queues';
import { startStreamMappings } from '../../../local/streams/mapping';
import { readTemplate } from '../../../local/template/template';
import { eventsStack, mapping, workerOf } from '../background-fixture';
import { imported, writeFixture } from '../fixture';
import { fifoQueue } from '../queues/fixture';

/** Starts the mappings of a template, with no engine behind them. */
const start = async (resources: object): Promise<void> => {
  const { assembly, data, remove } = writeFixture(eventsStack('', resources));
  const template = readTemplate(assembly, data);
  const functions = createFunctions(template, {
    endpoints: {},
    localized: (value) => value,
    logs: data,
    onUrgent: () => undefined,
  });
  const queues = openQueues(template, data);
  const options = {
    ...{ template, functions, queues, check: createCheck(template), onError: () => undefined },
    ...{ engine: 'http://127.0.0.1:1', file: `${data}/streams.json`, written: createWake() },
  };
  try {
    await startQueueMappings(options)();
    await startStreamMappings(options);
  } finally {
    queues.close();
    remove();
  }
};

const source = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const stream = (more: object) =>
  mapping({
    EventSourceArn: imported('StreamArn'),
    FunctionName: { Ref: 'Watch' },
    StartingPosition: 'LATEST',
    ...more,
  });

const queued = (more: object) =>
  mapping({ EventSourceArn: source('Jobs'), FunctionName: { Ref: 'Work' }, ...more });
const everyQueue = workerOf('Work', 'work', '', [[['sqs:*'], { 'Fn::Sub': 'arn:aws:sqs:*:*:*' }]]);

describe('a mapping that AWS would not make', () => {
  it.each<[string, object, string]>([
    [
      'reads a stream without the grant',
      { Odd: stream({ FunctionName: { Ref: 'Work' } }) },
      'The role of events-Work does not allow dynamodb:DescribeStream',
    ],
    [
      'reads a queue without the grant',
      { Odd: mapping({ EventSourceArn: source('Dead'), FunctionName: { Ref: 'Work' } }) },
      'The role of events-Work does not allow sqs:ReceiveMessage',
    ],
    [
      'reads a queue whose key it may not use',
      {
        Sealed: {
          Type: 'AWS::SQS::Queue',
          Properties: { VisibilityTimeout: 1, KmsMasterKeyId: 'arn:aws:kms:eu-central-1:1:key/k' },
        },
        ...everyQueue,
        Odd: mapping({ EventSourceArn: source('Sealed'), FunctionName: { Ref: 'Work' } }),
      },
      'The role of events-Work does not allow kms:Decrypt',
    ],
    [
      'gives up to a queue without the grant',
      { Odd: stream({ DestinationConfig: { OnFailure: { Destination: source('Jobs') } } }) },
      'The role of events-Watch does not allow sqs:SendMessage',
    ],
    [
      'gives up to what is no queue',
      { Odd: stream({ DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:x:1:t' } } }) },
      'gives up to arn:aws:sns:x:1:t, which is no queue here',
    ],
    ['begins in between', { Odd: stream({ StartingPosition: 'AT_TIMESTAMP' }) }, 'starts at AT_TIMESTAMP'],
    [
      'hides messages for less than its function may run',
      { Jobs: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 0 } } },
      'Queue visibility timeout: 0 seconds is less than Function timeout: 1 seconds',
    ],
    [
      'runs one invocation at a time',
      { Odd: queued({ ScalingConfig: { MaximumConcurrency: 1 } }) },
      'MaximumConcurrency is 1, not from 2 to 1000',
    ],
    [
      'takes more of a FIFO queue than ten',
      {
        Ordered: fifoQueue(),
        Odd: queued({ EventSourceArn: source('Ordered'), BatchSize: 11 }),
        ...everyQueue,
      },
      'BatchSize is 11, and 10 at most for a FIFO queue',
    ],
    [
      'waits for more of a FIFO queue',
      {
        Ordered: fifoQueue(),
        Odd: queued({ EventSourceArn: source('Ordered'), MaximumBatchingWindowInSeconds: 1 }),
        ...everyQueue,
      },
      'a FIFO queue has no MaximumBatchingWindowInSeconds',
    ],
    [
      'invokes what is not there',
      { Odd: mapping({ EventSourceArn: source('Jobs'), FunctionName: 'nothing' }) },
      'invokes nothing, which the template lacks',
    ],
  ])('%s', (_, resources, message) => expect(start(resources)).rejects.toThrow(message));

  it('is not looked at while it is disabled', () =>
    // Only the engine is missed, which the mapping of the fixture asks.
    expect(start({ Odd: stream({ Enabled: false, StartingPosition: 'AT_TIMESTAMP' }) })).rejects.toThrow(
      'fetch failed',
    ));
});
