import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { callAws, dynamo } from '../../local/aws';
import { type Cloud, startCloud } from '../../local/cloud';
import { type GatewayServer, openServer } from '../../local/gateway/server';
import { eventsStack } from './events-fixture';
import { type Fixture, writeFixture } from './fixture';

/*
 * What happens by itself: the template's streams, queues and schedules, from the write to the function.
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
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Seen<E>)
    .filter((each) => each.to === to);
const changes = () => noted<DynamoDBStreamEvent>('events-Watch').flatMap(({ event }) => event.Records);
const messages = () => noted<SQSEvent>('events-Work').flatMap(({ event }) => event.Records ?? []);
const until = async <T>(find: () => T | undefined | false): Promise<T> => {
  for (let waited = 0; waited < 500; waited += 1) {
    const found = find();
    if (found) return found;
    await sleep(20);
  }
  throw new Error(`It did not come: ${said.join('\n')}`);
};

const put = (id: string, item: object = {}) =>
  callAws(dynamo(cloud.tables, 'eu-central-1'), 'PutItem', {
    TableName: 'data-Table',
    Item: { pk: { S: id }, sk: { S: '1' }, ...item },
  });

const sqs = (who = 'somebody') =>
  new SQSClient({
    endpoint: cloud.queues,
    region: 'eu-central-1',
    credentials: { accessKeyId: who, secretAccessKey: 'local' },
  });
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
    await until(() => true);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0' });
    client.destroy();
  });
});
void ReceiveMessageCommand;
