import { printTable } from '../support/print';
import { type Purpose, purposes } from './charge';
import { idlePrices, logOfCall, polling } from './prices';
import { byService, type Reckoning, sumOf, together } from './reckon';

const money = (dollars: number): string => dollars.toFixed(2);
const number = (count: number): string => Math.round(count).toLocaleString('en');

const printCharges = (stage: string, { owed }: Reckoning): void => {
  const rows = together(owed);
  const lines = (Object.keys(purposes) as Purpose[]).flatMap((purpose) => {
    const own = rows.filter((row) => row.purpose === purpose);
    if (own.length === 0) return [];
    return [
      [purposes[purpose], '', money(sumOf(own))],
      ...own.map(({ what, count, dollars }) => [`  ${what}`, number(count), money(dollars)]),
    ];
  });
  printTable(
    `What the stage ${stage} costs a month while nobody calls: dollars, by the list prices of ${idlePrices.region} in ${idlePrices.listed}`,
    ['for', 'how many', '$ a month'],
    [...lines, ['In all', '', money(sumOf(owed))]],
  );
};

/** Half of them are not more. */
const middle = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor((values.length - 1) / 2)] ?? 0;

const printServices = ({ owed }: Reckoning, services: readonly string[]): void => {
  const found = byService(owed, services);
  const sums = services.map((name) => ({ name, dollars: sumOf(found.get(name) ?? []) }));
  printTable(
    'The same by service',
    ['service', '$ a month'],
    sums.map(({ name, dollars }) => [name, money(dollars)]),
  );
  const all = sums.map(({ dollars }) => dollars);
  console.log(
    `\n  A further service adds $${money(Math.min(...all))} to $${money(Math.max(...all))} a month (median $${money(middle(all))}); everything else is $${money(sumOf(found.get('') ?? []))}.`,
  );
};

/** Prints the reckoning of a stage as tables. */
export const printReckoning = (stage: string, reckoning: Reckoning, services: readonly string[]): void => {
  printCharges(stage, reckoning);
  printServices(reckoning, services);
  printTable(
    'What grows with use',
    ['type', 'dollars'],
    reckoning.growing.map(({ type, how }) => [type, how]),
  );
  printTable(
    'Free while nobody uses it',
    ['type', 'how many', 'because'],
    reckoning.free.map(({ type, count, because }) => [type, number(count), because]),
  );
  console.log(`
  Assumed: Lambda asks each queue by ${polling.pollers} polls of ${polling.seconds} s at a time, as its guide says of standard queues with a
  maximum concurrency; a scheduled call writes ${logOfCall} KB of log. Not counted: free allowances, encryption by the key for
  what waits and sweeps, the storage of logs. Where prices are from, and which are not verified: bench/idle/prices.ts`);
};
