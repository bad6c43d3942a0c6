import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FunctionConfig } from './function';

/** What came of one invocation: the JSON that the handler answered, or why there is none. */
export type Outcome =
  | { readonly payload: string }
  | { readonly errorType: string; readonly errorMessage: string };

export interface WorkerOptions {
  readonly config: FunctionConfig;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Whether nobody waits for its answers, so that it leaves the cores to those for whom somebody does. */
  readonly yields?: boolean;
  /** Called with each line that a person should see: errors and crashes. */
  readonly onUrgent: (line: string) => void;
}

export interface Environment {
  /** One at a time: the caller waits for an answer before the next call. */
  invoke(event: unknown): Promise<Outcome>;
  /** True once the thread has ended: after a crash, a timeout or `close`. */
  readonly isOver: boolean;
  close(): Promise<void>;
}

interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly stack?: string;
}
interface FromWorker {
  readonly log?: string;
  readonly ready?: true;
  readonly failed?: Failure;
  readonly payload?: string;
}

/** Lambda's limit on loading a bundle (Developer Guide, "Lambda execution environment"), in milliseconds. */
const INIT_MS = 10_000;
/** What an authorizer throws to refuse a caller, as API Gateway wants it: nothing is wrong then. */
const REFUSAL = 'Unauthorized';

/** Starts one execution environment of a function: a thread with the deployed bundle and environment. */
export const startWorker = (options: WorkerOptions): Environment => {
  const wake = new Int32Array(new SharedArrayBuffer(4));
  const worker = threadOf(options, wake);
  const state = { answer: (_: Outcome): void => undefined, over: false };
  const fail = ({ errorType, errorMessage, stack }: Failure) => {
    if (errorMessage !== REFUSAL) options.onUrgent(stack ?? errorMessage);
    state.answer({ errorType, errorMessage });
  };
  const end = () => {
    state.over = true;
    return worker.terminate();
  };
  worker.on('message', ({ log, payload, failed }: FromWorker) => {
    if (log !== undefined) options.onUrgent(log);
    if (payload !== undefined) state.answer({ payload });
    if (failed !== undefined) fail(failed);
  });
  worker.on('error', ({ name, message, stack = message }) => {
    state.over = true;
    fail({ errorType: name, errorMessage: message, stack });
  });
  worker.on('exit', () => {
    state.over = true;
    state.answer({ errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited before it answered' });
  });
  const ready = loaded(worker, end);
  return {
    invoke: async (event) => {
      const outcome = new Promise<Outcome>((resolve) => {
        state.answer = resolve;
      });
      await ready;
      const stopClock = post({ worker, wake, event, config: options.config }, (timedOut) => {
        fail(timedOut);
        end();
      });
      return outcome.finally(stopClock);
    },
    get isOver() {
      return state.over;
    },
    close: async () => {
      await end();
    },
  };
};

/** Done when the bundle is loaded, or the thread is over. A bundle that loads for longer than Lambda allows is ended. */
const loaded = (worker: Worker, end: () => void): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(end, INIT_MS);
    const done = () => {
      clearTimeout(limit);
      resolve();
    };
    worker.on('message', ({ ready }: FromWorker) => ready && done());
    worker.on('exit', done);
  });

interface Invocation {
  readonly worker: Worker;
  readonly wake: Int32Array;
  readonly event: unknown;
  readonly config: FunctionConfig;
}

/** Wakes the thread with an event and starts the function's clock; returns what stops that clock. */
const post = (
  { worker, wake, event, config }: Invocation,
  onTimeout: (failure: Failure) => void,
): (() => void) => {
  const requestId = randomUUID();
  const limitMs = config.timeoutSeconds * 1000;
  const errorMessage = `${requestId} Task timed out after ${config.timeoutSeconds.toFixed(2)} seconds`;
  const clock = setTimeout(() => onTimeout({ errorType: 'Sandbox.Timedout', errorMessage }), limitMs);
  worker.postMessage({ event: JSON.stringify(event), requestId, deadline: Date.now() + limitMs });
  Atomics.store(wake, 0, 1);
  Atomics.notify(wake, 0);
  return () => clearTimeout(clock);
};

const threadOf = ({ config, environment, logFile, yields }: WorkerOptions, wake: Int32Array): Worker => {
  mkdirSync(dirname(logFile), { recursive: true });
  const context = {
    functionName: config.name,
    functionVersion: config.version,
    invokedFunctionArn: config.arn,
    memoryLimitInMB: String(config.memoryMb),
    logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
  };
  return new Worker(join(__dirname, 'thread.cjs'), {
    env: environment,
    execArgv: ['--no-warnings'],
    resourceLimits: { maxOldGenerationSizeMb: config.memoryMb },
    workerData: { folder: config.folder, handler: config.handler, logFile, wake, context, yields },
  });
};
