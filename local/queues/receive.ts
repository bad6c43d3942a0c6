import type { Wake } from '../machine/wake';
import { handleOf, type Message, type Received } from './message';
import type { Messages } from './messages';
import type { QueueConfig } from './properties';

export interface ReceiveRequest {
  readonly max: number;
  /** Seconds to wait for a first message; what the queue states by default. */
  readonly waitSeconds?: number;
  /** Seconds for which received messages are hidden from others; the queue's own setting by default. */
  readonly visibilitySeconds?: number;
  readonly signal?: AbortSignal;
}

export interface Receiving {
  readonly config: QueueConfig;
  readonly messages: Messages;
  /** Notified when a message may have come, and when the queue closes. */
  readonly wake: Wake;
  isClosed(): boolean;
  /** Puts a message into the dead letters. */
  bury(message: Message): void;
}

/** What is visible now, hidden from others from now on; or what first becomes so within the time to wait. */
export const receive = async (queue: Receiving, request: ReceiveRequest): Promise<readonly Received[]> => {
  const { config, messages, wake } = queue;
  const until = Date.now() + (request.waitSeconds ?? config.waitSeconds) * 1000;
  for (;;) {
    const { count } = wake;
    // Who no longer listens must not be given what another could have had.
    if (queue.isClosed() || request.signal?.aborted) return [];
    const taken = take(queue, request);
    if (taken.length > 0 || Date.now() >= until) return taken;
    await wake.after(count, Math.min(until, nextVisible(messages)) - Date.now(), request.signal);
  }
};

const take = (
  queue: Receiving,
  { max, visibilitySeconds = queue.config.visibilitySeconds }: ReceiveRequest,
) => {
  const now = Date.now();
  const taken: Received[] = [];
  for (const message of queue.messages.all()) {
    if (taken.length === max) break;
    if (message.visibleAt > now || isDropped(queue, message, now)) continue;
    const counted = { receives: message.receives + 1, firstReceivedAt: message.firstReceivedAt ?? now };
    // Whoever holds a message ends with this process, so the hold is not kept: the message is there again at once.
    const hold = { visibleAt: now + visibilitySeconds * 1000 };
    queue.messages.change(message.id, counted);
    queue.messages.change(message.id, hold, true);
    const received = { ...message, ...counted, ...hold };
    taken.push({ ...received, handle: handleOf(received) });
  }
  return taken;
};

/** Takes out what has been here for too long, or was received too often; says whether it did. */
const isDropped = ({ config, messages, bury }: Receiving, message: Message, now: number): boolean => {
  const { redrive, retentionSeconds } = config;
  const isStale = message.sentAt + retentionSeconds * 1000 <= now;
  const isDead = redrive !== undefined && message.receives >= redrive.maxReceives;
  if (!isDead && !isStale) return false;
  if (!isStale) bury(message);
  messages.remove(message.id);
  return true;
};

/** When the next message that is hidden or delayed will be there. */
const nextVisible = (messages: Messages): number => {
  let next = Number.POSITIVE_INFINITY;
  for (const { visibleAt } of messages.all()) next = Math.min(next, visibleAt);
  return next;
};
