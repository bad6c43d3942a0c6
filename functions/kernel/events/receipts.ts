import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Log } from '../outside/log';
import type { OrderedContext, Postponed } from './ordered-consumer';

/** Entries of a batch (SQS API reference, `ChangeMessageVisibilityBatch`, `DeleteMessageBatch`). */
const batchEntries = 10;

const inBatches = async <T>(
  all: readonly T[],
  act: (some: readonly T[]) => Promise<unknown>,
  onFailed: (error: unknown) => void,
): Promise<void> => {
  for (let first = 0; first < all.length; first += batchEntries) {
    // What fails is received again when the time is over for which the queue hides messages; nothing is lost by it.
    await act(all.slice(first, first + batchEntries)).catch(onFailed);
  }
};

/** What a function does with the messages of a queue that it was given, by the handles of their receipts. */
export const openReceipts = (
  client: SQSClient,
  QueueUrl: string,
  log: Log,
): Pick<OrderedContext, 'postpone' | 'acknowledge'> => {
  const onFailed = (error: unknown): void => log.error('receiptsFailed', {}, error);
  return {
    postpone: (messages) =>
      inBatches<Postponed>(
        messages,
        (some) => {
          const Entries = some.map(({ receipt, seconds }, index) => ({
            Id: String(index),
            ReceiptHandle: receipt,
            VisibilityTimeout: seconds,
          }));
          return client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
        },
        onFailed,
      ),

    acknowledge: (receipts) =>
      inBatches<string>(
        receipts,
        (some) => {
          const Entries = some.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
          return client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
        },
        onFailed,
      ),
  };
};
