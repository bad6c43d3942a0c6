import type { Received } from './message';
import type { Messages } from './messages';

/** The receives of a FIFO queue that their callers may try again, because they have not heard the answer. */
export interface Attempts {
  /** Hides what this attempt was given for as long again; `undefined` where a receive must look anew. */
  again(id: string | undefined, visibilitySeconds: number): readonly Received[] | undefined;
  note(id: string | undefined, received: readonly Received[]): void;
}

/** How long an attempt may be tried again (API reference, ReceiveMessage, `ReceiveRequestAttemptId`). */
const INTERVAL_MS = 5 * 60_000;

/** Whoever waits for an answer ends with the process, so attempts are kept in memory alone. */
export const createAttempts = (messages: Messages): Attempts => {
  const attempts = new Map<string, { readonly at: number; readonly received: readonly Received[] }>();
  /** Whether it is as it was given: neither deleted, nor visible again, nor hidden for another time. */
  const isUntouched = ({ id, receives, visibleAt }: Received) => {
    const message = messages.get(id);
    return message?.receives === receives && message.visibleAt === visibleAt && visibleAt > Date.now();
  };
  return {
    again: (id = '', visibilitySeconds) => {
      const attempt = attempts.get(id);
      if (attempt === undefined || attempt.at + INTERVAL_MS <= Date.now()) return undefined;
      if (!attempt.received.every(isUntouched)) return undefined;
      const visibleAt = Date.now() + visibilitySeconds * 1000;
      for (const message of attempt.received) messages.change(message.id, {}, visibleAt);
      const received = attempt.received.map((message) => ({ ...message, visibleAt }));
      attempts.set(id, { ...attempt, received });
      return received;
    },
    note: (id, received) => {
      for (const [old, { at }] of attempts) {
        if (at + INTERVAL_MS > Date.now()) break;
        attempts.delete(old);
      }
      if (id === undefined || received.length === 0) return;
      attempts.delete(id);
      attempts.set(id, { at: Date.now(), received });
    },
  };
};
