import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { Refusal } from '../contract/refusal';
import { withRetry } from '../table/dynamo';
import type { OrderedMessage } from './message';

/*
 * Sending to a FIFO queue. The messages of a batch are taken or refused singly, so of one group there is at most one in a
 * batch, and the next is sent only when that was taken.
 */

/** Entries of a batch, and bytes of all of them together (SQS developer guide, "Message quotas"). */
const batchEntries = 10;
const batchBytes = 1_000_000;

/** Whether one message alone is more than a queue takes. */
export const isTooLarge = (body: unknown): boolean => Buffer.byteLength(JSON.stringify(body)) > batchBytes;

interface Batch {
  readonly messages: OrderedMessage[];
  bytes: number;
}

/** One batch of what is left, the first of each group, and what then is left. */
const nextBatch = (left: readonly OrderedMessage[]) => {
  const batch: Batch = { messages: [], bytes: 0 };
  const groups = new Set<string>();
  const rest: OrderedMessage[] = [];
  for (const message of left) {
    const bytes = Buffer.byteLength(JSON.stringify(message.body));
    const fits =
      !groups.has(message.group) && batch.messages.length < batchEntries && batch.bytes + bytes <= batchBytes;
    // What does not fit holds up what follows in its group.
    groups.add(message.group);
    if (!fits) rest.push(message);
    else {
      batch.messages.push(message);
      batch.bytes += bytes;
    }
  }
  return { batch: batch.messages, rest };
};

const entryOf = ({ group, id, body }: OrderedMessage, index: number): SendMessageBatchRequestEntry => ({
  Id: String(index),
  MessageBody: JSON.stringify(body),
  MessageGroupId: group,
  MessageDeduplicationId: id,
});

const busy = (): Refusal => new Refusal('busy');

/** The messages of a batch that were not taken, however often it was tried. */
const sendBatch = async (
  client: SQSClient,
  QueueUrl: string,
  batch: readonly OrderedMessage[],
): Promise<readonly OrderedMessage[]> => {
  let left = batch;
  try {
    await withRetry(async () => {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({ QueueUrl, Entries: left.map(entryOf) }),
      );
      left = Failed.flatMap(({ Id }) => left[Number(Id)] ?? []);
      if (left.length > 0) throw Object.assign(new Error('not taken'), { name: 'ServiceUnavailable' });
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== busy().code) throw error;
  }
  return left;
};

/** Where messages are sent in order. */
export interface OrderedQueue {
  /** Sends messages, those of each group in their order; gives those that were not taken, with all that follow in their groups. */
  send(messages: readonly OrderedMessage[]): Promise<readonly OrderedMessage[]>;
}

export const openOrderedQueue = (client: SQSClient, QueueUrl: string): OrderedQueue => ({
  send: async (messages) => {
    const stopped = new Set<string>();
    const unsent: OrderedMessage[] = [];
    let left = messages;
    while (left.length > 0) {
      const { batch, rest } = nextBatch(left);
      const refused = await sendBatch(client, QueueUrl, batch);
      for (const { group } of refused) stopped.add(group);
      unsent.push(...refused, ...rest.filter(({ group }) => stopped.has(group)));
      left = rest.filter(({ group }) => !stopped.has(group));
    }
    return unsent;
  },
});
