import type { SQSRecord } from 'aws-lambda';
import type { ServiceMessage } from './message';

/** A message with its place in its group. */
export interface Received {
  readonly id: string;
  readonly receipt: string;
  readonly group: string;
  readonly sequence: string;
  readonly receives: number;
  readonly told: ServiceMessage;
}

export const receivedOf = ({ messageId, receiptHandle, body, attributes }: SQSRecord): Received => ({
  id: messageId,
  receipt: receiptHandle,
  group: attributes.MessageGroupId ?? '',
  sequence: attributes.SequenceNumber ?? '',
  receives: Number(attributes.ApproximateReceiveCount),
  told: JSON.parse(body),
});

/** The messages of each group, in their order. */
export const byGroup = (received: readonly Received[]): Received[][] => {
  const groups = new Map<string, Received[]>();
  for (const one of received) {
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups.values()];
};

/** Whether something of the group was received before: it may be what kills the function. */
export const isSuspect = (group: readonly Received[]): boolean => group.some(({ receives }) => receives > 1);

/** By turns one way and the other, so that what stood behind one that kills the function stands before it the next time. */
export const byTurns = (left: readonly Received[], right: readonly Received[]): number => {
  const [one, other] = [left[0], right[0]];
  const order = (one?.id ?? '') < (other?.id ?? '') ? -1 : 1;
  return (one?.receives ?? 0) % 2 === 0 ? order : -order;
};
