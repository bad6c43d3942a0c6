import type { Cost } from '../../tests/support/meter';

/**
 * US dollars, as AWS listed them in 2025 for US East (N. Virginia): the first tier, without free allowances. Other
 * regions differ by some tenths; put in your own.
 */
export const prices = {
  region: 'us-east-1',
  listed: '2025',
  /** DynamoDB on demand, standard table class: a million request units. */
  tableReads: 0.125,
  tableWrites: 0.625,
  /** API Gateway, REST API: a million requests. */
  gateway: 3.5,
  /** Lambda: a million requests. */
  invocations: 0.2,
  /** Lambda on arm64: a gigabyte for a second. */
  gigabyteSecond: 0.0000133334,
  /** SQS: a million requests, each for up to 64 KB; a batch is one. */
  standardQueue: 0.4,
  fifoQueue: 0.5,
} as const;

/** A function's memory in gigabytes, and for how many milliseconds a warm one is assumed to run. */
export const runs = { gigabytes: 1, forRequest: 5, forTrip: 6 } as const;

export interface Dollars {
  readonly table: number;
  readonly lambda: number;
  readonly gateway: number;
  readonly queues: number;
  readonly total: number;
}

/** What a million requests that each cost this are priced at. */
export const dollarsOf = (
  { reads, writes, roundTrips }: Pick<Cost, 'reads' | 'writes' | 'roundTrips'>,
  {
    throughGateway,
    queues: { fifo, standard } = { fifo: 0, standard: 0 },
  }: {
    readonly throughGateway: boolean;
    readonly queues?: { readonly fifo: number; readonly standard: number };
  },
): Dollars => {
  const table = reads * prices.tableReads + writes * prices.tableWrites;
  const seconds = (runs.forRequest + roundTrips * runs.forTrip) / 1000;
  const lambda = prices.invocations + seconds * runs.gigabytes * prices.gigabyteSecond * 1_000_000;
  const gateway = throughGateway ? prices.gateway : 0;
  const queues = fifo * prices.fifoQueue + standard * prices.standardQueue;
  return { table, lambda, gateway, queues, total: table + lambda + gateway + queues };
};
