import { createWake } from '../../../local/machine/wake';
import { consumeStream } from '../../../local/streams/consumer';
import type { Position, Positions } from '../../../local/streams/positions';
import type { Stream, StreamRecord } from '../../../local/streams/reader';

/*
 * When a stream is read, by a clock that stands still until the test lets it go on.
 */

const recordOf = (number: number): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(number), Keys: { pk: { S: String(number) } } },
});

/** A stream of one shard, in memory. */
const open = () => {
  const records: StreamRecord[] = [];
  const positions = new Map<string, Position>();
  const kept: Positions = {
    of: (mapping) => positions.get(mapping),
    keep: (mapping, _, shards) => positions.set(mapping, shards),
  };
  const stream: Stream = {
    arn: 'arn:stream',
    shards: async () => [{ id: 'shard' }],
    open: (_, after) => {
      let at = records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === after) + 1;
      return {
        isOver: false,
        read: async () => {
          const found = records.slice(at);
          at = records.length;
          return found;
        },
      };
    },
  };
  const batches: number[] = [];
  const written = createWake();
  const ending = new AbortController();
  const running = consumeStream({
    ...{ id: 'mapping', stream, positions: kept, startsAtEnd: false, written, signal: ending.signal },
    ...{ batchSize: 100, windowMs: 0, parallelization: 1, isWanted: () => true },
    deliver: async (_, batch, done) => {
      batches.push(batch.length);
      done(batch);
    },
    onError: (error) => {
      throw error;
    },
  });
  return {
    batches,
    /** Writes past the portal, which does not see it. */
    put: () => records.push(recordOf(records.length + 1)),
    seen: written.notify,
    stop: async () => {
      ending.abort();
      await running;
    },
  };
};

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
let one: ReturnType<typeof open>;
beforeEach(async () => {
  jest.useFakeTimers();
  one = open();
  await pass(1);
});
afterEach(async () => {
  jest.useRealTimers();
  await one.stop();
});

describe('a stream', () => {
  it('is read at once when the portal sees a write, and four times a second where it does not', async () => {
    one.put();
    await pass(200);
    expect(one.batches).toEqual([]);
    await pass(50);
    expect(one.batches).toEqual([1]);
    one.put();
    one.seen();
    await pass(10);
    expect(one.batches).toEqual([1, 1]);
  });

  it('is read ten times a second while writes follow each other, and then at once again', async () => {
    for (let count = 0; count < 50; count += 1) {
      one.put();
      one.seen();
      await pass(9);
    }
    await pass(250);
    expect(one.batches.reduce((sum, length) => sum + length)).toBe(50);
    // The first alone, and then at each tenth of a second.
    expect(one.batches).toHaveLength(6);
    one.put();
    one.seen();
    await pass(10);
    expect(one.batches).toHaveLength(7);
  });
});
