import { createHash, randomUUID } from 'node:crypto';
import type { Message, MessageAttributes } from './message';
import type { FifoConfig, QueueConfig } from './properties';
import { missing, notOfThisType, Refused } from './refusal';

/** What a sender states of a message. */
export interface Sent {
  readonly body: string;
  readonly attributes?: MessageAttributes;
  /** Seconds before it can be received; the queue's own setting by default. A FIFO queue has no other than that. */
  readonly delaySeconds?: number;
  /** A FIFO queue requires it. */
  readonly groupId?: string;
  /** A FIFO queue requires it, unless it makes one from the body; a standard queue refuses it. */
  readonly deduplicationId?: string;
  readonly sender: string;
}

/** A message that has no place in the queue yet. */
export type NewMessage = Omit<Message, 'sequence'>;

/** Makes a message of what was sent. Refuses what a queue of this kind does not take. */
export const messageOf = (sent: Sent, config: QueueConfig): NewMessage => {
  const { body, attributes = {}, sender, groupId } = sent;
  const sentAt = Date.now();
  const deduplicationId = config.fifo ? identified(sent, config.fifo) : unidentified(sent);
  return {
    id: randomUUID(),
    body,
    attributes,
    sender,
    ...(groupId !== undefined && { groupId }),
    ...(deduplicationId !== undefined && { deduplicationId }),
    sentAt,
    visibleAt: sentAt + (sent.delaySeconds || config.delaySeconds) * 1000,
    receives: 0,
  };
};

/** The deduplication id in a FIFO queue. */
const identified = ({ groupId, deduplicationId, delaySeconds, body }: Sent, config: FifoConfig): string => {
  if (groupId === undefined) throw missing('MessageGroupId');
  // SQS takes a delay of 0, though nothing is set by it.
  if (delaySeconds) throw notOfThisType(delaySeconds, 'DelaySeconds');
  if (deduplicationId !== undefined) return deduplicationId;
  if (config.isContentBased) return createHash('sha256').update(body).digest('hex');
  throw new Refused(
    'InvalidParameterValue',
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
};

const unidentified = ({ deduplicationId }: Sent): undefined => {
  if (deduplicationId !== undefined) throw notOfThisType(deduplicationId, 'MessageDeduplicationId');
};
