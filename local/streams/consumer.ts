import { pause, type Wake } from '../machine/wake';
import { AT_END, type Position, type Positions } from './positions';
import type { Shard, Stream } from './reader';
import { consumeShard, type ShardOptions } from './shard';

interface ConsumerOptions
  extends Pick<ShardOptions, 'batchSize' | 'windowMs' | 'parallelization' | 'isWanted' | 'onError'> {
  /** Whose position it is. */
  readonly id: string;
  readonly stream: Stream;
  readonly positions: Positions;
  deliver(shard: string, ...batch: Parameters<ShardOptions['deliver']>): Promise<void>;
  /** Whether what is in the stream before the first start is left out. */
  readonly startsAtEnd: boolean;
  /** Notified when the table was written to. */
  readonly written: Wake;
  readonly signal: AbortSignal;
}

/** How often Lambda asks a shard for records (Developer Guide, "Using Lambda with DynamoDB"), in milliseconds. */
const POLL_MS = 250;
/** How long a burst of writes is gathered before it is read, in milliseconds: one that follows another, until that was so long ago. */
const GATHER_MS = 5;
const SPACING_MS = 100;

/**
 * Consumes a stream from where it was left, each shard after its parent, until `signal` aborts. Written to through the
 * portal, it is read at once; it is looked at four times a second besides, for whoever writes past the portal.
 */
export const consumeStream = async (options: ConsumerOptions): Promise<void> => {
  const { id, stream, positions, signal, written } = options;
  let position = positions.of(id, stream.arn);
  const keep = (changes: Position) => {
    position = { ...position, ...changes };
    positions.keep(id, stream.arn, position);
  };
  if (position === undefined) keep(options.startsAtEnd ? await ends(stream) : {});
  const running = new Map<string, Promise<void>>();
  const run = async (shard: Shard) => {
    let next = 0;
    await consumeShard({
      ...options,
      reader: stream.open(shard, position?.[shard.id]),
      deliver: (...batch) => options.deliver(shard.id, ...batch),
      keep: (sequence) => keep({ [shard.id]: sequence }),
      count: () => written.count,
      idle: async (count) => {
        await written.after(count, POLL_MS, signal);
        if (written.count === count) return;
        await pause(Math.max(GATHER_MS, next - Date.now()), signal);
        next = Date.now() + SPACING_MS;
      },
    });
    if (!signal.aborted) keep({ [shard.id]: AT_END });
    running.delete(shard.id);
  };
  while (!signal.aborted) {
    const { count } = written;
    for (const shard of await ready(options, position)) {
      if (!running.has(shard.id)) running.set(shard.id, run(shard));
    }
    if (running.size > 0) await Promise.race(running.values());
    else await written.after(count, POLL_MS, signal);
  }
  await Promise.all(running.values());
};

/** The shards that may be read now: not at their end yet, and after their parents where those are still there. */
const ready = async (
  { stream, onError, signal }: ConsumerOptions,
  position: Position = {},
): Promise<Shard[]> => {
  try {
    const shards = await stream.shards();
    const isOpen = (id: string | undefined) =>
      position[id ?? ''] !== AT_END && shards.some((shard) => shard.id === id);
    return shards.filter(({ id, parent }) => isOpen(id) && !isOpen(parent));
  } catch (error) {
    if (signal.aborted) return [];
    onError(error);
    await pause(POLL_MS, signal);
    return [];
  }
};

/** The last sequence number of each shard: found by reading, as engines state it differently. */
const ends = async (stream: Stream): Promise<Position> => {
  const last: Record<string, string> = {};
  for (const shard of await stream.shards()) {
    const reader = stream.open(shard, undefined);
    for (
      let records = await reader.read();
      records.length > 0;
      records = reader.isOver ? [] : await reader.read()
    ) {
      last[shard.id] = records.at(-1)?.dynamodb.SequenceNumber ?? '';
    }
    if (reader.isOver) last[shard.id] = AT_END;
  }
  return last;
};
