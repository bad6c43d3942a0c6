import { setImmediate as turn } from 'node:timers/promises';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What some calls cost at the table. */
export interface Cost {
  /** Requests that were sent. */
  readonly requests: number;
  /** Requests that had to wait for each other: two sent side by side are one round trip. */
  readonly roundTrips: number;
  /** Read request units, of the table and its indexes. */
  readonly reads: number;
  /** Write request units, of the table and its indexes. */
  readonly writes: number;
  /** Those of the write units that the indexes took. */
  readonly indexWrites: number;
  /** The operations, in the order in which they were sent: `PutItem`, `Query`, … */
  readonly operations: readonly string[];
}

export interface Meter {
  /** Runs `work` and tells what it cost. One at a time: the meter cannot tell two callers apart. */
  measure<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cost: Cost }>;
}

interface Sent {
  readonly operation: string;
  /** How many requests had to be answered, one after the other, before this one was sent, and itself. */
  readonly depth: number;
  reads: number;
  writes: number;
  indexWrites: number;
}

const writing = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem']);

const capacitiesOf = (output: unknown): readonly ConsumedCapacity[] => {
  const { ConsumedCapacity: capacity } = (output ?? {}) as {
    readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[];
  };
  return capacity === undefined ? [] : [capacity].flat();
};

const unitsOf = (output: unknown): number =>
  capacitiesOf(output).reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);

const indexUnitsOf = (output: unknown): number =>
  capacitiesOf(output)
    .flatMap(({ GlobalSecondaryIndexes: indexes = {} }) => Object.values(indexes))
    .reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);

const costOf = (sent: readonly Sent[]): Cost => ({
  requests: sent.length,
  roundTrips: Math.max(0, ...sent.map(({ depth }) => depth)),
  reads: sent.reduce((total, { reads }) => total + reads, 0),
  writes: sent.reduce((total, { writes }) => total + writes, 0),
  indexWrites: sent.reduce((total, { indexWrites }) => total + indexWrites, 0),
  operations: sent.map(({ operation }) => operation),
});

/** What is being measured: requests so far, and the depth of the deepest that was answered. */
interface Measuring {
  readonly sent: Sent[];
  answered: number;
}

const begin = ({ sent, answered }: Measuring, operation: string): Sent => {
  const one = { operation, depth: answered + 1, reads: 0, writes: 0, indexWrites: 0 };
  sent.push(one);
  return one;
};

const count = (one: Sent, output: unknown): void => {
  if (writing.has(one.operation)) {
    one.writes += unitsOf(output);
    one.indexWrites += indexUnitsOf(output);
  } else one.reads += unitsOf(output);
};

/** Has requests of the client say what they consume while that is measured, and counts it. */
export const createMeter = (client: DynamoDBDocumentClient): Meter => {
  let measuring: Measuring | undefined;
  let running = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const into = measuring;
      const one = into && begin(into, String(context.commandName).replace(/Command$/, ''));
      running += 1;
      try {
        if (!one) return await next(args);
        const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' } as typeof args.input;
        const result = await next({ ...args, input });
        count(one, result.output);
        return result;
      } finally {
        if (into && one) into.answered = Math.max(into.answered, one.depth);
        running -= 1;
      }
    },
    { step: 'serialize', priority: 'high', name: 'meter' },
  );
  return {
    measure: async (work) => {
      // What earlier work goes on with in the background is not of this one.
      do await turn();
      while (running > 0);
      const now: Measuring = { sent: [], answered: 0 };
      measuring = now;
      try {
        const result = await work();
        return { result, cost: costOf(now.sent) };
      } finally {
        measuring = undefined;
      }
    },
  };
};
