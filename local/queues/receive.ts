import type { Wake } from '../machine/wake';
import type { Attempts } from './attempts';
import { handleOf, type Message, type Received } from './message';
import type { Messages } from './messages';
import type { QueueConfig } from './properties';
import { Refused } from './refusal';

export interface ReceiveRequest {
  readonly max: number;
  /** Seconds to wait for a first message; what the queue states by default. */
  readonly waitSeconds?: number;
  /** Seconds for which received messages are hidden from others; the queue's own setting by default. */
  readonly visibilitySeconds?: number;
  /** Only of a FIFO queue: the same again gives the same messages, as long as nothing was done with them. */
  readonly attemptId?: string;
  readonly signal?: AbortSignal;
}

interface Receiving {
  readonly config: QueueConfig;
  readonly messages: Messages;
  readonly attempts: Attempts;
  /** Notified when a message may have come, and when the queue closes. */
  readonly wake: Wake;
  isClosed(): boolean;
  /** Puts a message into the dead letters. */
  bury(message: Message): void;
}

/**
 * What is visible now, hidden from others from now on; or what first becomes so within the time to wait. Refuses who does
 * not wait when a standard queue has as many messages in flight as it may.
 */
export const receive = async (queue: Receiving, request: ReceiveRequest): Promise<readonly Received[]> => {
  const { config, messages, wake } = queue;
  const waitMs = (request.waitSeconds ?? config.waitSeconds) * 1000;
  const until = Date.now() + waitMs;
  for (;;) {
    const { count } = wake;
    // Who no longer listens must not be given what another could have had.
    if (queue.isClosed() || request.signal?.aborted) return [];
    const taken = take(queue, request);
    if (taken.length > 0) return taken;
    // Long polling gives no error, nor does a FIFO queue (Developer Guide, "Quotas").
    if (waitMs === 0 && !config.fifo && roomIn(queue) === 0)
      throw new Refused('OverLimit', 'Too many messages are in flight.');
    if (Date.now() >= until) return taken;
    await wake.after(count, Math.min(until, messages.order.nextVisible) - Date.now(), request.signal);
  }
};

const roomIn = ({ config, messages }: Receiving): number =>
  Math.max(0, config.maximumInFlight - messages.order.counts().inFlight);

const take = (queue: Receiving, request: ReceiveRequest): readonly Received[] => {
  const { messages, attempts, config } = queue;
  const { max, visibilitySeconds = config.visibilitySeconds, attemptId } = request;
  const again = attempts.again(attemptId, visibilitySeconds);
  if (again) return again;
  const now = Date.now();
  const visibleAt = now + visibilitySeconds * 1000;
  const taken = choose(queue, Math.min(max, roomIn(queue)), now).map((message) => {
    const counted = { receives: message.receives + 1, firstReceivedAt: message.firstReceivedAt ?? now };
    // Whoever holds a message ends with this process, so the hold is not kept: the message is there again at once.
    messages.change(message.id, counted, visibleAt);
    const received = { ...message, ...counted, visibleAt };
    return { ...received, handle: handleOf(received) };
  });
  attempts.note(attemptId, taken);
  return taken;
};

const choose = (queue: Receiving, max: number, now: number): readonly Message[] => {
  for (;;) {
    const chosen = queue.messages.order.choose(max);
    const dropped = chosen.filter((message) => isDropped(queue, message, now));
    if (dropped.length === 0) return chosen;
  }
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
