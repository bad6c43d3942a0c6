import { SendMessageBatchCommand, type SendMessageBatchCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import type { OrderedMessage } from '../../../functions/kernel/events/message';
import { isTooLarge, openOrderedQueue } from '../../../functions/kernel/events/ordered-queue';
import { inVirtualTime } from '../../support/virtual-time';

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());
// The client is that of all files of a worker.
afterAll(() => sqs.restore());

const queue = openOrderedQueue(new SQSClient({ region: 'eu-central-1' }), 'https://queues/a.fifo');
const message = (group: string, id: string, text = ''): OrderedMessage => ({
  ...{ group, id },
  body: { event: { id, data: { text } } } as never,
});
const namesOf = ({ Entries = [] }: SendMessageBatchCommandInput) =>
  Entries.map(({ MessageGroupId, MessageDeduplicationId }) => `${MessageGroupId}${MessageDeduplicationId}`);
const batches = () =>
  sqs.commandCalls(SendMessageBatchCommand).map(({ args: [{ input }] }) => namesOf(input));

describe('messages in order', () => {
  it('go out in batches with at most one of each group', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    const messages = ['a1', 'a2', 'b1', 'a3', 'b2', 'c1'].map((name) =>
      message(name[0] ?? '', name[1] ?? ''),
    );
    expect(await queue.send(messages)).toEqual([]);
    expect(batches()).toEqual([['a1', 'b1', 'c1'], ['a2', 'b2'], ['a3']]);
  });

  it('go out ten at a time, and no more than a queue takes together', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await queue.send(Array.from({ length: 25 }, (_, index) => message(`g${index}`, '1')));
    expect(batches().map(({ length }) => length)).toEqual([10, 10, 5]);
    sqs.resetHistory();
    await queue.send(Array.from({ length: 3 }, (_, index) => message(`g${index}`, '1', 'x'.repeat(400_000))));
    expect(batches().map(({ length }) => length)).toEqual([2, 1]);
    expect(isTooLarge({ text: 'x'.repeat(1_000_001) })).toBe(true);
  });

  it('that fail singly are sent again alone, and hold up their group meanwhile', async () => {
    sqs
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }], Successful: [] })
      .resolves({ Successful: [], Failed: [] });
    expect(await queue.send([message('a', '1'), message('b', '1'), message('a', '2')])).toEqual([]);
    expect(batches()).toEqual([['a1', 'b1'], ['a1'], ['a2']]);
  });

  it('that are not taken are given back, with all that follow in their groups', async () => {
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries = [] }: SendMessageBatchCommandInput) => ({
      Failed: Entries.flatMap(({ Id, MessageGroupId }) =>
        MessageGroupId === 'a' ? [{ Id, Code: 'InternalError', SenderFault: false }] : [],
      ),
    }));
    const messages = [message('a', '1'), message('b', '1'), message('a', '2'), message('b', '2')];
    const unsent = await inVirtualTime(() => queue.send(messages));
    expect(unsent.map(({ group, id }) => `${group}${id}`)).toEqual(['a1', 'a2']);
    expect(batches().flat()).toContain('b2');
  });

  it('are all given back while the queue cannot be reached', async () => {
    sqs
      .on(SendMessageBatchCommand)
      .rejects(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    const messages = [message('a', '1'), message('a', '2')];
    expect(await inVirtualTime(() => queue.send(messages))).toEqual(messages);
  });

  it('are refused aloud where it is no fault of the moment', async () => {
    sqs.on(SendMessageBatchCommand).rejects(Object.assign(new Error('no'), { name: 'QueueDoesNotExist' }));
    await expect(queue.send([message('a', '1')])).rejects.toThrow('no');
  });
});
