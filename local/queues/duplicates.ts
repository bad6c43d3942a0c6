import type { Message } from './message';
import type { NewMessage } from './sent';

/** What is remembered of a message, also when it is gone. */
export type Origin = Pick<Message, 'id' | 'sequence' | 'groupId' | 'deduplicationId' | 'sentAt'>;

/** Recognises what is sent again to a FIFO queue. */
interface Duplicates {
  /** How many messages are remembered. */
  readonly size: number;
  note(origin: Origin): void;
  /** The message that this one repeats. */
  find(message: NewMessage): Origin | undefined;
  all(): readonly Origin[];
}

/** How long a deduplication id stands for the message that was sent first (Developer Guide, "Exactly-once processing"). */
const INTERVAL_MS = 5 * 60_000;

/** Of a standard queue, whose messages have no deduplication ids, nothing is remembered. */
export const createDuplicates = (scope: 'queue' | 'messageGroup' = 'queue'): Duplicates => {
  // In the order of sending, so that what is over is in front.
  const recent = new Map<string, Origin>();
  const keyOf = ({ groupId, deduplicationId }: NewMessage | Origin) =>
    scope === 'queue' ? `${deduplicationId}` : `${groupId} ${deduplicationId}`;
  const forget = () => {
    const until = Date.now() - INTERVAL_MS;
    for (const [key, { sentAt }] of recent) {
      if (sentAt > until) return;
      recent.delete(key);
    }
  };
  return {
    get size() {
      forget();
      return recent.size;
    },
    note: ({ id, sequence, groupId, deduplicationId, sentAt }) => {
      if (groupId === undefined || deduplicationId === undefined) return;
      const origin = { id, sequence, groupId, deduplicationId, sentAt };
      const key = keyOf(origin);
      recent.delete(key);
      recent.set(key, origin);
    },
    find: (message) => {
      forget();
      return recent.get(keyOf(message));
    },
    all: () => {
      forget();
      return [...recent.values()];
    },
  };
};
