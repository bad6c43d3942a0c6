import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../../../local/machine/child';

const leash = join(__dirname, '../../../local/machine/leash.cjs');
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const untilGone = async (pid: number) => {
  for (let waited = 0; isAlive(pid) && waited < 100; waited += 1) await sleep(20);
  return !isAlive(pid);
};
/** Says its process id, then stays. */
const stay = ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'];

describe('a child process', () => {
  it('ends when it is stopped, and its lines were heard', async () => {
    const heard = await new Promise<{ pid: number; stop: () => Promise<void> }>((resolve) => {
      const child = startChild({
        command: process.execPath,
        args: stay,
        onLine: (line) => resolve({ pid: Number(line), stop: () => child.stop() }),
      });
    });
    expect(isAlive(heard.pid)).toBe(true);
    await heard.stop();
    expect(isAlive(heard.pid)).toBe(false);
  });

  it('ends when its parent is killed and can no longer stop it', async () => {
    const program = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ${JSON.stringify([leash, process.execPath, ...stay])}, { detached: true });
      child.stdout.pipe(process.stdout);`;
    const parent = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await untilGone(pid)).toBe(true);
  });

  it('tells what it said last when it fails', async () => {
    const child = startChild({
      command: process.execPath,
      args: ['-e', 'console.error("no luck"); process.exit(3)'],
    });
    for (let waited = 0; child.failure() === undefined && waited < 200; waited += 1) await sleep(20);
    expect(child.failure()).toBe('no luck');
  });
});
