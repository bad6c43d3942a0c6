import type { LocalDate } from '../../../kernel/text/date';
import { type Account, instalmentsOf, type Line, type Share, settledOf, sum } from './account';
import { type Sums, sums } from './sums';
import { type Part, parts } from './terms';

/*
 * How a payment is allocated: each part is paid in full before the next, in the order of the terms. Within the
 * principal, the oldest instalment comes first, and revenue heads follow the order of their lines; so the discount
 * falls on the last heads.
 */

interface Allocation {
  /** The shares; together with `excess` they add up to the payment. */
  readonly parts: readonly Share[];
  /** The discount on the principal if the payment settles the rest of it in time. */
  readonly discount: number;
  /** What the bill does not accept. */
  readonly excess: number;
}

/** The unpaid amount of each head, in the order of the lines. */
const unpaidHeads = ({ lines, settled }: Account): { readonly head: string; readonly amount: number }[] => {
  const paid = settled.flatMap((each) => each.parts).filter(({ part }) => part === 'principal');
  const of = (shares: readonly (Share | Line)[], head: string): number =>
    sum(shares.filter((share) => share.head === head).map(({ amount }) => amount));
  return [...new Set(lines.map(({ head }) => head))].map((head) => ({
    head,
    amount: Math.max(0, of(lines, head) - of(paid, head)),
  }));
};

const spread = (account: Account, amount: number): Share[] => {
  let left = amount;
  return unpaidHeads(account)
    .map(({ head, amount: unpaid }): Share => {
      const taken = Math.min(unpaid, left);
      left -= taken;
      return { part: 'principal', head, amount: taken };
    })
    .filter((share) => share.amount > 0);
};

const sharesOf = (account: Account, part: Part, amount: number): Share[] => {
  if (part === 'principal') return spread(account, amount);
  const head = account.terms[part]?.head;
  return head === undefined || amount === 0 ? [] : [{ part, head, amount }];
};

/** Allocates a payment in minor units that was made on a day. */
export const allocate = (account: Account, on: LocalDate, amount: number): Allocation => {
  const owed = sums(account, on);
  const toSettle = { ...owed, principal: owed.principal - owed.discount };
  let left = amount;
  let discount = 0;
  const shares = (account.terms.allocation ?? parts).flatMap((part) => {
    // A smaller payment earns no discount: the rest stays owed, but is not taken from this payment.
    if (part === 'principal' && left >= toSettle.principal) discount = owed.discount;
    const taken = Math.min(toSettle[part], left);
    left -= taken;
    return sharesOf(account, part, taken);
  });
  return { parts: shares, discount, excess: left };
};

/** The unpaid rest of the oldest instalment that is not fully paid. */
const oldestUnpaid = (account: Account): number => {
  let settled = settledOf(account);
  for (const { amount } of instalmentsOf(account)) {
    if (settled < amount) return amount - settled;
    settled -= amount;
  }
  return 0;
};

const leastOf = (account: Account, { penalty, interest }: Sums): number =>
  account.terms.minimumPart ?? penalty + interest + oldestUnpaid(account);

/**
 * Bounds of a payment on a day, in minor units. At most everything that is owed; at least what the terms say, or else
 * the whole bill or, with instalments, the oldest of them with all penalties and interest. The rest of a bill may
 * always be paid. Both bounds are 0 if nothing is owed.
 */
export const payable = (
  account: Account,
  on: LocalDate,
): { readonly least: number; readonly most: number } => {
  const owed = sums(account, on);
  return { least: Math.min(owed.total, leastOf(account, owed)), most: owed.total };
};
