import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '../outside/log';

/** A message of a queue, as those read it who sent it. */
export interface Message {
  readonly id: string;
  readonly body: unknown;
  /** How often it was received, this time included: 1 at first. */
  readonly attempt: number;
}

const messageOf = ({ messageId, body, attributes }: SQSRecord): Message => ({
  id: messageId,
  body: JSON.parse(body),
  attempt: Number(attributes.ApproximateReceiveCount),
});

/**
 * Gives each message of a batch to `take`, all at once. Those that fail come again, and after the queue's last attempt they
 * lie in its dead letters; a message may come twice even when nothing failed.
 */
export const consume =
  (take: (message: Message) => Promise<void>, log: Log) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const one = async (record: SQSRecord): Promise<string[]> => {
      try {
        await take(messageOf(record));
        return [];
      } catch (error) {
        log.error('messageFailed', { messageId: record.messageId }, error);
        return [record.messageId];
      }
    };
    const failed = (await Promise.all(Records.map(one))).flat();
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
