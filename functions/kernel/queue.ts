import { SendMessageCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { persistently } from './dynamo';

/** A queue as those hold it who put something into it. */
export interface Queue {
  /** Sends a message, as JSON, at least once; after `delaySeconds` (900 at the most) it can be received. */
  send(message: unknown, delaySeconds?: number): Promise<void>;
}

/** Milliseconds. As with the table: a connection that hangs must not use up the time for trying again. */
const patience = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };

/** The client of a process: one, kept alive, with the SDK's own retries off (`persistently` retries). */
export const queueClient = (config: SQSClientConfig = {}): SQSClient =>
  new SQSClient({ maxAttempts: 1, requestHandler: patience, ...config });

export const openQueue = (client: SQSClient, QueueUrl: string): Queue => ({
  send: async (message, DelaySeconds = 0) => {
    const MessageBody = JSON.stringify(message);
    await persistently(() => client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds })));
  },
});
