import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FunctionConfig } from '../../../local/lambda/function';
import { createIdleBudget, createPool, type FunctionPool, type IdleBudget } from '../../../local/lambda/pool';

/**
 * Says which thread answered: at once, or after the milliseconds that it is asked for, computing or waiting. It holds a
 * descriptor, as a connection to the table is one.
 */
const code = `
const { threadId } = require('node:worker_threads');
require('node:net').createServer().listen(0, '127.0.0.1');
exports.handler = async ({ waits = 0, computes = 0 }) => {
  const end = Date.now() + computes;
  while (Date.now() < end);
  if (waits) await new Promise((resolve) => setTimeout(resolve, waits));
  return threadId;
};`;

let folder: string;
let pool: FunctionPool;
const make = (waitingMs: number, budget?: IdleBudget, idleMs = 60_000): FunctionPool => {
  const config: FunctionConfig = {
    ...{ name: 'f', arn: 'arn:f', version: '1', folder, handler: 'index.handler' },
    ...{ timeoutSeconds: 20, memoryMb: 128, environment: {} },
  };
  const logFile = join(folder, 'logs/f.log');
  const shared = { config, environment: {}, logFile, onUrgent: () => undefined };
  return createPool({
    ...shared,
    ...(budget && { budget }),
    concurrency: 3,
    computing: 1,
    waitingMs,
    idleMs,
  });
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

/** What this process holds of the machine, where Linux tells. */
const held = () => ['task', 'fd'].map((kind) => readdirSync(join('/proc/self', kind)).length);
const isLinux = existsSync('/proc/self/fd');

const threads = async (count: number, event: object) => {
  const outcomes = await Promise.all(Array.from({ length: count }, () => pool.invoke(event)));
  return new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size;
};

/** What is held once nothing more is given back of what was there before. */
const settled = async (): Promise<readonly number[]> => {
  const first = held();
  await pause(300);
  return String(held()) === String(first) ? first : settled();
};

describe('the environments of a function', () => {
  it('are no more than there are cores, while it computes', async () => {
    await pool.invoke({});
    expect(await threads(12, { computes: 2 })).toBe(1);
  });

  it('are given up where functions have too many that are idle, the one that has been idle longest first', async () => {
    const budget = createIdleBudget(1);
    const [one, other] = [make(60_000, budget), make(60_000, budget)];
    const used = async (each: FunctionPool) => JSON.stringify(await each.invoke({}));
    const first = await used(one);
    expect(await used(one)).toBe(first);
    const second = await used(other);
    expect(await used(other)).toBe(second);
    expect(await used(one)).not.toBe(first);
    expect(await used(other)).not.toBe(second);
    await Promise.all([one.close(), other.close()]);
  });

  // Elsewhere than on Linux nothing tells how many threads and descriptors a process has.
  if (isLinux)
    it('end when they have been idle for long, and give back threads and descriptors', async () => {
      await pool.close();
      const before = await settled();
      pool = make(50, undefined, 1000);
      // As many calls as environments: none is idle while others still run.
      const running = threads(3, { waits: 600 });
      const isMore = () => held().every((count, index) => count > (before[index] ?? 0));
      while (!isMore()) await pause(10);
      expect(await running).toBe(3);
      const isBack = () => held().every((count, index) => count <= (before[index] ?? 0));
      for (const end = Date.now() + 60_000; !isBack() && Date.now() < end; ) await pause(100);
      expect(isBack()).toBe(true);
      expect(await threads(1, {})).toBe(1);
    });

  it('are more, up to their limit, while it waits', async () => {
    await pool.close();
    pool = make(50);
    expect(await threads(5, { waits: 1200 })).toBe(3);
  });
});
