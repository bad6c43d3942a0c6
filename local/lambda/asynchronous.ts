import { randomUUID } from 'node:crypto';
import { createEnding, pause } from '../machine/wake';
import type { Queues } from '../queues/queues';
import type { Template } from '../template/template';
import type { Functions } from './functions';
import type { Outcome } from './worker';

export interface Asynchronous {
  /** Takes an event for a function, and runs it later; again when it fails, as the function's configuration says. */
  invoke(arn: string, event: object): void;
  /** Ends what waits to be tried again; done when nothing is under way. */
  stop(): Promise<void>;
}

export interface AsynchronousOptions {
  readonly template: Template;
  readonly functions: Pick<Functions, 'run' | 'find'>;
  readonly queues: Pick<Queues, 'byArn'>;
  readonly onError: (functionName: string, error: unknown) => void;
}

interface InvokeConfig {
  readonly FunctionName: string;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumEventAgeInSeconds?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
}
interface Kept {
  readonly DeadLetterConfig?: { readonly TargetArn?: string };
}

/** Lambda's defaults (Developer Guide, "How Lambda handles errors and retries with asynchronous invocation"). */
const RETRIES = 2;
const AGE_SECONDS = 6 * 3600;
const PAUSE_MS = 60_000;

/**
 * Asynchronous invocation. What waits to be tried again waits in memory: it is lost when the portal ends, where Lambda would
 * try it later.
 */
export const createAsynchronous = (options: AsynchronousOptions): Asynchronous => {
  const { template, functions, onError } = options;
  const ending = createEnding();
  const running = new Set<Promise<void>>();
  const configs = template
    .all<InvokeConfig>('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => properties);
  const run = async (arn: string, event: object) => {
    const config = configs.find(({ FunctionName }) => functions.find(FunctionName)?.arn === arn);
    const limits = limitsOf(config);
    for (let tries = 1; !ending.signal.aborted; tries += 1) {
      const outcome = await functions.run(arn, event);
      if (!('errorType' in outcome) || ending.signal.aborted) return;
      // One minute before the second attempt, two before the third.
      const wait = tries * PAUSE_MS;
      const condition = exceeded(limits, tries, wait);
      if (condition !== undefined) return lose(options, { arn, event, outcome, tries, config, condition });
      await pause(wait, ending.signal);
    }
  };
  return {
    invoke: (arn, event) => {
      const one: Promise<void> = run(arn, event)
        .catch((error: unknown) => onError(functions.find(arn)?.name ?? arn, error))
        .finally(() => running.delete(one));
      running.add(one);
    },
    stop: async () => {
      ending.abort();
      await Promise.all(running);
    },
  };
};

const limitsOf = (config: InvokeConfig | undefined) => ({
  retries: config?.MaximumRetryAttempts ?? RETRIES,
  until: Date.now() + (config?.MaximumEventAgeInSeconds ?? AGE_SECONDS) * 1000,
});

/** Why there is no further attempt after the next pause, in the words of Lambda's invocation record. */
const exceeded = ({ retries, until }: ReturnType<typeof limitsOf>, tries: number, waitMs: number) => {
  if (tries > retries) return 'RetriesExhausted';
  return Date.now() + waitMs > until ? 'EventAgeExceeded' : undefined;
};

interface Lost {
  readonly arn: string;
  readonly event: object;
  readonly outcome: Exclude<Outcome, { payload: string }>;
  readonly tries: number;
  readonly condition: string;
  readonly config: InvokeConfig | undefined;
}

/** Sends an event that was tried often enough to the function's failure destination and to its dead-letter queue. */
const lose = ({ template, functions, queues }: AsynchronousOptions, lost: Lost): void => {
  const { arn, event, outcome, tries, condition, config } = lost;
  const sender = functions.find(arn)?.name ?? arn;
  const requestId = randomUUID();
  const failure = {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId,
      functionArn: arn,
      condition,
      approximateInvokeCount: tries,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: outcome,
  };
  queues
    .byArn(config?.DestinationConfig?.OnFailure?.Destination ?? '')
    ?.send({ body: JSON.stringify(failure), sender });
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  const target = template.all<Kept>('AWS::Lambda::Function').find(({ attribute }) => attribute('Arn') === arn)
    ?.properties.DeadLetterConfig?.TargetArn;
  queues.byArn(target ?? '')?.send({
    body: JSON.stringify(event),
    sender,
    attributes: { RequestID: text(requestId), ErrorMessage: text(outcome.errorMessage.slice(0, 1024)) },
  });
};
