import { type Environment, type Outcome, startWorker, type WorkerOptions } from './worker';

export interface FunctionPool {
  /** Runs the function once, in a warm environment if one is idle, else in a new one; waits when all are busy. */
  invoke(event: unknown): Promise<Outcome>;
  close(): Promise<void>;
}

interface PoolOptions extends WorkerOptions {
  /** How many environments run at once. More than the laptop's cores is of no use. */
  readonly concurrency?: number;
  /** Milliseconds after which an idle environment is given up, as Lambda does. */
  readonly idleMs?: number;
}

interface Idle {
  readonly environment: Environment;
  readonly retirement: NodeJS.Timeout;
}

/** Environments of one function unless others are asked for. */
export const CONCURRENCY = 4;
const IDLE_MS = 5 * 60_000;

/** The environments of one function: started when needed, the last used reused first, as Lambda does. */
export const createPool = (options: PoolOptions): FunctionPool => {
  const { concurrency = CONCURRENCY, idleMs = IDLE_MS } = options;
  const idle: Idle[] = [];
  const all = new Set<Environment>();
  const waiting: ((environment: Environment) => void)[] = [];

  const start = () => {
    const environment = startWorker(options);
    all.add(environment);
    return environment;
  };
  const retire = (environment: Environment) => {
    all.delete(environment);
    const place = idle.findIndex((entry) => entry.environment === environment);
    if (place >= 0) idle.splice(place, 1);
    return environment.close();
  };
  const acquire = async (): Promise<Environment> => {
    const warm = idle.pop();
    if (warm) {
      clearTimeout(warm.retirement);
      return warm.environment;
    }
    return all.size < concurrency ? start() : new Promise((resolve) => waiting.push(resolve));
  };
  const release = (environment: Environment) => {
    if (environment.isOver) all.delete(environment);
    const next = waiting.shift();
    if (next) return next(environment.isOver ? start() : environment);
    if (environment.isOver) return;
    const retirement = setTimeout(() => retire(environment), idleMs).unref();
    idle.push({ environment, retirement });
  };
  return {
    invoke: async (event) => {
      const environment = await acquire();
      const outcome = await environment.invoke(event);
      release(environment);
      return outcome;
    },
    close: async () => {
      for (const { retirement } of idle) clearTimeout(retirement);
      await Promise.all([...all].map((environment) => environment.close()));
    },
  };
};
