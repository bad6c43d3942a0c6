import { randomUUID } from 'node:crypto';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { OrderedMessage } from '../../functions/kernel/events/message';
import type { OrderedQueue } from '../../functions/kernel/events/ordered-queue';

/*
 * A FIFO queue in memory, as SQS has them: what was sent once with an id is not taken a second time in its group, and a group of which
 * something is with somebody gives nothing more.
 */

interface Lying {
  readonly id: string;
  readonly group: string;
  readonly sequence: number;
  readonly body: string;
  receives: number;
  isOut: boolean;
}

export interface MemoryFifo extends OrderedQueue {
  /** Whether the queue takes what is sent. */
  readonly state: { taking: boolean };
  readonly sent: OrderedMessage[];
  size(): number;
  /** Some messages, as Lambda passes them; undefined where none can be had. */
  receive(most: number): SQSEvent | undefined;
  /** Lets go of what was received: what is named comes again, the rest is gone. */
  settle(event: SQSEvent, failed: readonly string[]): void;
  /** Drops what was received, by the handles of the receipts. */
  drop(receipts: readonly string[]): void;
}

export const memoryFifo = (): MemoryFifo => {
  const lying: Lying[] = [];
  const known = new Set<string>();
  const sent: OrderedMessage[] = [];
  const state = { taking: true };
  let count = 0;
  const recordOf = ({ id, group, sequence, body, receives }: Lying): SQSRecord =>
    ({
      messageId: id,
      receiptHandle: `${id}/${receives}`,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        MessageGroupId: group,
        SequenceNumber: String(sequence).padStart(20, '0'),
      },
    }) as SQSRecord;
  return {
    ...{ state, sent },
    size: () => lying.length,
    send: async (messages) => {
      if (!state.taking) return messages;
      for (const message of messages) {
        const name = `${message.group} ${message.id}`;
        if (known.has(name)) continue;
        known.add(name);
        sent.push(message);
        count += 1;
        lying.push({
          ...{ id: randomUUID(), group: message.group, sequence: count },
          body: JSON.stringify(message.body),
          ...{ receives: 0, isOut: false },
        });
      }
      return [];
    },
    receive: (most) => {
      const out = new Set(lying.filter(({ isOut }) => isOut).map(({ group }) => group));
      const found = lying.filter(({ group }) => !out.has(group)).slice(0, most);
      for (const one of found) {
        one.isOut = true;
        one.receives += 1;
      }
      return found.length > 0 ? { Records: found.map(recordOf) } : undefined;
    },
    drop: (receipts) => {
      for (const receipt of receipts) {
        const index = lying.findIndex(({ id, receives }) => `${id}/${receives}` === receipt);
        if (index >= 0) lying.splice(index, 1);
      }
    },
    settle: ({ Records }, failed) => {
      for (const { messageId } of Records) {
        const index = lying.findIndex(({ id }) => id === messageId);
        const one = lying[index];
        if (one && failed.includes(messageId)) one.isOut = false;
        else if (one) lying.splice(index, 1);
      }
    },
  };
};
