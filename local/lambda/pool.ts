import { availableParallelism } from 'node:os';
import { type Environment, type Outcome, startWorker, type WorkerOptions } from './worker';

export interface FunctionPool {
  /** Runs the function once, in a warm environment if one is idle, else in a new one; waits when all are busy. */
  invoke(event: unknown): Promise<Outcome>;
  close(): Promise<void>;
}

interface PoolOptions extends WorkerOptions {
  /** How many environments run at once, at most. */
  readonly concurrency?: number;
  /** How many there are of a function that computes: more than the laptop's cores are of no use. */
  readonly computing?: number;
  /** Milliseconds after which an invocation counts as waiting for somebody else, which takes no core. */
  readonly waitingMs?: number;
  /** Milliseconds after which an idle environment is given up, as Lambda does. */
  readonly idleMs?: number;
  /** Bounds the idle environments of all functions together. */
  readonly budget?: IdleBudget;
}

/** Keeps so many idle environments and gives up the one that has been idle longest. */
export interface IdleBudget {
  add(environment: Environment, retire: () => unknown): void;
  remove(environment: Environment): void;
}

export const createIdleBudget = (most: number): IdleBudget => {
  const idle = new Map<Environment, () => unknown>();
  return {
    add: (environment, retire) => {
      idle.set(environment, retire);
      const [oldest] = idle.values();
      if (idle.size > most) oldest?.();
    },
    remove: (environment) => {
      idle.delete(environment);
    },
  };
};

interface Idle {
  readonly environment: Environment;
  readonly retirement: NodeJS.Timeout;
}

/** Environments of one function unless others are asked for. */
export const CONCURRENCY = 4;
const IDLE_MS = 60_000;
const WAITING_MS = 150;

/** Calls that wait for an environment. `more` makes one, if there may be more, when none has come free for a while. */
const createQueue = (more: () => Environment | undefined, waitingMs: number) => {
  const waiting: ((environment: Environment) => void)[] = [];
  let patience: NodeJS.Timeout | undefined;
  const watch = () => {
    patience = undefined;
    const environment = waiting.length > 0 ? more() : undefined;
    if (environment) waiting.shift()?.(environment);
    if (environment && waiting.length > 0) patience = setTimeout(watch, waitingMs);
  };
  return {
    wait: (): Promise<Environment> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        patience ??= setTimeout(watch, waitingMs);
      }),
    /** Who is to have the environment that has come free. */
    next: () => {
      patience?.refresh();
      return waiting.shift();
    },
    close: () => clearTimeout(patience),
  };
};

/**
 * The environments of one function: started when needed, the last used reused first, as Lambda does. Each compiles the
 * bundle for itself, so beyond the number of cores one is started only when all others seem to wait.
 */
export const createPool = (options: PoolOptions): FunctionPool => {
  const { concurrency = CONCURRENCY, computing = availableParallelism() } = options;
  const { waitingMs = WAITING_MS, idleMs = IDLE_MS, budget } = options;
  const idle: Idle[] = [];
  const all = new Set<Environment>();
  const start = () => {
    const environment = startWorker(options);
    all.add(environment);
    return environment;
  };
  const startUpTo = (limit: number) => (all.size < limit ? start() : undefined);
  const queue = createQueue(() => startUpTo(concurrency), waitingMs);
  const retire = (environment: Environment) => {
    all.delete(environment);
    budget?.remove(environment);
    const place = idle.findIndex((entry) => entry.environment === environment);
    if (place >= 0) clearTimeout(idle.splice(place, 1)[0]?.retirement);
    return environment.close();
  };
  const acquire = async (): Promise<Environment> => {
    const warm = idle.pop();
    clearTimeout(warm?.retirement);
    if (warm) budget?.remove(warm.environment);
    return warm?.environment ?? startUpTo(Math.min(computing, concurrency)) ?? queue.wait();
  };
  const release = (environment: Environment) => {
    if (environment.isOver) all.delete(environment);
    const next = queue.next();
    if (next) return next(environment.isOver ? start() : environment);
    if (environment.isOver) return;
    const retirement = setTimeout(() => retire(environment), idleMs).unref();
    idle.push({ environment, retirement });
    budget?.add(environment, () => retire(environment));
  };
  return {
    invoke: async (event) => {
      const environment = await acquire();
      const outcome = await environment.invoke(event);
      release(environment);
      return outcome;
    },
    close: async () => {
      queue.close();
      for (const { retirement } of idle) clearTimeout(retirement);
      await Promise.all([...all].map((environment) => environment.close()));
    },
  };
};
