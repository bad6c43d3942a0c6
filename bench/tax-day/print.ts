import { ledgerShards } from '../../functions/blocks/ledger/account';
import type { Index } from '../../functions/kernel/table/table';
import { printTable } from '../support/print';
import {
  conflict,
  dollarsOfDay,
  hotKeys,
  type Journey,
  loadOf,
  partitionsFor,
  payments,
  peakHour,
  peakMinute,
  rates,
  wholeOf,
} from './measure';

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const moments = [
  ['mean of the day', rates.day],
  ['busiest hour', rates.hour],
  ['busiest minute', rates.minute],
] as const;

const printSteps = ({ steps }: Journey): void =>
  printTable(
    'One payment of one bill with one revenue head, measured',
    ['step', 'round trips', 'reads', 'writes', 'of owner', 'of queue', 'of due'],
    steps.map(({ name, trips, reads, writes, indexWrites: { owner, queue, due } }) => [
      name,
      ...[trips, reads, writes, owner, queue, due].map(String),
    ]),
  );

const printRates = ({ steps }: Journey): void => {
  const of = wholeOf(steps);
  const indexes: readonly Index[] = ['owner', 'queue', 'due'];
  printTable(
    `${whole(payments)} payments in 24 hours, ${percent(peakHour)} of them in the busiest hour, its busiest minute ${peakMinute} × that`,
    [
      '',
      'payments/s',
      'requests/s',
      'reads/s',
      'writes/s',
      'partitions',
      ...indexes.map((name) => `${name}/s`),
    ],
    moments.map(([name, rate]) => [
      name,
      ...[rate, rate * of.requests, rate * of.reads, rate * of.writes].map(whole),
      String(partitionsFor(rate * of.writes)),
      ...indexes.map((index) => whole(rate * of.ofIndex(index))),
    ]),
  );
};

const printHot = ({ steps }: Journey): void =>
  printTable(
    'If all of it is paid to one agency: keys that payments share, in the busiest minute',
    ['key', 'partitions', 'units/payment', 'units/s on each', 'of 1,000'],
    hotKeys(steps).map((hot) => {
      const { load, share } = loadOf(hot, rates.minute);
      const units = hot.units < 1 ? hot.units.toFixed(2) : String(hot.units);
      return [hot.what, String(hot.partitions), units, load.toFixed(1), percent(share)];
    }),
  );

const printConflicts = ({ booking }: Journey): void => {
  const durations = [booking.half, 10, 20, 40];
  const names = durations.map((each, index) => `${each.toFixed(1)} ms${index === 0 ? ' (here)' : ''}`);
  for (const [name, rate] of moments.slice(1)) {
    printTable(
      `How likely a booking meets another one, ${name} (${whole(rate)}/s), by what a transaction takes`,
      ['shards', ...names],
      [1, 16, ledgerShards, 256].map((shards) => [
        String(shards),
        ...durations.map((duration) => percent(conflict(rate, shards, duration))),
      ]),
    );
  }
  const tenth = booking.slowestTenth.toFixed(1);
  console.log(
    `\n  The transaction that books takes ${booking.half.toFixed(1)} ms here, and ${tenth} ms at the slowest tenth.`,
  );
};

const printDollars = ({ steps }: Journey): void => {
  const { table, lambda, gateway, total, prices } = dollarsOfDay(steps);
  printTable(
    `Dollars of the day, by the list prices of ${prices.region} (bench/costs/prices.ts)`,
    ['', 'dollars', 'a payment'],
    Object.entries({ table, functions: lambda, gateway, total }).map(([name, dollars]) => [
      name,
      whole(dollars),
      `${((dollars / payments) * 100).toFixed(4)} cents`,
    ]),
  );
};

export const printDay = (journey: Journey): void => {
  printSteps(journey);
  printRates(journey);
  printHot(journey);
  printConflicts(journey);
  printDollars(journey);
};
