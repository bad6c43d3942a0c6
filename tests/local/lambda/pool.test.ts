import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionConfig } from '../../../local/lambda/function';
import { createPool, type FunctionPool } from '../../../local/lambda/pool';

/** Says which thread answered: at once, or after the milliseconds that it is asked for, computing or waiting. */
const code = `
const { threadId } = require('node:worker_threads');
exports.handler = async ({ waits = 0, computes = 0 }) => {
  const end = Date.now() + computes;
  while (Date.now() < end);
  if (waits) await new Promise((resolve) => setTimeout(resolve, waits));
  return threadId;
};`;

let folder: string;
let pool: FunctionPool;
const make = (waitingMs: number): FunctionPool => {
  const config: FunctionConfig = {
    ...{ name: 'f', arn: 'arn:f', version: '1', folder, handler: 'index.handler' },
    ...{ timeoutSeconds: 20, memoryMb: 128, environment: {} },
  };
  const [logFile, codeCache] = [join(folder, 'logs/f.log'), join(folder, 'code')];
  const shared = { config, environment: {}, logFile, codeCache, onUrgent: () => undefined };
  return createPool({ ...shared, concurrency: 3, computing: 1, waitingMs });
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
  writeFileSync(join(folder, 'index.js'), code);
  pool = make(60_000);
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const threads = async (count: number, event: object) => {
  const outcomes = await Promise.all(Array.from({ length: count }, () => pool.invoke(event)));
  return new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size;
};

describe('the environments of a function', () => {
  it('are no more than there are cores, while it computes', async () => {
    await pool.invoke({});
    expect(await threads(12, { computes: 2 })).toBe(1);
  });

  it('keep the code that they have compiled once they are warm, and begin with it', async () => {
    const cache = join(folder, 'code');
    for (let count = 0; count < 4; count += 1) await pool.invoke({});
    expect(existsSync(cache)).toBe(false);
    // The first of them is answered before the code is kept, the second after.
    for (let count = 0; count < 2; count += 1) await pool.invoke({});
    const [name = '', ...others] = readdirSync(cache);
    expect([name, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []]);
    // What another version of V8 made is made anew.
    writeFileSync(join(cache, name), 'stale');
    await pool.close();
    pool = make(60_000);
    for (let count = 0; count < 6; count += 1) expect(await pool.invoke({})).toHaveProperty('payload');
    expect(statSync(join(cache, name)).size).toBeGreaterThan(100);
    const { mtimeMs } = statSync(join(cache, name));
    await pool.close();
    pool = make(60_000);
    for (let count = 0; count < 6; count += 1) expect(await pool.invoke({})).toHaveProperty('payload');
    expect(statSync(join(cache, name)).mtimeMs).toBe(mtimeMs);
  });

  it('are more, up to their limit, while it waits', async () => {
    await pool.close();
    pool = make(50);
    expect(await threads(5, { waits: 1200 })).toBe(3);
  });
});
