import type { Account, Line, Settled } from '../../../../functions/blocks/billing/due/due';
import { allocate } from '../../../../functions/blocks/billing/due/due';
import type { Terms } from '../../../../functions/blocks/billing/due/terms';

/** A bill of 1,000.000 dinars by one head, due at the end of January 2026, unless something else is said. */
export const account = (terms: Terms = {}, given: Partial<Omit<Account, 'terms'>> = {}): Account => ({
  currency: 'JOD',
  lines: [{ head: 'tax', text: 'Tax', amount: 1_000_000 }],
  dueOn: '2026-01-31',
  settled: [],
  stays: [],
  ...given,
  terms,
});

export const lines = (...amounts: readonly [head: string, amount: number][]): Line[] =>
  amounts.map(([head, amount]) => ({ head, text: head, amount }));

/** The bill after a payment that is spread as it has to be. */
export const pay = (bill: Account, on: string, amount: number): Account => {
  const { parts, discount } = allocate(bill, on, amount);
  const id = `p${bill.settled.length + 1}`;
  const settled: Settled = { paymentId: id, chargeId: id, on, parts, discount };
  return { ...bill, settled: [...bill.settled, settled] };
};
