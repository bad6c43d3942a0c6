import { SendMessageCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { withRetry } from '../table/dynamo';

/** How a message is sent. */
export interface Sending {
  /** Who is served in turn: whoever has many messages in the queue delays no other (SQS fair queues). */
  readonly group: string;
  /** Seconds, at most 900, after which it can be received. */
  readonly delaySeconds?: number;
}

/** A queue of work, for senders. */
export interface Queue {
  /** Sends a message, as JSON, at least once. */
  send(message: unknown, sending: Sending): Promise<void>;
}

/** Milliseconds. Short, so that a connection that hangs leaves time for retries. */
const patience = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };

/** The one client of a process. The SDK's retries and logging are off, as in `documentClient`. */
export const queueClient = (config: SQSClientConfig = {}): SQSClient => {
  const client = new SQSClient({
    maxAttempts: 1,
    retryStrategy: { retry: (next, args) => next(args) },
    requestHandler: patience,
    ...config,
  });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

export const openQueue = (client: SQSClient, QueueUrl: string): Queue => ({
  send: async (message, { group, delaySeconds = 0 }) => {
    const MessageBody = JSON.stringify(message);
    const command = new SendMessageCommand({
      ...{ QueueUrl, MessageBody, MessageGroupId: group },
      ...(delaySeconds > 0 ? { DelaySeconds: delaySeconds } : {}),
    });
    await withRetry(() => client.send(command));
  },
});
