import type { Cost } from '../../tests/support/meter';
import type { Figures, Reason } from './case';

/*
 * How figures are written in the tables of the document.
 */

interface Measured {
  readonly cost: Cost;
}

export const money = (dollars: number): string => dollars.toFixed(2);

/** Operations that follow each other, each with how often: `20 × PutItem`. */
const counted = (operations: readonly string[]): string[] => {
  const runs: { readonly operation: string; count: number }[] = [];
  for (const operation of operations) {
    const last = runs.at(-1);
    if (last?.operation === operation) last.count += 1;
    else runs.push({ operation, count: 1 });
  }
  return runs.map(({ operation, count }) => (count > 1 ? `${count} × ${operation}` : operation));
};

/** `BatchGetItem ∥ PutItem` are sent side by side; `GetItem → PutItem` one after the other. */
export const requestsOf = ({ cost: { operations, roundTrips, requests } }: Measured): string =>
  (roundTrips === requests ? operations.join(' → ') : counted(operations).join(' ∥ ')) || '–';

export const writesOf = ({ cost: { writes, indexWrites } }: Measured): string =>
  indexWrites ? `${writes} (${writes - indexWrites} + ${indexWrites})` : String(writes);

export const leastOf = ({ least: { reads, writes } }: Figures): string => `${reads} / ${writes}`;

export const noteOf = ({ because }: Figures, known: readonly Reason[]): string =>
  because.map((reason) => `[${known.indexOf(reason) + 1}]`).join(' ');
