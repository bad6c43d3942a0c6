import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';

/*
 * SQS in memory, as the SDK's client speaks to it: keeps what is sent, and counts the requests as they are billed. What Lambda
 * asks on behalf of a function (to receive a batch, and to delete it) is counted with the function's own.
 */

/** Bytes for which one request is billed; a larger one is billed as several. */
const chunkBytes = 64 * 1024;

/** Requests to queues, as they are billed. */
export interface QueueRequests {
  readonly fifo: number;
  readonly standard: number;
}

export interface QueueCost extends QueueRequests {
  /** Requests of the function itself that had to wait for each other: those side by side count once. */
  readonly trips: number;
}

/** A message that waits. */
export interface Waiting {
  readonly url: string;
  readonly id: string;
  readonly group: string;
  readonly body: string;
}

const isFifo = (url: string): boolean => url.endsWith('.fifo');

const recordOf = ({ id, group, body }: Waiting): SQSRecord =>
  ({
    ...{ messageId: id, receiptHandle: id, body },
    attributes: {
      ApproximateReceiveCount: '1',
      MessageGroupId: group,
      SequenceNumber: id.padStart(20, '0'),
    },
  }) as unknown as SQSRecord;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a command sends. */
const sentBy = (command: unknown): Omit<Waiting, 'id'>[] => {
  if (command instanceof SendMessageBatchCommand) {
    const { QueueUrl = '', Entries = [] } = command.input;
    return Entries.map(({ MessageBody = '', MessageGroupId = '' }) => ({
      ...{ url: QueueUrl, group: MessageGroupId, body: MessageBody },
    }));
  }
  if (command instanceof SendMessageCommand) {
    const { QueueUrl = '', MessageBody = '', MessageGroupId = '' } = command.input;
    return [{ url: QueueUrl, group: MessageGroupId, body: MessageBody }];
  }
  throw new Error('The queues of the bench know no such command');
};

const bytesOf = (messages: readonly Pick<Waiting, 'body'>[]): number =>
  messages.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);

/** `isIdle` says whether the table has answered all that it was asked. */
export const openQueues = (isIdle: () => boolean) => {
  const waiting: Waiting[] = [];
  let requests = { fifo: 0, standard: 0 };
  let sent: { readonly depth: number; done: boolean }[] = [];
  let count = 0;

  const bill = (url: string, bytes: number): void => {
    requests[isFifo(url) ? 'fifo' : 'standard'] += Math.max(1, Math.ceil(bytes / chunkBytes));
  };

  const send = async (command: unknown): Promise<object> => {
    const messages = sentBy(command);
    const depth = 1 + Math.max(0, ...sent.filter(({ done }) => done).map((each) => each.depth));
    const one = { depth, done: false };
    sent.push(one);
    bill(messages[0]?.url ?? '', bytesOf(messages));
    // Queues answer after the table, so that requests side by side are seen to be, however quick the table is.
    await turn();
    while (!isIdle()) await turn();
    for (const message of messages) {
      count += 1;
      waiting.push({ ...message, id: String(count) });
    }
    one.done = true;
    return {};
  };

  return {
    client: { send } as unknown as SQSClient,
    /** What waits in a queue, the oldest first. */
    waitingIn: (url: string): readonly Waiting[] => waiting.filter((message) => message.url === url),
    /** Lets a function take a message: Lambda receives a batch of one, and deletes it. */
    take: async (message: Waiting, run: (event: SQSEvent) => Promise<unknown>): Promise<void> => {
      waiting.splice(waiting.indexOf(message), 1);
      bill(message.url, bytesOf([message]));
      await run({ Records: [recordOf(message)] });
      bill(message.url, 0);
    },
    forget: (): void => {
      waiting.length = 0;
    },
    measure: async <T>(
      work: () => Promise<T>,
    ): Promise<{ readonly result: T; readonly queues: QueueCost }> => {
      [requests, sent] = [{ fifo: 0, standard: 0 }, []];
      const result = await work();
      return { result, queues: { ...requests, trips: Math.max(0, ...sent.map(({ depth }) => depth)) } };
    },
  };
};
export type Queues = ReturnType<typeof openQueues>;
