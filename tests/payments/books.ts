import type { JournalEntry } from '../../functions/blocks/ledger/entry';

/** What stands in each account because of a payment, debit above zero; each entry balances. */
export const bookedAmounts = (
  entries: readonly JournalEntry[],
  paymentId?: string,
): Record<string, number> => {
  const amounts: Record<string, number> = {};
  for (const { postings, paymentId: of } of entries) {
    if (paymentId !== undefined && of !== paymentId) continue;
    let sum = 0;
    for (const { side, account, amount } of postings) {
      const signedAmount = side === 'debit' ? amount : -amount;
      amounts[account] = (amounts[account] ?? 0) + signedAmount;
      sum += signedAmount;
    }
    expect(sum).toBe(0);
  }
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));
};
