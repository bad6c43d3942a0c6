import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { type Cloud, startCloud } from '../../local/cloud';
import { startEngine } from '../../local/dynamodb/engine';
import { type GatewayServer, openServer } from '../../local/gateway/server';
import { callAws, dynamo } from '../../local/machine/aws';
import { eventsStack } from './background-fixture';
import { type Fixture, writeFixture } from './fixture';

/*
 * What happens in the background: the template's streams, queues and schedules, from the write to the function.
 */

interface Seen<E> {
  readonly at: number;
  readonly to: string;
  readonly event: E;
}

let folder: string;
let seen: string;
let fixture: Fixture;
let server: GatewayServer;
let cloud: Cloud;
const said: string[] = [];

const start = async () => {
  server = await openServer(0, (error) => said.push(String(error)));
  cloud = await startCloud({
    assembly: fixture.assembly,
    data: fixture.data,
    server,
    step: (_, work) => work(),
    say: (line) => said.push(line),
  });
};
const stop = async () => {
  await server.close();
  await cloud.stop();
};

const noted = <E>(to: string): Seen<E>[] =>
  (existsSync(seen) ? readFileSync(seen, 'utf8') : '')
    .split('\n')
    // What follows the last line end is empty, or still being written.
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Seen<E>)
    .filter((each) => each.to === to);
const changes = () => noted<DynamoDBStreamEvent>('events-Watch').flatMap(({ event }) => event.Records);
const messages = () => noted<SQSEvent>('events-Work').flatMap(({ event }) => event.Records ?? []);
const until = async <T>(find: () => T | undefined | false): Promise<T> => {
  for (;;) {
    const found = find();
    if (found) return found;
    await sleep(20);
  }
};

const put = (id: string, item: object = {}, endpoint = cloud.tables) =>
  callAws(dynamo(endpoint, 'eu-central-1'), 'PutItem', {
    TableName: 'data-Table',
    Item: { pk: { S: id }, sk: { S: '1' }, ...item },
  });

const sqs = (who = 'somebody') =>
  new SQSClient({
    endpoint: cloud.queues,
    region: 'eu-central-1',
    credentials: { accessKeyId: who, secretAccessKey: 'local' },
  });
/** Waits until the queue is empty: every message was received and deleted. */
const empty = async (client: SQSClient, QueueUrl: string) => {
  const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  for (;;) {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] }),
    );
    if (names.every((name) => Attributes?.[name] === '0')) return;
    await sleep(20);
  }
};
const urlOf = (name: string) => `${cloud.queues}/000000000000/events-${name}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'events-'));
  seen = join(folder, 'seen');
  fixture = writeFixture(eventsStack(seen));
  await start();
});
afterAll(async () => {
  await stop();
  fixture.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('a mapping of a stream', () => {
  it('gives a function what Lambda would', async () => {
    await put('thing#1', { n: { N: '1' } });
    await put('thing#1', { n: { N: '2' } });
    const two = await until(() => changes().length >= 2 && changes());
    const arn = 'arn:aws:dynamodb:eu-central-1:000000000000:table/data-Table/stream/local';
    expect(two[1]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-central-1',
      eventSourceARN: arn,
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: { pk: { S: 'thing#1' }, sk: { S: '1' } },
        OldImage: { pk: { S: 'thing#1' }, sk: { S: '1' }, n: { N: '1' } },
        NewImage: { pk: { S: 'thing#1' }, sk: { S: '1' }, n: { N: '2' } },
        SequenceNumber: expect.stringMatching(/^\d+$/),
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
  });

  it('keeps the order of each item, and leaves out what the filter does and what changes nothing', async () => {
    await put('other#1');
    for (let version = 1; version <= 10; version += 1) {
      await Promise.all(['a', 'b', 'c'].map((id) => put(`thing#${id}`, { version: { N: String(version) } })));
      await put('thing#a', { version: { N: String(version) } });
    }
    const versionsOf = (id: string) =>
      changes()
        .filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === `thing#${id}`)
        .map(({ dynamodb }) => Number(dynamodb?.NewImage?.version?.N));
    await until(() => ['a', 'b', 'c'].every((id) => versionsOf(id).length >= 10));
    for (const id of ['a', 'b', 'c']) expect(versionsOf(id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(changes().some(({ dynamodb }) => dynamodb?.Keys?.pk?.S === 'other#1')).toBe(false);
  });

  it.each(['fail', 'throw'])('sets aside what fails (%s), tells where it is, and goes on', async (how) => {
    await put(`thing#${how}`, { do: { S: how } });
    const client = sqs();
    const { Messages: [lost] = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: urlOf('Lost'), WaitTimeSeconds: 10 }),
    );
    await client.send(
      new DeleteMessageCommand({ QueueUrl: urlOf('Lost'), ReceiptHandle: lost?.ReceiptHandle }),
    );
    client.destroy();
    const tried = changes().filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === `thing#${how}`);
    expect(tried.length).toBeGreaterThanOrEqual(2);
    const SequenceNumber = tried[0]?.dynamodb?.SequenceNumber;
    expect(JSON.parse(lost?.Body ?? '')).toMatchObject({
      requestContext: {
        condition: 'RetryAttemptsExhausted',
        functionArn: expect.stringContaining('events-Watch'),
      },
      DDBStreamBatchInfo: {
        startSequenceNumber: SequenceNumber,
        batchSize: 1,
        streamArn: tried[0]?.eventSourceARN,
      },
    });
    await put(`thing#after-${how}`);
    await until(() => changes().some(({ dynamodb }) => dynamodb?.Keys?.pk?.S === `thing#after-${how}`));
  });
});

describe('a mapping of a queue', () => {
  it('gives a function what Lambda would, and deletes what it took', async () => {
    const client = sqs();
    const QueueUrl = urlOf('Jobs');
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: 'hello',
        MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } },
      }),
    );
    const message = await until(() => messages().find(({ body }) => body === 'hello'));
    expect(message).toMatchObject({
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:events-Jobs',
      md5OfBody: '5d41402abc4b2a76b9719d911017c592',
      attributes: { ApproximateReceiveCount: '1', SenderId: 'somebody' },
      messageAttributes: { kind: { stringValue: 'greeting', dataType: 'String' } },
    });
    await empty(client, QueueUrl);
    client.destroy();
  });

  it.each(['fail', 'throw'])('gives what fails (%s) again, and then to the dead letters', async (how) => {
    const client = sqs();
    await client.send(new SendMessageCommand({ QueueUrl: urlOf('Jobs'), MessageBody: how }));
    const { Messages: [dead] = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: urlOf('Dead'),
        WaitTimeSeconds: 10,
        MessageSystemAttributeNames: ['All'],
      }),
    );
    expect(dead).toMatchObject({
      Body: how,
      Attributes: { DeadLetterQueueSourceArn: 'arn:aws:sqs:eu-central-1:000000000000:events-Jobs' },
    });
    const counts = messages()
      .filter(({ body }) => body === how)
      .map(({ attributes }) => attributes.ApproximateReceiveCount);
    expect(counts).toEqual(['1', '2']);
    await client.send(
      new DeleteMessageCommand({ QueueUrl: urlOf('Dead'), ReceiptHandle: dead?.ReceiptHandle }),
    );
    await empty(client, urlOf('Jobs'));
    client.destroy();
  });

  it('is for those whose role lets them send', async () => {
    const client = sqs('events-Watch');
    const send = (name: string) =>
      client.send(new SendMessageCommand({ QueueUrl: urlOf(name), MessageBody: 'x' }));
    await expect(send('Jobs')).rejects.toThrow('does not allow sqs:SendMessage');
    await expect(send('Lost')).resolves.toMatchObject({ MessageId: expect.any(String) });
    client.destroy();
  });
});

describe('a restart', () => {
  it('goes on where the streams and the queues were left', async () => {
    const client = sqs();
    await client.send(
      new SendMessageCommand({ QueueUrl: urlOf('Jobs'), MessageBody: 'later', DelaySeconds: 2 }),
    );
    client.destroy();
    await put('thing#before');
    await until(() => changes().some(({ dynamodb }) => dynamodb?.Keys?.pk?.S === 'thing#before'));
    const told = changes().length;
    await stop();
    const engine = await startEngine({ dbPath: join(fixture.data, 'tables.sqlite') });
    await put('thing#meanwhile', {}, engine.endpoint);
    await engine.stop();
    await start();
    await until(() => messages().some(({ body }) => body === 'later'));
    await until(() => changes().length > told);
    expect(changes().at(-1)?.dynamodb?.Keys?.pk).toEqual({ S: 'thing#meanwhile' });
    expect(changes()).toHaveLength(told + 1);
  });
});
