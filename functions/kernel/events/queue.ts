import { SendMessageCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { withRetry } from '../table/dynamo';

/** A queue as those hold it who put something into it. */
export interface Queue {
  /** Sends a message, as JSON, at least once; after `delaySeconds` (900 at the most) it can be received. */
  send(message: unknown, delaySeconds?: number): Promise<void>;
}

/** Milliseconds. As with the table: a connection that hangs must not use up the time for trying again. */
const patience = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };

/** The client of a process: one, kept alive, with the SDK's retries and log off, as the table's is. */
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
