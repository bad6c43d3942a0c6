import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../../local/machine/lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('keeps others out until it is given back', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by the portal with process id ${process.pid}`);
    unlock();
    expect(existsSync(join(folder, 'portal.pid'))).toBe(false);
    (await lockFolder(folder))();
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, port: 9 })],
    ['a process id that another program has now', JSON.stringify({ pid: process.pid, port: 1 })],
    ['a file cut short', '{"pid"'],
  ])('is taken over from %s', async (_, left) => {
    writeFileSync(join(folder, 'portal.pid'), left);
    (await lockFolder(folder))();
  });
});
