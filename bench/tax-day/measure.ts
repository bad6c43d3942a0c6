import { randomUUID } from 'node:crypto';
import { ledgerShards } from '../../functions/blocks/ledger/account';
import { dueShards, type Index } from '../../functions/kernel/table/table';
import { openPortal } from '../../tests/support/portal';
import { services } from '../../tests/support/services';
import { dollarsOf, prices } from '../costs/prices';
import { openScene as openCosts } from '../costs/scene';
import { median, percentile } from '../support/statistics';
import { measureJourney, openCounter, type Step } from './journey';

/*
 * A nation's last tax day on paper: what one payment takes, measured, and what ten million of them come to.
 */

export const payments = 10_000_000;
/** Of the day's payments, those of its busiest hour; and by how much its busiest minute is above that hour. */
export const peakHour = 0.12;
export const peakMinute = 3;

/** Payments a second. */
export const rates = {
  day: payments / 86_400,
  hour: (payments * peakHour) / 3_600,
  minute: (payments * peakHour * peakMinute) / 3_600,
} as const;

/** Of one partition, a second (Developer Guide, "Best practices for designing and using partition keys"). */
const writesOfPartition = 1_000;

export interface Journey {
  readonly steps: readonly Step[];
  /** Milliseconds of the transaction that books a payment, without concurrent load: the median, and the slowest tenth. */
  readonly booking: { readonly half: number; readonly slowestTenth: number };
}

/** The figures of one payment; its transaction is timed so often. */
export const measureDay = async (repetitions = 40): Promise<Journey> => {
  const portal = await openPortal(...services);
  try {
    const agencyId = await openCosts(portal).register();
    const count = openCounter(portal);
    const journeys: Step[][] = [];
    for (let left = repetitions; left > 0; left -= 1) {
      journeys.push(await measureJourney(portal, count, randomUUID(), agencyId));
    }
    const booked = journeys.flatMap(
      (steps) => steps.find(({ name }) => /booked/.test(name))?.transaction ?? [],
    );
    const steps = journeys.at(-1) ?? [];
    return { steps, booking: { half: median(booked), slowestTenth: percentile(booked, 0.9) } };
  } finally {
    await portal.stop();
  }
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const indexesOf = ({ indexWrites }: Step): number => sum(Object.values(indexWrites));

/** What one payment takes in all. */
export const wholeOf = (steps: readonly Step[]) => ({
  requests: steps.filter(({ isRequest }) => isRequest).length,
  trips: sum(steps.map(({ trips }) => trips)),
  reads: sum(steps.map(({ reads }) => reads)),
  writes: sum(steps.map(({ writes }) => writes)),
  ofIndex: (index: Index): number => sum(steps.map(({ indexWrites }) => indexWrites[index])),
  indexWrites: sum(steps.map(indexesOf)),
});

/** A key that many payments share. */
interface Hot {
  readonly what: string;
  readonly partitions: number;
  /** Write units of a payment that fall on one of them. */
  readonly units: number;
}

/** What all payments to one agency share. The rest has keys of its own: the bill, the payment, the receipt, the inbox. */
export const hotKeys = (steps: readonly Step[]): readonly Hot[] => [
  { what: 'totals of the day', partitions: ledgerShards, units: 2 },
  { what: 'totals of the month', partitions: ledgerShards, units: 2 },
  { what: 'journal: two entries', partitions: ledgerShards, units: 4 },
  { what: "the agency's open bills (index)", partitions: 16, units: 1 },
  { what: "the agency's paid bills (index)", partitions: 16, units: 1 },
  { what: 'deadlines (index)', partitions: dueShards, units: wholeOf(steps).ofIndex('due') },
  { what: "the agency's receipts (index)", partitions: 1, units: 1 },
  { what: 'number of the last receipt, by 99', partitions: 1, units: 2 / 99 },
];

/** Write units a second on the busiest of its partitions, and what part of all that one takes. */
export const loadOf = ({ partitions, units }: Hot, rate: number) => {
  const load = (units * rate) / partitions;
  return { load, share: load / writesOfPartition };
};

/** Partitions that take so many write units a second. */
export const partitionsFor = (units: number): number => Math.ceil(units / writesOfPartition);

/**
 * The chance that a booking meets another one on the totals of its shard: bookings come independently of each other
 * (Poisson), and one that comes while another is at it is refused and tried again. `duration` in milliseconds.
 */
export const conflict = (rate: number, shards: number, duration: number): number =>
  1 - Math.exp((-rate * duration) / 1000 / shards);

/** Dollars of the day: the table, its functions and the gateway. */
export const dollarsOfDay = (steps: readonly Step[]) => {
  const parts = steps.map((step) => {
    const { reads, trips, isRequest } = step;
    const cost = { reads, writes: step.writes + indexesOf(step), roundTrips: trips };
    return dollarsOf(cost, { throughGateway: isRequest });
  });
  const millions = payments / 1_000_000;
  return {
    table: millions * sum(parts.map(({ table }) => table)),
    lambda: millions * sum(parts.map(({ lambda }) => lambda)),
    gateway: millions * sum(parts.map(({ gateway }) => gateway)),
    total: millions * sum(parts.map(({ total }) => total)),
    prices,
  };
};
