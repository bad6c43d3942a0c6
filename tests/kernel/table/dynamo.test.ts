import { createServer, type Server } from 'node:http';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient, withRetry } from '../../../functions/kernel/table/dynamo';
import { localCloud } from '../../support/engine';
import { refusalOf } from './door';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });
const cancelled = (...codes: readonly string[]) =>
  named('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

/** Fails as often as there are errors, then succeeds. */
const failing = (...errors: readonly unknown[]) => {
  const left = [...errors];
  return jest.fn(async () => {
    if (left.length) throw left.shift();
    return 'done';
  });
};

describe('persistence', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const settled = async <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => undefined);
    await jest.advanceTimersByTimeAsync(20_000);
    return promise;
  };

  it.each([
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('RequestLimitExceeded'),
    named('InternalServerError'),
    named('TransactionConflictException'),
    named('TransactionInProgressException'),
    named('TimeoutError'),
    named('Error', { code: 'ECONNRESET' }),
    named('Error', { code: 'EPIPE' }),
    cancelled('TransactionConflict', 'None'),
    cancelled('None', 'ThrottlingError'),
    cancelled('TransactionConflict', 'ConditionalCheckFailed'),
  ])('tries again after %s', async (error) => {
    const call = failing(error, error);
    expect(await settled(withRetry(call))).toBe('done');
    expect(call).toHaveBeenCalledTimes(3);
  });

  it.each([
    named('ConditionalCheckFailedException'),
    named('ValidationException'),
    named('ResourceNotFoundException'),
    named('AccessDeniedException'),
    cancelled('ConditionalCheckFailed', 'None'),
    cancelled('None', 'ConditionalCheckFailed'),
    cancelled('ConditionalCheckFailed', 'TransactionConflict'),
    cancelled('ValidationError', 'None'),
    'a text',
    undefined,
  ])('takes %s for an answer', async (error) => {
    const call = failing(error);
    await expect(settled(withRetry(call))).rejects.toBe(error);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('gives up after five seconds, and says that the request may be repeated', async () => {
    const begun = Date.now();
    let last = begun;
    const call = jest.fn(async () => {
      last = Date.now();
      throw named('ThrottlingException');
    });
    expect(await refusalOf(settled(withRetry(call)))).toBe('busy');
    expect(last - begun).toBeLessThanOrEqual(5_000);
    expect(call.mock.calls.length).toBeGreaterThan(5);
  });

  it('waits longer and longer, by chance, and never more than 0.8 seconds', async () => {
    const waits: number[] = [];
    let last = Date.now();
    const call = async () => {
      waits.push(Date.now() - last);
      last = Date.now();
      throw named('ThrottlingException');
    };
    jest.spyOn(Math, 'random').mockReturnValue(0.999);
    await refusalOf(settled(withRetry(call)));
    expect(waits.slice(1, 7).map((wait) => Math.round(wait / 25))).toEqual([1, 2, 4, 8, 16, 32]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(800);
  });
});

describe('the client', () => {
  const requestTimeout = 1_500;
  const longestPause = 800;
  let silent: Server | undefined;
  afterEach(() => {
    jest.useRealTimers();
    silent?.closeAllConnections();
    silent?.close();
  });

  it('does not wait for ever for a table that does not answer', async () => {
    let asked = 0;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    // Each time that the request has arrived, its patience runs out at once, and so does the pause after it.
    silent = createServer(() => {
      asked += 1;
      void jest.advanceTimersByTimeAsync(requestTimeout + longestPause);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent?.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const client = documentClient({ endpoint: `http://127.0.0.1:${port}`, ...localCloud });
    const call = () => client.send(new GetCommand({ TableName: 'none', Key: { pk: 'a', sk: 'b' } }));
    expect(await refusalOf(withRetry(call))).toBe('busy');
    expect(asked).toBeGreaterThan(1);
    client.destroy();
  });
});
