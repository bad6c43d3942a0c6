import type { BasisStep } from '../computation/basis';

/*
 * What is left to be charged of a tax after what was assessed of it before, and what credits are used for it.
 */

/** What counts towards a tax. Amounts in minor units. */
export interface Against {
  /** What was assessed of the same period before, and stays. */
  readonly before: number;
  /** Credit of earlier periods that may be used. */
  readonly pool: number;
  /** Whether nothing may come of it, as when it is declared: then that is recorded. */
  readonly nil: boolean;
}

export const nothingBefore: Against = { before: 0, pool: 0, nil: false };

export interface TaxSettlement extends Pick<Against, 'before'> {
  /** The tax; below 0 where it is the taxpayer's. */
  readonly total: number;
  readonly creditUsed: number;
  /** What is charged, and what turns out to be the taxpayer's: one of them is 0. */
  readonly charge: number;
  readonly credit: number;
}

export const settle = (total: number, { before, pool }: Against): TaxSettlement => {
  const left = Math.max(0, total - before);
  const creditUsed = Math.min(pool, left);
  return { total, before, creditUsed, charge: left - creditUsed, credit: Math.max(0, before - total) };
};

/** What the subject of a bill says of its settlement: nothing where the bill is the tax. */
export const settledIn = ({ total, before, creditUsed, charge }: TaxSettlement) =>
  total === charge ? {} : { total, before, creditUsed };

/** What counted towards the tax, as steps. */
export const countedSteps = ({ before, creditUsed }: TaxSettlement): BasisStep[] => [
  ...(before > 0 ? [{ code: 'assessed-before' as const, amount: -before }] : []),
  ...(creditUsed > 0 ? [{ code: 'credit-used' as const, amount: -creditUsed }] : []),
];
