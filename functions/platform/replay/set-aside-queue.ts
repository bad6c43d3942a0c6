import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { withRetry } from '../../kernel/table/dynamo';
import { unpack, type Waiting } from '../relay/set-aside';

/** A change that waits, received and invisible to other readers for as long as the function that holds it may run. */
export interface Held extends Waiting {
  /** Drops it from the queue. */
  drop(): Promise<void>;
  /** Leaves it to the next reader. */
  release(): Promise<void>;
}

/** Messages that are held at once, so that their images fit into a function's memory. */
const maxHeld = 300;

/** How the replay takes what was set aside. `seconds`: for how long it is held. */
export const openSetAsideQueue = (client: SQSClient, QueueUrl: string, seconds: number) => {
  const receive = async (): Promise<Held[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: seconds,
      // Asks all servers of the queue: without waiting, what lies on one of them may be missed.
      WaitTimeSeconds: 1,
    });
    const { Messages = [] } = await withRetry(() => client.send(command));
    return Messages.map(({ Body = '', ReceiptHandle }) => {
      const message = { QueueUrl, ReceiptHandle };
      return {
        ...unpack(JSON.parse(Body)),
        drop: async () => {
          await withRetry(() => client.send(new DeleteMessageCommand(message)));
        },
        release: async () => {
          const command = new ChangeMessageVisibilityCommand({ ...message, VisibilityTimeout: 0 });
          await withRetry(() => client.send(command));
        },
      };
    });
  };
  return {
    /** Takes all that can be received now, up to a limit. */
    hold: async (): Promise<Held[]> => {
      const held: Held[] = [];
      while (held.length < maxHeld) {
        const received = await receive();
        if (received.length === 0) break;
        held.push(...received);
      }
      return held;
    },
  };
};
export type SetAsideQueue = ReturnType<typeof openSetAsideQueue>;
