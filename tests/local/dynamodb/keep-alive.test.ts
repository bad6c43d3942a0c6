import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepAlive } from '../../../local/dynamodb/keep-alive';
import { freePort, startChild, untilAnswering } from '../../../local/machine/child';

/** Answers with its process id; ends at once where the file `broken` is there. */
const program = (port: number, broken: string) => `
  if (require('node:fs').existsSync(${JSON.stringify(broken)})) { console.log('the disk is full'); process.exit(3); }
  require('node:http').createServer((_, answer) => answer.end(String(process.pid))).listen(${port}, '127.0.0.1');
`;

const openScene = async (backWithinMs?: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'keep-alive-'));
  const broken = join(folder, 'broken');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const command = { command: process.execPath, args: ['-e', program(port, broken)] };
  const child = startChild(command);
  await untilAnswering(endpoint, child, 10_000);
  const said: string[] = [];
  const lost: Error[] = [];
  const stop = keepAlive({ command, endpoint }, child, {
    say: (line) => said.push(line),
    onLost: (error) => lost.push(error),
    ...(backWithinMs === undefined ? {} : { backWithinMs }),
  });
  const pid = async (): Promise<number> => Number(await (await fetch(endpoint)).text());
  const until = async (is: () => boolean): Promise<void> => {
    for (let waited = 0; !is() && waited < 200; waited += 1) await sleep(50);
    if (!is()) throw new Error(`It did not come to that: ${said.join('; ')} ${lost.join('; ')}`);
  };
  return {
    ...{ said, lost, pid, until, stop },
    break: () => writeFileSync(broken, ''),
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true });
      expect(existsSync(folder)).toBe(false);
    },
  };
};

describe('an engine that has died', () => {
  it('is started again where it was, and says so', async () => {
    const { said, lost, pid, until, end } = await openScene();
    const first = await pid();
    process.kill(first, 'SIGKILL');
    await until(() => said.some((line) => line.includes('is back')));
    expect(await pid()).not.toBe(first);
    expect([said.length, lost]).toEqual([2, []]);
    await end();
  });

  it('is lost where it does not come back, with what it said last', async () => {
    const scene = await openScene(1_000);
    scene.break();
    process.kill(await scene.pid(), 'SIGKILL');
    await scene.until(() => scene.lost.length > 0);
    expect(scene.lost.map(String)).toEqual([expect.stringContaining('the disk is full')]);
    await scene.end();
  });

  it('is lost where it dies again and again', async () => {
    const scene = await openScene();
    for (let time = 1; scene.lost.length === 0 && time <= 6; time += 1) {
      process.kill(await scene.pid(), 'SIGKILL');
      const backs = () => scene.said.filter((line) => line.includes('is back')).length;
      await scene.until(() => scene.lost.length > 0 || backs() === time);
    }
    expect(scene.lost.map(String)).toEqual([expect.stringContaining('5 times within a minute')]);
    await scene.end();
  });

  it('stays away when it was stopped', async () => {
    const { said, lost, pid, stop, end } = await openScene();
    await stop();
    await expect(pid()).rejects.toThrow();
    expect([said, lost]).toEqual([[], []]);
    await end();
  });
});
