import { all } from '../../local/machine/all';
import { createProgress } from '../../local/progress';

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what a start says', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('names each step when it is done, and what takes long while it does', async () => {
    const lines: string[] = [];
    const { step, end } = createProgress((line) => lines.push(line), 400);
    const both = Promise.all([step('slow', () => sleep(1500)), step('quick', async () => 'done')]);
    await jest.advanceTimersByTimeAsync(1500);
    await both;
    expect(lines).toEqual([
      '  quick        0.0 s',
      ...['0.4', '0.8', '1.2'].map((seconds) => `  … slow (${seconds} s)`),
      '  slow         1.5 s',
    ]);
    end();
    const late = step('late', () => sleep(1000));
    await jest.advanceTimersByTimeAsync(1000);
    await late;
    expect(lines.slice(5)).toEqual(['  late         1.0 s']);
  });

  it('does not say that a step is done which has failed', async () => {
    const lines: string[] = [];
    const { step, end } = createProgress((line) => lines.push(line));
    await expect(step('build', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(lines).toEqual([]);
    end();
  });
});

test('works that run together are all over when one of them has failed', async () => {
  let isOver = false;
  const slow = sleep(50).then(() => {
    isOver = true;
  });
  await expect(all([slow, Promise.reject(new Error('first'))])).rejects.toThrow('first');
  expect(isOver).toBe(true);
  expect(await all([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two']);
});
