import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Postponed } from './ordered-consumer';

/** Entries of a batch (SQS API reference, `ChangeMessageVisibilityBatch`). */
const batchEntries = 10;

/**
 * Has messages of a queue received again after the seconds of each. What cannot be changed is received again when the time is
 * over for which the queue hides messages, so failures are passed over.
 */
export const openPostponing =
  (client: SQSClient, QueueUrl: string) =>
  async (messages: readonly Postponed[]): Promise<void> => {
    for (let first = 0; first < messages.length; first += batchEntries) {
      const Entries = messages.slice(first, first + batchEntries).map(({ receipt, seconds }, index) => ({
        Id: String(index),
        ReceiptHandle: receipt,
        VisibilityTimeout: seconds,
      }));
      await client
        .send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
        .catch(() => undefined);
    }
  };
