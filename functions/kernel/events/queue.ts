import { SendMessageCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { withRetry } from '../table/dynamo';

/** A queue, for senders. */
export interface Queue {
  /** Sends a message, as JSON, at least once; after `delaySeconds` (at most 900) it can be received. */
  send(message: unknown, delaySeconds?: number): Promise<void>;
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
  send: async (message, DelaySeconds = 0) => {
    const MessageBody = JSON.stringify(message);
    await withRetry(() => client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds })));
  },
});
