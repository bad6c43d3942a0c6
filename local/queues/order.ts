import { createLanes } from './lanes';
import type { Message } from './message';

export interface Counts {
  readonly visible: number;
  /** Messages that were received and not deleted yet. */
  readonly inFlight: number;
  readonly delayed: number;
}

/** Which messages of a queue can be received, and in which order. */
export interface Order {
  /** When the next message that is hidden or delayed is there, or before: in milliseconds since 1970. */
  readonly nextVisible: number;
  put(message: Message): void;
  /** Takes out a message that was put in: the very same. */
  drop(message: Message): void;
  /** What a receiver is given next, at most `max`; it stays where it is. */
  choose(max: number): readonly Message[];
  counts(): Counts;
  clear(): void;
}

export const createOrder = (isFifo: boolean): Order => {
  const lanes = createLanes(isFifo);
  const later = new Map<string, Message>();
  let nextVisible = Number.POSITIVE_INFINITY;
  /** Moves what has become visible meanwhile. */
  const ripen = () => {
    const now = Date.now();
    if (nextVisible > now) return;
    nextVisible = Number.POSITIVE_INFINITY;
    for (const message of later.values()) {
      if (message.visibleAt > now) nextVisible = Math.min(nextVisible, message.visibleAt);
      else {
        later.delete(message.id);
        if (message.receives > 0) lanes.release(message);
        lanes.add(message);
      }
    }
  };
  return {
    get nextVisible() {
      return nextVisible;
    },
    put: (message) => {
      if (message.visibleAt <= Date.now()) return lanes.add(message);
      later.set(message.id, message);
      nextVisible = Math.min(nextVisible, message.visibleAt);
      if (message.receives > 0) lanes.hold(message);
    },
    drop: (message) => {
      if (!later.delete(message.id)) lanes.remove(message);
      else if (message.receives > 0) lanes.release(message);
    },
    choose: (max) => {
      ripen();
      return lanes.choose(max);
    },
    counts: () => {
      ripen();
      return { visible: lanes.ready, inFlight: lanes.inFlight, delayed: later.size - lanes.inFlight };
    },
    clear: () => {
      lanes.clear();
      later.clear();
    },
  };
};
