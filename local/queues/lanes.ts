import { fairly, inOrder, type Lane, SHARED } from './choice';
import type { Message } from './message';

/** The groups that have messages to give or in flight. */
interface Lanes {
  readonly ready: number;
  readonly inFlight: number;
  /** A message that can be received. */
  add(message: Message): void;
  remove(message: Message): void;
  /** One that was received and is hidden from others, and one that no longer is. */
  hold(message: Message): void;
  release(message: Message): void;
  /** What a receiver is given next, at most `max`; it stays where it is. */
  choose(max: number): readonly Message[];
  clear(): void;
}

export const createLanes = (isFifo: boolean): Lanes => {
  // Whose message was received last is last, so that each group has its turn.
  const lanes = new Map<string, Lane>();
  let [ready, inFlight] = [0, 0];
  const change = ({ groupId = SHARED }: Message, act: (lane: Lane) => void, isTurn = false) => {
    const lane = lanes.get(groupId) ?? { ready: [], inFlight: 0 };
    act(lane);
    const isEmpty = lane.ready.length === 0 && lane.inFlight === 0;
    if (isTurn || isEmpty) lanes.delete(groupId);
    if (!isEmpty) lanes.set(groupId, lane);
  };
  const fly = (message: Message, count: number) => {
    inFlight += count;
    const act = (lane: Lane) => {
      lane.inFlight += count;
    };
    change(message, act, count > 0);
  };
  return {
    get ready() {
      return ready;
    },
    get inFlight() {
      return inFlight;
    },
    add: (message) => {
      ready += 1;
      change(message, (lane) => insert(lane.ready, message));
    },
    remove: (message) => {
      ready -= 1;
      change(message, (lane) => takeOut(lane.ready, message));
    },
    hold: (message) => fly(message, 1),
    release: (message) => fly(message, -1),
    choose: (max) => (isFifo ? inOrder(lanes.values(), max) : fairly(lanes, max)),
    clear: () => {
      lanes.clear();
      [ready, inFlight] = [0, 0];
    },
  };
};

/** Where a message is or belongs in a list that is in order. */
const placeOf = (ready: readonly Message[], { sequence }: Message): number => {
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ready[middle]?.sequence ?? sequence) < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
};

const insert = (ready: Message[], message: Message): void => {
  ready.splice(placeOf(ready, message), 0, message);
};

const takeOut = (ready: Message[], message: Message): void => {
  // The first is taken most often, and `shift` need not move all that is behind it.
  if (ready[0] === message) ready.shift();
  else ready.splice(placeOf(ready, message), 1);
};
