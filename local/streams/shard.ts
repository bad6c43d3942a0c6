import { createHash } from 'node:crypto';
import { createEnding, createWake, pause } from '../machine/wake';
import { changesNothing, itemOf } from './event';
import { createLane } from './lane';
import { createProgress } from './progress';
import type { ShardReader, StreamRecord } from './reader';

export interface ShardOptions {
  readonly reader: ShardReader;
  readonly batchSize: number;
  readonly windowMs: number;
  /** Batches that are under way at once; records of one item are never in two of them. */
  readonly parallelization: number;
  isWanted(record: StreamRecord): boolean;
  deliver(batch: readonly StreamRecord[], done: (records: readonly StreamRecord[]) => void): Promise<void>;
  /** Called with the sequence number after which to begin the next time. */
  keep(sequence: string): void;
  /** Sleeps until there may be more to read. */
  idle(since: number): Promise<void>;
  /** Noted before reading, and given to `idle`. */
  count(): number;
  onError(error: unknown): void;
  readonly signal: AbortSignal;
}

const AFTER_ERROR_MS = 1000;
const FULL_MS = 60_000;
/** Batches for each lane that are read ahead. */
const AHEAD = 2;

/** Delivers a shard until it is read to its end, or `signal` aborts; then waits for the batches under way. */
export const consumeShard = async (options: ShardOptions): Promise<void> => {
  const { reader, signal, parallelization, batchSize } = options;
  const progress = createProgress(options.keep);
  const moved = createWake();
  const done = (records: readonly StreamRecord[]) => {
    if (records.length === 0) return;
    progress.done(records.map(({ dynamodb }) => dynamodb.SequenceNumber));
    moved.notify();
  };
  const ended = createEnding();
  const end = () => ended.abort();
  signal.addEventListener('abort', end);
  const deliver = (batch: readonly StreamRecord[]) => options.deliver(batch, done);
  const lanes = Array.from({ length: parallelization }, () =>
    createLane({ ...options, deliver, signal: ended.signal }),
  );
  /** What nobody wants is done at once, and noted once for all that was read together. */
  const take = (records: readonly StreamRecord[]) => {
    for (const { dynamodb } of records) progress.begin(dynamodb.SequenceNumber);
    const isWanted = (record: StreamRecord) => !changesNothing(record) && options.isWanted(record);
    const wanted = new Set(records.filter(isWanted));
    done(records.filter((record) => !wanted.has(record)));
    for (const record of wanted) lanes[laneOf(record, parallelization)]?.add(record);
  };
  const isFull = () => progress.open > AHEAD * batchSize * parallelization;
  while (!signal.aborted && !(reader.isOver && progress.open === 0)) {
    if (isFull() || reader.isOver) {
      await moved.after(moved.count, FULL_MS, signal);
      continue;
    }
    const count = options.count();
    const records = await read(options);
    take(records);
    if (records.length === 0) await options.idle(count);
  }
  end();
  signal.removeEventListener('abort', end);
  await Promise.all(lanes.map((lane) => lane.ended));
};

const read = async ({ reader, onError, signal }: ShardOptions): Promise<readonly StreamRecord[]> => {
  try {
    return await reader.read();
  } catch (error) {
    if (signal.aborted) return [];
    onError(error);
    await pause(AFTER_ERROR_MS, signal);
    return [];
  }
};

const laneOf = (record: StreamRecord, lanes: number) =>
  lanes === 1 ? 0 : createHash('md5').update(itemOf(record)).digest().readUInt32BE() % lanes;
