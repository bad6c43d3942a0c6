import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { fifoQueue, openSqs, type Sqs } from './fixture';

/*
 * A FIFO queue as AWS's own client sees it, and as the Developer Guide describes it ("Exactly-once processing", "FIFO queue
 * delivery logic").
 */

let sqs: Sqs;
let QueueUrl: string;
let skipped = 0;
let count = 0;

/** Puts the clock forward. Only what waits for a timer does not hear of it. */
const seconds = (more: number) => {
  skipped += more * 1000;
};
const clock = Date.now;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => clock() + skipped);
  sqs = await openSqs({
    Ordered: fifoQueue(),
    Whole: fifoQueue({ DeduplicationScope: 'queue', FifoThroughputLimit: 'perQueue' }),
    Digested: fifoQueue({ ContentBasedDeduplication: true }),
    Delayed: fifoQueue({ DelaySeconds: 5 }),
    Limited: fifoQueue({ RedrivePolicy: { deadLetterTargetArn: arnOf('Refused'), maxReceiveCount: 1 } }),
    Refused: fifoQueue(),
  });
});
beforeEach(() => {
  QueueUrl = sqs.urlOf('Ordered');
  for (const queue of sqs.queues().all) queue.purge();
});
afterAll(async () => {
  await sqs.close();
  jest.restoreAllMocks();
});

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const idsOf = (group: string, deduplicationId = `d${count++}`) => ({
  MessageGroupId: group,
  MessageDeduplicationId: deduplicationId,
});
const send = (MessageBody: string, ids: object = idsOf('g')) =>
  sqs.client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...ids }));
const receive = async (more: object = {}) => {
  const { Messages = [] } = await sqs.client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
      ...more,
    }),
  );
  return Messages;
};
const bodies = async (more: object = {}) => (await receive(more)).map(({ Body }) => Body);
const remove = (ReceiptHandle = '') => sqs.client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
const hide = (ReceiptHandle = '', VisibilityTimeout = 0) =>
  sqs.client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));

describe('what is sent to a FIFO queue', () => {
  it('is refused without its group, without its deduplication id, with ids that are none, or with a delay', async () => {
    const long = 'x'.repeat(129);
    const cases: [object, string, string][] = [
      [{ MessageDeduplicationId: 'd' }, 'MissingParameter', 'MessageGroupId'],
      [{ MessageGroupId: 'g' }, 'InvalidParameterValue', 'MessageDeduplicationId provided explicitly'],
      [idsOf('a b'), 'InvalidParameterValue', 'MessageGroupId can only include'],
      [idsOf('grüß'), 'InvalidParameterValue', 'MessageGroupId can only include'],
      [idsOf(long), 'InvalidParameterValue', '1 to 128 in length'],
      [idsOf('g', long), 'InvalidParameterValue', 'MessageDeduplicationId can only include'],
      [idsOf('g', ''), 'InvalidParameterValue', 'MessageDeduplicationId can only include'],
      [{ ...idsOf('g'), DelaySeconds: 1 }, 'InvalidParameterValue', 'not valid for this queue type'],
    ];
    for (const [ids, name, message] of cases)
      await expect(send('x', ids)).rejects.toMatchObject({ name, message: expect.stringContaining(message) });
    expect(await bodies()).toEqual([]);
    await send('x', { ...idsOf('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', 'y'.repeat(128)), DelaySeconds: 0 });
    expect(await bodies()).toEqual(['x']);
  });

  it('is there with its ids and a sequence number of 20 digits that grows, also through a restart', async () => {
    const sent = [await send('a', idsOf('g', 'first')), await send('b')];
    const [message] = await receive();
    sqs.queues().byUrl(QueueUrl)?.purge();
    sqs.restart();
    sent.push(await send('c'), await send('d', idsOf('other')));
    const numbers = sent.map(({ SequenceNumber = '' }) => SequenceNumber);
    for (const number of numbers) expect(number).toMatch(/^\d{20}$/);
    expect([...numbers].sort()).toEqual(numbers);
    expect(new Set(numbers).size).toBe(4);
    expect(message).toMatchObject({
      MessageId: sent[0]?.MessageId,
      Attributes: {
        MessageGroupId: 'g',
        MessageDeduplicationId: 'first',
        SequenceNumber: numbers[0],
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
      },
    });
  });

  it('is taken once in five minutes, also after it was deleted, and through a restart', async () => {
    const ids = idsOf('g', 'once');
    const first = await send('a', ids);
    const same = { MessageId: first.MessageId, SequenceNumber: first.SequenceNumber };
    seconds(100);
    expect(await send('a', ids)).toMatchObject(same);
    const [{ ReceiptHandle } = {}, ...others] = await receive();
    expect(others).toEqual([]);
    await remove(ReceiptHandle);
    expect(await send('other body', ids)).toMatchObject({
      ...same,
      MD5OfMessageBody: expect.not.stringMatching(first.MD5OfMessageBody ?? ''),
    });
    sqs.restart();
    seconds(199);
    expect(await send('a', ids)).toMatchObject(same);
    expect(await bodies()).toEqual([]);
    seconds(1);
    expect((await send('again', ids)).MessageId).not.toBe(first.MessageId);
    expect(await bodies()).toEqual(['again']);
  });

  it('is a repeat within its group or within the queue, as the queue has it', async () => {
    const sendBoth = async () => {
      for (const group of ['one', 'two']) await send(group, idsOf(group, 'same'));
      return (await bodies()).sort();
    };
    expect(await sendBoth()).toEqual(['one', 'two']);
    QueueUrl = sqs.urlOf('Whole');
    expect(await sendBoth()).toEqual(['one']);
  });

  it('is told apart by its body where the queue says so', async () => {
    QueueUrl = sqs.urlOf('Digested');
    for (const body of ['a', 'a', 'b']) await send(body, { MessageGroupId: 'g' });
    await send('a', idsOf('g', 'its-own'));
    expect(await bodies()).toEqual(['a', 'b', 'a']);
  });

  it('is delayed by what the queue says, in order', async () => {
    QueueUrl = sqs.urlOf('Delayed');
    await send('a');
    seconds(3);
    await send('b');
    expect(await bodies()).toEqual([]);
    seconds(2);
    const [a] = await receive();
    expect(a?.Body).toBe('a');
    seconds(3);
    expect(await bodies()).toEqual([]);
    await remove(a?.ReceiptHandle);
    expect(await bodies()).toEqual(['b']);
  });

  it('fails singly in a batch', async () => {
    const Entries = [
      { Id: 'a', MessageBody: 'a', ...idsOf('g') },
      { Id: 'b', MessageBody: 'b', MessageDeduplicationId: 'd' },
      { Id: 'c', MessageBody: 'c', ...idsOf('g') },
    ];
    const { Successful, Failed } = await sqs.client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(Successful?.map(({ Id }) => Id)).toEqual(['a', 'c']);
    expect(Successful?.[0]?.SequenceNumber).toMatch(/^\d{20}$/);
    expect(Failed).toMatchObject([{ Id: 'b', Code: 'MissingParameter', SenderFault: true }]);
    expect(await bodies()).toEqual(['a', 'c']);
  });
});

describe('what is received from a FIFO queue', () => {
  it('comes in the order of its group, and nothing more of a group of which something is in flight', async () => {
    for (const body of ['a1', 'a2', 'a3']) await send(body, idsOf('a'));
    await send('b1', idsOf('b'));
    const [a1, a2] = await receive({ MaxNumberOfMessages: 2 });
    expect([a1?.Body, a2?.Body]).toEqual(['a1', 'a2']);
    expect(await bodies()).toEqual(['b1']);
    await remove(a1?.ReceiptHandle);
    expect(await bodies()).toEqual([]);
    await hide(a2?.ReceiptHandle, 0);
    const again = await receive();
    expect(again.map(({ Body }) => Body)).toEqual(['a2', 'a3']);
    expect(again[0]?.Attributes?.ApproximateReceiveCount).toBe('2');
    await hide(again[0]?.ReceiptHandle, 100);
    await remove(again[1]?.ReceiptHandle);
    await send('a4', idsOf('a'));
    seconds(99);
    expect(await bodies()).toEqual(['b1']);
    seconds(1);
    expect(await bodies()).toEqual(['a2', 'a4']);
  });

  it('waits while earlier ones are in flight, also when it is visible itself', async () => {
    for (const body of ['a', 'b']) await send(body);
    const [a, b] = await receive();
    await hide(a?.ReceiptHandle, 0);
    expect(await bodies()).toEqual([]);
    await remove(b?.ReceiptHandle);
    expect(await bodies()).toEqual(['a']);
  });

  it('gives each group its turn', async () => {
    for (const body of ['a1', 'a2', 'a3']) await send(body, idsOf('a'));
    await send('b1', idsOf('b'));
    const next = async () => {
      const [{ Body, ReceiptHandle } = {}] = await receive({ MaxNumberOfMessages: 1 });
      await remove(ReceiptHandle);
      return Body;
    };
    expect([await next(), await next(), await next()]).toEqual(['a1', 'b1', 'a2']);
  });

  it('is given to who waits for it, as soon as what was before it is deleted', async () => {
    await send('a');
    const [a] = await receive();
    await send('b');
    const waiting = bodies({ WaitTimeSeconds: 20 });
    const since = clock();
    await remove(a?.ReceiptHandle);
    expect(await waiting).toEqual(['b']);
    expect(clock() - since).toBeLessThan(2000);
  });

  it('cannot be deleted when it is visible again, and can twice', async () => {
    await send('a');
    const [late] = await receive();
    seconds(30);
    const expired = { name: 'InvalidParameterValue', message: expect.stringContaining('has expired') };
    await expect(remove(late?.ReceiptHandle)).rejects.toMatchObject(expired);
    const [{ ReceiptHandle = '' } = {}] = await receive();
    await expect(remove(late?.ReceiptHandle)).rejects.toMatchObject(expired);
    await expect(hide(late?.ReceiptHandle, 9)).rejects.toMatchObject({ name: 'MessageNotInflight' });
    const Entries = [
      { Id: 'late', ReceiptHandle: late?.ReceiptHandle },
      { Id: 'held', ReceiptHandle },
    ];
    const answer = await sqs.client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    expect(answer).toMatchObject({
      Successful: [{ Id: 'held' }],
      Failed: [{ Id: 'late', Code: 'InvalidParameterValue' }],
    });
    await remove(ReceiptHandle);
    seconds(30);
    expect(await bodies()).toEqual([]);
  });

  it('is the same for the same attempt, hidden for as long again, until something is done with it', async () => {
    for (const body of ['a', 'b']) await send(body);
    const attempt = { ReceiveRequestAttemptId: 'attempt-1' };
    const first = await receive(attempt);
    seconds(20);
    expect(await receive(attempt)).toEqual(first);
    seconds(20);
    expect(await bodies()).toEqual([]);
    await remove(first[0]?.ReceiptHandle);
    expect(await receive(attempt)).toEqual([]);
    seconds(10);
    expect(await receive(attempt)).toMatchObject([
      { Body: 'b', Attributes: { ApproximateReceiveCount: '2' } },
    ]);
  });

  it('is taken out of the order when it was received too often, and keeps it among the dead letters', async () => {
    QueueUrl = sqs.urlOf('Limited');
    for (const body of ['a', 'b']) await send(body, idsOf('g', body));
    expect(await bodies({ MaxNumberOfMessages: 1 })).toEqual(['a']);
    seconds(30);
    expect(await bodies()).toEqual(['b']);
    seconds(30);
    expect(await bodies()).toEqual([]);
    QueueUrl = sqs.urlOf('Refused');
    expect(await receive()).toMatchObject([
      { Body: 'a', Attributes: { MessageGroupId: 'g', MessageDeduplicationId: 'a' } },
      { Body: 'b' },
    ]);
  });
});

describe('a FIFO queue', () => {
  it('has a name that ends in .fifo, and says what it is', async () => {
    const QueueName = 'events-Ordered.fifo';
    expect((await sqs.client.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl).toBe(QueueUrl);
    await send('a', idsOf('a'));
    await send('b', idsOf('b'));
    await receive({ MaxNumberOfMessages: 1 });
    const get = (AttributeNames: ('All' | 'FifoQueue')[]) =>
      sqs.client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
    expect((await get(['All'])).Attributes).toMatchObject({
      QueueArn: 'arn:aws:sqs:eu-central-1:000000000000:events-Ordered.fifo',
      ...{ FifoQueue: 'true', ContentBasedDeduplication: 'false' },
      ...{ DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' },
      ...{ ApproximateNumberOfMessages: '1', ApproximateNumberOfMessagesNotVisible: '1' },
      ApproximateNumberOfMessagesDelayed: '0',
    });
    QueueUrl = sqs.urlOf('Jobs');
    expect((await get(['FifoQueue'])).Attributes).toEqual({});
  });

  it('alone takes deduplication ids, and attempts to receive', async () => {
    QueueUrl = sqs.urlOf('Jobs');
    const name = 'InvalidParameterValue';
    await expect(send('x', idsOf('g'))).rejects.toMatchObject({ name });
    await expect(receive({ ReceiveRequestAttemptId: 'x' })).rejects.toMatchObject({ name });
  });
});
