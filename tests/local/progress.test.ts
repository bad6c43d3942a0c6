import { setTimeout as sleep } from 'node:timers/promises';
import { all } from '../../local/machine/all';
import { createProgress } from '../../local/progress';

describe('what a start says', () => {
  it('names each step when it is done, and what takes long while it does', async () => {
    const lines: string[] = [];
    const { step, end } = createProgress((line) => lines.push(line), 40);
    await Promise.all([step('slow', () => sleep(150)), step('quick', async () => 'done')]);
    expect(lines[0]).toMatch(/^ {2}quick +0\.0 s$/);
    expect(lines[1]).toMatch(/^ {2}… slow \(0\.\d s\)$/);
    expect(lines.at(-1)).toMatch(/^ {2}slow +0\.\d s$/);
    end();
    const said = lines.length;
    await step('late', () => sleep(100));
    expect(lines).toHaveLength(said + 1);
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
