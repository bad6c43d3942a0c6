import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

let folder: string;
let thread: Worker | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thread-'));
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async ({ name }) => name;');
});
afterAll(async () => {
  await thread?.terminate();
  rmSync(folder, { recursive: true });
});

test('a notice that comes when its invocation is answered already wakes the thread for nothing', async () => {
  const wake = new Int32Array(new SharedArrayBuffer(4));
  const logFile = join(folder, 'log');
  const workerData = { folder, handler: 'index.handler', logFile, wake, context: {} };
  thread = new Worker(join(__dirname, '../../../local/lambda/thread.cjs'), { workerData });
  const said: unknown[] = [];
  const next = () => new Promise((resolve) => thread?.once('message', resolve));
  thread.on('message', (message) => said.push(message));
  await next();
  // Told again until it sleeps: how many it woke says so.
  while (Atomics.notify(wake, 0) === 0) await pause(1);
  for (const name of ['one', 'two']) {
    const answer = next();
    thread.postMessage({ event: JSON.stringify({ name }), requestId: name, deadline: Date.now() + 1000 });
    Atomics.store(wake, 0, 1);
    Atomics.notify(wake, 0);
    await answer;
  }
  expect(said).toEqual([{ ready: true }, { payload: '"one"' }, { payload: '"two"' }]);
});
