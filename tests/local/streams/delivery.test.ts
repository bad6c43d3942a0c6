import type { Outcome } from '../../../local/lambda/worker';
import { deliver, type GivenUp, type Policy } from '../../../local/streams/delivery';
import { createProgress } from '../../../local/streams/progress';
import type { StreamRecord } from '../../../local/streams/reader';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const record = (number: number, ageSeconds = 0): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(number), ApproximateCreationDateTime: NOW / 1000 - ageSeconds },
});
const batch = (count: number) => Array.from({ length: count }, (_, index) => record(index + 1));
const numbersOf = (records: readonly StreamRecord[]) =>
  records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));

interface DeliveryRecord {
  readonly invoked: number[][];
  readonly done: number[];
  readonly lost: { readonly records: number[]; readonly condition: string; readonly invocations: number }[];
}

/** Delivers to a function that answers by `behave`. */
const run = async (
  records: readonly StreamRecord[],
  policy: Partial<Policy>,
  behave: (numbers: readonly number[], call: number) => Outcome,
  stop = new AbortController(),
): Promise<DeliveryRecord> => {
  const told: DeliveryRecord = { invoked: [], done: [], lost: [] };
  const work = deliver(
    {
      policy: { reportsFailures: true, bisects: false, retries: -1, maximumAgeSeconds: -1, ...policy },
      invoke: async (given) => {
        told.invoked.push(numbersOf(given));
        return behave(numbersOf(given), told.invoked.length);
      },
      done: (given) => told.done.push(...numbersOf(given)),
      giveUp: ({ records: given, ...why }: GivenUp) => told.lost.push({ records: numbersOf(given), ...why }),
      signal: stop.signal,
    },
    records,
  );
  await jest.advanceTimersByTimeAsync(10 * 60_000);
  await work;
  return told;
};

const taken: Outcome = { payload: 'null' };
const broken: Outcome = { errorType: 'Error', errorMessage: 'No luck' };
const failing = (...numbers: readonly (number | string)[]): Outcome => ({
  payload: JSON.stringify({
    batchItemFailures: numbers.map((number) => ({ itemIdentifier: String(number) })),
  }),
});

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('a batch', () => {
  it('that is taken is done', async () =>
    expect(await run(batch(3), {}, () => taken)).toEqual({
      invoked: [[1, 2, 3]],
      done: [1, 2, 3],
      lost: [],
    }));

  it('comes again from the first record that failed, whichever others failed', async () => {
    const told = await run(batch(4), {}, (_, call) => (call === 1 ? failing(4, 2) : taken));
    expect(told.invoked).toEqual([
      [1, 2, 3, 4],
      [2, 3, 4],
    ]);
    expect(told.done).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['throws', broken],
    ['names a record that is not in the batch', failing(9)],
    ['names none', failing('')],
    ['answers with something else', { payload: '{"batchItemFailures":7}' }],
  ])('comes again as a whole when the function %s', async (_, outcome) => {
    const told = await run(batch(2), {}, (__, call) => (call === 1 ? outcome : taken));
    expect(told).toEqual({
      invoked: [
        [1, 2],
        [1, 2],
      ],
      done: [1, 2],
      lost: [],
    });
  });

  it('is done whatever the function answers where it does not report failures', async () => {
    const told = await run(batch(2), { reportsFailures: false }, () => failing(1));
    expect(told.invoked).toHaveLength(1);
  });

  it('is tried as often as is stated, then given up, and those behind it are not', async () => {
    const behave = (numbers: readonly number[]) => (numbers.includes(2) ? failing(2) : taken);
    expect(await run(batch(2), { retries: 2 }, behave)).toEqual({
      invoked: [[1, 2], [2], [2]],
      done: [1, 2],
      lost: [{ records: [2], condition: 'RetryAttemptsExhausted', invocations: 3 }],
    });
  });

  it('is halved until only what breaks the function is left', async () => {
    const behave = (numbers: readonly number[]) => (numbers.includes(3) ? broken : taken);
    const told = await run(batch(4), { bisects: true, retries: 1 }, behave);
    expect(told.invoked).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]]);
    expect(told.lost).toEqual([{ records: [3], condition: 'RetryAttemptsExhausted', invocations: 2 }]);
    expect(told.done.sort()).toEqual([1, 2, 3, 4]);
  });

  it('loses what is too old, and keeps the rest', async () => {
    const told = await run([record(1, 70), record(2, 10)], { maximumAgeSeconds: 60 }, () => taken);
    expect(told.lost).toEqual([{ records: [1], condition: 'RecordAgeExceeded', invocations: 0 }]);
    expect(told.invoked).toEqual([[2]]);
  });

  it('that fails while the portal ends is neither done nor given up', async () => {
    const stop = new AbortController();
    const behave = () => {
      stop.abort();
      return broken;
    };
    expect(await run(batch(2), { retries: 0 }, behave, stop)).toEqual({
      invoked: [[1, 2]],
      done: [],
      lost: [],
    });
  });

  it('waits longer before each attempt', async () => {
    const times: number[] = [];
    await run(batch(1), { retries: 4 }, () => {
      times.push(Date.now() - NOW);
      return broken;
    });
    expect(times).toEqual([0, 200, 600, 1400, 3000]);
  });
});

describe('the progress in a shard', () => {
  it('is kept up to the first record that is not done', () => {
    const kept: string[] = [];
    const progress = createProgress((sequence) => kept.push(sequence));
    for (const sequence of ['1', '2', '3', '4']) progress.begin(sequence);
    progress.done(['2', '3']);
    expect(kept).toEqual([]);
    progress.done(['1']);
    expect(kept).toEqual(['3']);
    expect(progress.open).toBe(1);
    progress.done(['4']);
    expect(kept).toEqual(['3', '4']);
  });
});
