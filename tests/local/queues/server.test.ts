import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { openQueues, type Queues } from '../../../local/queues/queues';
import { openQueueServer, type QueueServer } from '../../../local/queues/server';
import { readTemplate } from '../../../local/template/template';
import { eventsStack } from '../background-fixture';
import { type Fixture, writeFixture } from '../fixture';

/*
 * The queues as AWS's own client sees them, found by their URLs as a deployed function finds them.
 */

let fixture: Fixture;
let server: QueueServer;
let queues: Queues;
const key = 'arn:aws:kms:eu-central-1:000000000000:key/k';
let client: SQSClient;
let QueueUrl: string;
const refused: string[] = [];

beforeAll(async () => {
  fixture = writeFixture(
    eventsStack('', { Sealed: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: key } } }),
  );
  server = await openQueueServer();
  const template = readTemplate(fixture.assembly, fixture.data, server.endpoint);
  queues = openQueues(template, join(fixture.data, 'queues'));
  QueueUrl = template.all('AWS::SQS::Queue').find(({ id }) => id === 'Jobs')?.ref ?? '';
  client = new SQSClient({
    endpoint: server.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'somebody', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  await expect(client.send(new GetQueueUrlCommand({ QueueName: 'events-Jobs' }))).rejects.toMatchObject({
    name: 'ServiceUnavailable',
  });
  const check = (_: string, { action }: { action: string }) => (action === refused[0] ? 'No' : undefined);
  server.serve({ queues, check, onRefused: () => undefined });
});
beforeEach(() => {
  refused.length = 0;
  for (const queue of queues.all) queue.purge();
});
afterAll(async () => {
  client.destroy();
  queues.close();
  await server.stop();
  fixture.remove();
});

const receive = async (more: object = {}) => {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }),
  );
  return Messages;
};

describe('SQS', () => {
  it('is at the URL that the template gives', async () => {
    expect(QueueUrl).toBe(`${server.endpoint}/000000000000/events-Jobs`);
    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'events-Jobs' }))).QueueUrl).toBe(QueueUrl);
    await expect(client.send(new GetQueueUrlCommand({ QueueName: 'none' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });

  it('takes a message with its attributes, and gives back what is asked for', async () => {
    const MessageAttributes = {
      'trace.id': { DataType: 'String', StringValue: 'abc' },
      count: { DataType: 'Number', StringValue: '7' },
      bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
    };
    const sent = await client.send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'grüß', MessageAttributes }),
    );
    // As digests of the same attributes in the same order that AWS's clients in other languages compute.
    expect(sent.MD5OfMessageAttributes).toMatch(/^[0-9a-f]{32}$/);
    const [message] = await receive({
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['trace.*', 'bytes'],
      VisibilityTimeout: 0,
    });
    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: 'grüß',
      Attributes: { ApproximateReceiveCount: '1', SenderId: 'somebody', SentTimestamp: expect.any(String) },
    });
    expect(Object.keys(message?.MessageAttributes ?? {}).sort()).toEqual(['bytes', 'trace.id']);
    expect(message?.MessageAttributes?.bytes?.BinaryValue).toEqual(new Uint8Array([0, 255]));
    const [all] = await receive({ MessageAttributeNames: ['All'], VisibilityTimeout: 0 });
    expect(all?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
    expect(all?.Attributes).toBeUndefined();
  });

  it('waits for a message, and hides, deletes and counts it', async () => {
    const waiting = receive({ WaitTimeSeconds: 5, VisibilityTimeout: 20 });
    setTimeout(() => client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' })), 50);
    const [{ ReceiptHandle } = {}] = await waiting;
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    await expect(
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 9 })),
    ).rejects.toMatchObject({ name: 'MessageNotInflight' });
    const [again] = await receive();
    const counted = async () =>
      (await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))).Attributes;
    expect(await counted()).toMatchObject({
      QueueArn: 'arn:aws:sqs:eu-central-1:000000000000:events-Jobs',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
      VisibilityTimeout: '1',
      RedrivePolicy:
        '{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:000000000000:events-Dead","maxReceiveCount":2}',
    });
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: again?.ReceiptHandle }));
    expect(await counted()).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '0' });
  });

  it('does in batches what can be done, and says what cannot', async () => {
    const entry = (Id: string, more: object = {}) => ({ Id, MessageBody: Id, ...more });
    const sent = await client.send(
      new SendMessageBatchCommand({ QueueUrl, Entries: [entry('a'), entry('b', { DelaySeconds: 901 })] }),
    );
    expect(sent.Successful).toMatchObject([
      { Id: 'a', MD5OfMessageBody: '0cc175b9c0f1b6a831c399e269772661' },
    ]);
    expect(sent.Failed).toMatchObject([{ Id: 'b', SenderFault: true, Code: 'InvalidParameterValue' }]);
    const [{ ReceiptHandle } = {}] = await receive();
    const hidden = await client.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl,
        Entries: [{ Id: 'a', ReceiptHandle, VisibilityTimeout: 9 }],
      }),
    );
    expect(hidden.Successful).toEqual([{ Id: 'a' }]);
    const deleted = await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'a', ReceiptHandle },
          { Id: 'b', ReceiptHandle: 'nonsense' },
        ],
      }),
    );
    expect(deleted).toMatchObject({
      Successful: [{ Id: 'a' }],
      Failed: [{ Id: 'b', Code: 'ReceiptHandleIsInvalid' }],
    });
  });

  it.each<[string, object[], string]>([
    ['is empty', [], 'EmptyBatchRequest'],
    [
      'has too many entries',
      Array.from({ length: 11 }, (_, index) => ({ Id: `i${index}` })),
      'TooManyEntriesInBatchRequest',
    ],
    ['has an id twice', [{ Id: 'a' }, { Id: 'a' }], 'BatchEntryIdsNotDistinct'],
    ['has an odd id', [{ Id: 'a b' }], 'InvalidBatchEntryId'],
    ['is too long', [{ Id: 'a', MessageBody: 'x'.repeat(1_048_577) }], 'BatchRequestTooLong'],
  ])('refuses a batch that %s', async (_, entries, name) => {
    const Entries = entries.map((entry) => ({ Id: '', MessageBody: 'x', ...entry }));
    await expect(client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).rejects.toMatchObject({
      name,
    });
  });

  it.each<[string, object, string]>([
    ['a group whose id is none', { MessageBody: 'x', MessageGroupId: 'a b' }, 'InvalidParameterValue'],
    ['an empty body', { MessageBody: '' }, 'MissingParameter'],
    ['a body that is too long', { MessageBody: 'x'.repeat(1_048_577) }, 'InvalidParameterValue'],
    ['a delay that is too long', { MessageBody: 'x', DelaySeconds: 901 }, 'InvalidParameterValue'],
    [
      'an attribute of no type',
      { MessageBody: 'x', MessageAttributes: { a: { DataType: 'Date', StringValue: '1' } } },
      'InvalidParameterValue',
    ],
    [
      'an attribute without its value',
      { MessageBody: 'x', MessageAttributes: { a: { DataType: 'Binary', StringValue: '1' } } },
      'InvalidParameterValue',
    ],
  ])('refuses %s', async (_, more, name) => {
    const input = { QueueUrl, MessageBody: '', ...more };
    await expect(client.send(new SendMessageCommand(input))).rejects.toMatchObject({ name });
  });

  it('purges', async () => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }));
    await client.send(new PurgeQueueCommand({ QueueUrl }));
    expect(await receive()).toEqual([]);
  });

  it.each([
    [
      'send to',
      'kms:GenerateDataKey',
      (Sealed: string) => new SendMessageCommand({ QueueUrl: Sealed, MessageBody: 'a' }),
    ],
    [
      'send to',
      'kms:Decrypt',
      (Sealed: string) => new SendMessageCommand({ QueueUrl: Sealed, MessageBody: 'a' }),
    ],
    ['receive from', 'kms:Decrypt', (Sealed: string) => new ReceiveMessageCommand({ QueueUrl: Sealed })],
  ])('holds who would %s an encrypted queue to the use of its key: %s', async (_, action, command) => {
    const url = queues.all.find(({ config }) => config.keyArn)?.config.url ?? '';
    refused.push('none of these');
    await client.send(command(url) as SendMessageCommand);
    refused[0] = action;
    await expect(client.send(command(url) as SendMessageCommand)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    // A queue without a key of one's own asks for none.
    await client.send(command(QueueUrl) as SendMessageCommand);
  });

  it('holds a caller to its role, for a batch as for one', async () => {
    refused.push('sqs:SendMessage');
    const name = 'AccessDenied';
    await expect(client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }))).rejects.toMatchObject({
      name,
    });
    const Entries = [{ Id: 'a', MessageBody: 'a' }];
    await expect(client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).rejects.toMatchObject({
      name,
    });
    expect(await receive()).toEqual([]);
  });

  it('answers what it does not know as SQS does', async () => {
    const call = (target: string, body: string) =>
      fetch(server.endpoint, { method: 'POST', body, headers: { 'x-amz-target': `AmazonSQS.${target}` } });
    const unknown = await call('TagQueue', '{}');
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({ __type: 'com.amazonaws.sqs#UnknownOperationException' });
    expect((await call('SendMessage', '{')).status).toBe(400);
    const missing = await call('SendMessage', '{"QueueUrl":"http://localhost/1/none"}');
    expect(missing.headers.get('x-amzn-query-error')).toBe('AWS.SimpleQueueService.NonExistentQueue;Sender');
  });
});

describe('a queue that is not run here', () => {
  it.each<[string, object, string]>([
    ['FIFO by another name', { FifoQueue: true, QueueName: 'odd' }, 'end in .fifo'],
    ['standard by the name of a FIFO queue', { QueueName: 'odd.fifo' }, 'end in .fifo'],
    ['standard with settings of a FIFO queue', { DeduplicationScope: 'queue' }, 'is no FIFO queue'],
    [
      'fast in each group without the deduplication of each',
      { FifoQueue: true, FifoThroughputLimit: 'perMessageGroupId' },
      'perMessageGroupId is allowed only where',
    ],
    [
      'deduplicated within something else',
      { FifoQueue: true, DeduplicationScope: 'account' },
      'account is none of queue, messageGroup',
    ],
    [
      'FIFO with dead letters that are not',
      {
        FifoQueue: true,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 1 },
      },
      'must be FIFO where that is',
    ],
    [
      'with dead letters elsewhere',
      { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-central-1:1:other', maxReceiveCount: 1 } },
      'is not in the template',
    ],
  ])('%s, is refused', (_, Properties, message) => {
    const other = writeFixture(eventsStack('', { Odd: { Type: 'AWS::SQS::Queue', Properties } }));
    const folder = mkdtempSync(join(tmpdir(), 'queues-'));
    try {
      expect(() => openQueues(readTemplate(other.assembly, other.data), folder)).toThrow(message);
    } finally {
      other.remove();
      rmSync(folder, { recursive: true });
    }
  });
});
