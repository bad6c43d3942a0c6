import type { Message } from './message';

/** The messages of one group. Those that have no group share a lane. */
export interface Lane {
  /** What can be received, oldest first. */
  readonly ready: Message[];
  /** How many were received and are hidden from others. */
  inFlight: number;
}

/** The lane of messages without a group. No id of a group is empty. */
export const SHARED = '';

/** As much of a group as there is, then of the next; nothing of one that has a message in flight (Developer Guide, "FIFO queue delivery logic"). */
export const inOrder = (lanes: Iterable<Lane>, max: number): readonly Message[] => {
  const chosen: Message[] = [];
  for (const { ready, inFlight } of lanes) {
    if (inFlight === 0) chosen.push(...ready.slice(0, max - chosen.length));
    if (chosen.length >= max) break;
  }
  return chosen;
};

/** A group of which a receiver was given some. */
interface Share {
  readonly ready: readonly Message[];
  /** Its messages in flight, with those that are given now. */
  load: number;
  taken: number;
  readonly isShared: boolean;
}

/**
 * Each time the oldest of those groups that have the fewest messages in flight, so that one with many does not delay the
 * others. A message without a group is a group of its own (Developer Guide, "How fair queues work").
 */
export const fairly = (lanes: ReadonlyMap<string, Lane>, max: number): readonly Message[] => {
  const shares = [...lanes].map(([id, { ready, inFlight }]): Share => {
    const isShared = id === SHARED;
    return { ready, load: isShared ? 0 : inFlight, taken: 0, isShared };
  });
  const chosen: Message[] = [];
  while (chosen.length < max) {
    let best: Share | undefined;
    for (const share of shares) if (isBefore(share, best)) best = share;
    const message = best?.ready[best.taken];
    if (best === undefined || message === undefined) break;
    chosen.push(message);
    best.taken += 1;
    if (!best.isShared) best.load += 1;
  }
  return chosen;
};

/** Whether there is a message of one, and it comes before that of the other. */
const isBefore = ({ ready, taken, load }: Share, other: Share | undefined): boolean => {
  const message = ready[taken];
  if (message === undefined) return false;
  if (other === undefined || load !== other.load) return other === undefined || load < other.load;
  return message.sequence < (other.ready[other.taken]?.sequence ?? 0);
};
