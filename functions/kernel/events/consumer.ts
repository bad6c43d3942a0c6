import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '../outside/log';
import { type Effects, inSandboxes } from '../sandbox-effects/effects';

/** A received message; its body was sent as JSON. */
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
 * Passes the messages of a batch to `take`, side by side. Those that fail are received again, and moved to the dead-letter
 * queue after the last attempt. A message may be received twice even if nothing failed.
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

/** The same for a worker whose messages may come from sandboxes: each is taken in its own, with what `open` makes of its effects. */
export const consumeApart = <E extends Effects & { readonly log: Log }>(
  effects: E,
  open: (effects: E) => (message: Message) => Promise<void>,
) => {
  const openedIn = inSandboxes(effects, open);
  return consume((message) => {
    const { sandbox } = message.body as { readonly sandbox?: string };
    return openedIn(sandbox)(message);
  }, effects.log);
};
