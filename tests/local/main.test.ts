import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { lockFolder } from '../../local/machine/lock';
import { portOf } from '../../local/machine/port';

const root = join(__dirname, '../..');
const run = async (script: string, ...args: string[]) => {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', join(root, 'local', script), ...args], {
    cwd: root,
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { said: said.trim(), code };
};

let data: string;
let taken: Server;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'portal-'));
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
});
afterAll(async () => {
  taken.close();
  rmSync(data, { recursive: true, force: true });
});

describe('the command line', () => {
  it('says in one line that the port is taken, and leaves nothing behind', async () => {
    const port = portOf(taken);
    const { said, code } = await run('main.ts', '--port', String(port), '--data', data);
    expect(said).toBe(`Port ${port} is taken; choose another with --port`);
    expect(code).toBe(1);
    expect(readdirSync(data)).toEqual([]);
  });

  it('says in one line that the data folder is in use', async () => {
    const unlock = await lockFolder(data);
    const { said, code } = await run('main.ts', '--data', data);
    expect(said).toBe(`${data} is in use by the portal with process id ${process.pid}`);
    expect(code).toBe(1);
    unlock();
  });

  it('says what it understands when asked anything else', async () => {
    const { said, code } = await run('main.ts', '--prot', '80', '--data', data);
    expect(said).toMatch(/npm start -- \[--port N\] \[--data DIR\] \[--fresh\]/);
    expect(code).toBe(1);
  });

  it('says so on standard output, and well, when asked for help', async () => {
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', join(root, 'local/main.ts'), '--help'], {
      cwd: root,
    });
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(said).toMatch(/--data DIR .*every other command/);
    expect(code).toBe(0);
  });

  it('gives no token of a portal that was killed', async () => {
    const note = join(data, 'portal.json');
    const cognito = { endpoint: 'http://127.0.0.1:9', userPoolId: 'eu-central-1_x', clientId: 'x' };
    writeFileSync(note, JSON.stringify({ cognito, demo: { citizens: [], operator: {} } }));
    const { said, code } = await run('token.ts', 'someone@example.org', 'Any-2026', '--data', data);
    rmSync(note);
    expect(said).toBe('The portal that ran here does not answer; start it with npm start');
    expect(code).toBe(1);
  });

  it('gives no token where no portal runs', async () => {
    const { said, code } = await run('token.ts', 'someone@example.org', '--data', data);
    expect(said).toBe('No portal is running here; start it with npm start');
    expect(code).toBe(1);
  });
});
