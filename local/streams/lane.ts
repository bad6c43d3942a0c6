import { createWake } from '../machine/wake';
import { PAYLOAD_BYTES } from '../mappings/mapping';
import type { StreamRecord } from './reader';

/** Records of a shard that are delivered one batch after the other. A shard has as many lanes as its parallelization factor. */
interface Lane {
  add(record: StreamRecord): void;
  /** Done when the lane has ended, after the batch under way when `signal` aborts. */
  readonly ended: Promise<void>;
}

interface LaneOptions {
  readonly batchSize: number;
  /** How long a batch that is not full waits for more, in milliseconds from its first record. */
  readonly windowMs: number;
  readonly deliver: (batch: readonly StreamRecord[]) => Promise<void>;
  readonly signal: AbortSignal;
}

const IDLE_MS = 60_000;

export const createLane = (options: LaneOptions): Lane => {
  const { batchSize, windowMs, deliver, signal } = options;
  const waiting: StreamRecord[] = [];
  const wake = createWake();
  let firstAt = 0;
  /** Waits until there is a batch to be delivered: a full one, or one that has waited for its window. */
  const gathered = async () => {
    for (;;) {
      const { count } = wake;
      const left = waiting.length === 0 ? IDLE_MS : firstAt + windowMs - Date.now();
      if (signal.aborted || waiting.length >= batchSize || left <= 0) return;
      await wake.after(count, left, signal);
    }
  };
  const run = async () => {
    for (;;) {
      await gathered();
      if (signal.aborted) return;
      const batch = waiting.splice(0, batchLength(waiting, batchSize));
      firstAt = Date.now();
      await deliver(batch);
    }
  };
  return {
    add: (record) => {
      if (waiting.length === 0) firstAt = Date.now();
      waiting.push(record);
      wake.notify();
    },
    ended: run(),
  };
};

/** As many as a batch takes, and as one invocation can carry; always one at least. */
const batchLength = (records: readonly StreamRecord[], batchSize: number): number => {
  let bytes = 0;
  const most = Math.min(batchSize, records.length);
  for (let length = 0; length < most; length += 1) {
    bytes += Buffer.byteLength(JSON.stringify(records[length]));
    if (bytes > PAYLOAD_BYTES) return Math.max(1, length);
  }
  return most;
};
