import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Portal } from './portal';

/*
 * What people are shown first: the tour, and the examples of the client, as they are run by hand.
 */

const run = promisify(execFile);
const root = join(__dirname, '../../..');
const node = [process.execPath, '--import', 'tsx'] as const;

/** Each example with the program that runs it, where there is one. */
const examples = [
  { example: 'complaint.ts', command: node },
  { example: 'complaint.py', command: ['python3'] as const },
  { example: 'complaint.sh', command: ['bash'] as const },
].filter(({ command: [program] }) => spawnSync(program, ['--version']).status === 0);

/** What a page has readers paste into a shell. */
const pasted = (page: string): string =>
  [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)]
    .map(([, commands]) => commands)
    .join('\n');

/** `portal` is the running portal, once tests run. */
export const tourSuite = (portal: () => Portal): void => {
  const tour = (data: string) =>
    run(process.execPath, ['--require', 'tsx/cjs', 'bin/tour.ts', '--data', data], { cwd: root });

  it('shows all of it, once and again', async () => {
    const { data } = portal();
    for (const _ of ['once', 'again']) {
      const { stdout } = await tour(data);
      expect(stdout).toContain('That is the tour.');
    }
    for (const name of ['tour-photograph.jpg', 'tour-receipt.pdf', 'tour-appointment.ics'])
      expect(existsSync(join(data, name))).toBe(true);
  });

  it('ends where no portal runs, and says so', async () => {
    const data = join(portal().data, 'nothing');
    await expect(tour(data)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No portal is running here; start it with npm start'),
    });
    rmSync(data, { recursive: true, force: true });
  });

  it.each(['clients.md', 'agencies.md'])('does what docs/%s has readers paste', async (page) => {
    const commands = pasted(page);
    expect(commands.split('\n').length).toBeGreaterThan(50);
    const env = { ...process.env, DATA: portal().data };
    await run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: root, env });
  });

  it('has an example for each program that is here', () =>
    expect(examples.map(({ example }) => example)).toContain('complaint.ts'));

  it.each(examples)('has the example $example, which files a complaint and finds it', async (each) => {
    const [program, ...args] = each.command;
    const { url, token } = portal();
    const { stdout } = await run(program, [...args, join('client/examples', each.example)], {
      cwd: root,
      env: { ...process.env, DIWAN_URL: url, DIWAN_TOKEN: await token('karim@example.org') },
    });
    const [, filed] = /^filed ([0-9a-v]+)/m.exec(stdout) ?? [];
    expect(filed).toBeDefined();
    expect(stdout).toContain(`mine ${filed} received`);
    expect(stdout.match(/^mine /gm)?.length).toBeGreaterThan(0);
  });
};
