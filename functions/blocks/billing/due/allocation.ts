import type { LocalDate } from '../../../kernel/text/date';
import { type Account, instalmentsOf, type Line, type Share, settledOf, sum } from './account';
import { type Sums, sums } from './sums';
import { type Part, parts } from './terms';

/*
 * What a payment goes to: all of a part before anything of the next, in the order that the terms say. Within the principal
 * the oldest instalment comes first, and among revenue heads the one whose line comes first; so a discount is what the last
 * heads go without.
 */

export interface Allocation {
  /** What goes where; with `excess` it adds up to the payment. */
  readonly parts: readonly Share[];
  /** What is taken off the principal, because the payment settles the rest of it in time. */
  readonly discount: number;
  /** What the bill does not take. */
  readonly excess: number;
}

/** What is unpaid of each head, in the order of the lines. */
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

/** How a payment of so many minor units, made on a day, is spread. */
export const allocate = (account: Account, on: LocalDate, amount: number): Allocation => {
  const owed = sums(account, on);
  const wanted = { ...owed, principal: owed.principal - owed.discount };
  let left = amount;
  let discount = 0;
  const shares = (account.terms.allocation ?? parts).flatMap((part) => {
    // Less than all of it, and the discount is not given: then there is that much more to pay, but not by this payment.
    if (part === 'principal' && left >= wanted.principal) discount = owed.discount;
    const taken = Math.min(wanted[part], left);
    left -= taken;
    return sharesOf(account, part, taken);
  });
  return { parts: shares, discount, excess: left };
};

/** What of the oldest instalment that is not paid is unpaid. */
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
 * Within what bounds a payment of that day is, in minor units: up to all that is owed, and down to what the terms say. Where
 * they say nothing it is all of the bill; with instalments, the oldest of them with all penalties and interest. The rest
 * may always be paid. Both are 0 where nothing is owed.
 */
export const payable = (
  account: Account,
  on: LocalDate,
): { readonly least: number; readonly most: number } => {
  const owed = sums(account, on);
  return { least: Math.min(owed.total, leastOf(account, owed)), most: owed.total };
};
