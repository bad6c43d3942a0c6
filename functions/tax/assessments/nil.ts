import { type Bill, chargedBy, placeInQueue } from '../../blocks/billing/bill';

/** A bill of nothing records that nothing was to be charged: it is paid from the beginning, and nobody is reminded of it. */
export const settledIfNil = (bill: Bill): Bill => {
  if (chargedBy(bill) > 0) return bill;
  const { dueKey: _, dueAt: __, ...others } = bill;
  const card = { ...bill.card, state: 'paid' } as const;
  return { ...others, state: 'paid', card, ...placeInQueue(bill.agencyId, 'paid', card) };
};
