import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { consume, type Message } from '../../../functions/kernel/events/consumer';
import { keepingLog } from '../../platform/world';

const record = (messageId: string, body: string): SQSRecord =>
  ({ messageId, body, attributes: { ApproximateReceiveCount: '2' } }) as SQSRecord;

describe('a reader of a queue', () => {
  it('takes each message by itself and gives back those that fail', async () => {
    const { log, lines } = keepingLog();
    const taken: Message[] = [];
    const run = consume(async (message) => {
      if (message.id === 'bad') throw new Error('no');
      taken.push(message);
    }, log);
    const Records = [record('a', '{"n":1}'), record('bad', '{}'), record('torn', '{'), record('b', '[2]')];
    expect(await run({ Records } as SQSEvent)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'bad' }, { itemIdentifier: 'torn' }],
    });
    expect(taken).toEqual([
      { id: 'a', body: { n: 1 }, attempt: 2 },
      { id: 'b', body: [2], attempt: 2 },
    ]);
    expect(lines).toEqual(['messageFailed', 'messageFailed']);
  });
});
