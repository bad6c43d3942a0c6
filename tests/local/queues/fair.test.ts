import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { openSqs, type Sqs } from './fixture';

/*
 * A standard queue whose messages have groups (Developer Guide, "Amazon SQS fair queues").
 */

let sqs: Sqs;
let QueueUrl: string;
beforeAll(async () => {
  sqs = await openSqs({ Shared: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } } });
  QueueUrl = sqs.urlOf('Shared');
});
beforeEach(() => sqs.queues().byUrl(QueueUrl)?.purge());
afterAll(() => sqs.close());

const send = async (group: string, ...bodies: string[]) => {
  const ids = group === '' ? {} : { MessageGroupId: group };
  for (const MessageBody of bodies)
    await sqs.client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...ids }));
};
const receive = async (MaxNumberOfMessages: number) => {
  const MessageSystemAttributeNames = ['All' as const];
  const { Messages = [] } = await sqs.client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages, MessageSystemAttributeNames }),
  );
  return Messages;
};
const bodies = async (max: number) => (await receive(max)).map(({ Body }) => Body);

describe('a standard queue', () => {
  it('gives what is quiet before what is noisy, and of each the oldest first', async () => {
    await send('noisy', 'n1', 'n2', 'n3', 'n4', 'n5');
    expect(await bodies(2)).toEqual(['n1', 'n2']);
    await send('quiet', 'q1', 'q2', 'q3');
    await send('other', 'o1');
    expect(await bodies(3)).toEqual(['q1', 'o1', 'q2']);
    expect(await bodies(10)).toEqual(['n3', 'q3', 'n4', 'n5']);
  });

  it('gives messages of one group to several receivers at once, and what has no group as it came', async () => {
    await send('', '1', '2', '3');
    await send('g', 'g1', 'g2');
    expect(await bodies(2)).toEqual(['1', '2']);
    expect(await bodies(2)).toEqual(['3', 'g1']);
    expect(await bodies(2)).toEqual(['g2']);
  });

  it('says of which group a message is, and nothing that only a FIFO queue has', async () => {
    await send('g', 'a');
    const [message] = await receive(1);
    expect(message?.Attributes).toMatchObject({ MessageGroupId: 'g' });
    expect(Object.keys(message?.Attributes ?? {})).not.toContain('SequenceNumber');
    const { Attributes } = await sqs.client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).not.toHaveProperty('FifoQueue');
  });
});
