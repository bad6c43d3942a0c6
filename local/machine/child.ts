import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each line that the child writes. */
  readonly onLine?: (line: string) => void;
}

export interface Child {
  /** Asks the child to end, and is done when it has. */
  stop(): Promise<void>;
  /** Done when the child has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  /** What the child wrote last, once it has ended; undefined while it runs. */
  failure(): string | undefined;
}

/** Starts a process that ends when this one does, however this one ends (see leash.cjs). */
export const startChild = (options: ChildOptions): Child => {
  const leash = spawn(process.execPath, [join(__dirname, 'leash.cjs'), options.command, ...options.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches the portal alone, which then ends its children in order.
    detached: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: options.env ?? process.env,
  });
  const exited = once(leash, 'close');
  const last: string[] = [];
  for (const stream of [leash.stdout, leash.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      last.push(line);
      last.splice(0, last.length - 5);
      options.onLine?.(line);
    });
  }
  // Writing to a child that has just ended is no error: its end is seen through `exited`.
  leash.stdin.on('error', () => undefined);
  return {
    ended: exited,
    stop: async () => {
      leash.stdin.end();
      await exited;
    },
    failure: () => (leash.exitCode === null && leash.signalCode === null ? undefined : last.join('\n')),
  };
};

/** A TCP port on the loopback interface that was free a moment ago: `wanted`, or any. Refuses when `wanted` is taken. */
export const freePort = async (wanted = 0): Promise<number> => {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No TCP port is free');
  return address.port;
};

/**
 * Waits until `url` answers anything at all over HTTP.
 * Refuses when the child ends first or `timeoutMs` milliseconds pass.
 */
export const untilAnswering = async (url: string, child: Child, timeoutMs: number): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const failure = child.failure();
    if (failure !== undefined) throw new Error(failure);
    const answered = await fetch(url).then(
      (reply) => reply.arrayBuffer().then(() => true),
      () => false,
    );
    if (answered) return;
    await sleep(20);
  }
  throw new Error(`${url} did not answer within ${timeoutMs} ms`);
};
