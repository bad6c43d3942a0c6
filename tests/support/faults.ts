import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * What can happen to a request to the table, none of which the native engine does by itself.
 * `answer-lost`: the table did as it was asked, and the connection broke before it could say so.
 */
export type Fault = 'throttle' | 'conflict' | 'outage' | 'answer-lost';

export interface Faults {
  /** The next `times` requests suffer this; with `only`, the next of this operation (`PutItem`). */
  next(fault: Fault, times?: number, only?: string): void;
  /** The request after this many others suffers it. */
  after(others: number, fault: Fault): void;
  /** All requests suffer this until `clear`. */
  always(fault: Fault): void;
  clear(): void;
  /** How many requests have suffered since the last `clear`. */
  suffered(): number;
}

const broken = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });
const named = (name: string, more: object = {}): Error =>
  Object.assign(new Error(`The table says ${name}`), { name, ...more });

/** What the table's client throws when an operation suffers a fault. */
export const errors: Readonly<Record<Fault, (operation: string) => Error>> = {
  throttle: () => named('ThrottlingException'),
  conflict: (operation) =>
    operation === 'TransactWriteItems'
      ? named('TransactionCanceledException', { CancellationReasons: [{ Code: 'TransactionConflict' }] })
      : named('TransactionConflictException'),
  outage: () => broken('ECONNREFUSED'),
  'answer-lost': () => broken('ECONNRESET'),
};

interface Planned {
  readonly fault: Fault;
  readonly only: string | undefined;
  /** Requests that are spared before it happens. */
  spared: number;
  left: number;
}

/** Lets tests decide what goes wrong between this client and the table. */
export const injectFaults = (client: DynamoDBDocumentClient): Faults => {
  let planned: Planned[] = [];
  let count = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = String(context.commandName).replace(/Command$/, '');
      const due = planned.find(({ left, only }) => left > 0 && (only === undefined || only === operation));
      if (!due) return next(args);
      if (due.spared > 0) {
        due.spared -= 1;
        return next(args);
      }
      due.left -= 1;
      count += 1;
      if (due.fault === 'answer-lost') await next(args);
      throw errors[due.fault](operation);
    },
    { step: 'serialize', priority: 'low', name: 'faults' },
  );
  return {
    next: (fault, times = 1, only = undefined) => {
      planned.push({ fault, only, spared: 0, left: times });
    },
    after: (others, fault) => {
      planned.push({ fault, only: undefined, spared: others, left: 1 });
    },
    always: (fault) => {
      planned.push({ fault, only: undefined, spared: 0, left: Number.POSITIVE_INFINITY });
    },
    clear: () => {
      planned = [];
      count = 0;
    },
    suffered: () => count,
  };
};
