import { sum } from '../../blocks/billing/due/account';
import type { Account } from '../../blocks/ledger/account';
import type { Posting } from '../../blocks/ledger/entry';

/*
 * One agency's share of a payment, and how much of it can be refunded. Amounts are minor units of the payment's
 * currency.
 */

/** Money of a charge that is booked to the credit of an account, as long as no refund takes it. */
export interface BookedAmount {
  /** The provider's id of the charge. */
  readonly chargeId: string;
  readonly billId: string;
  readonly account: Account;
  readonly amount: number;
}

export interface Share {
  readonly captured: number;
  /** Refunds in progress, including those that wait for approval. */
  readonly refunding: number;
  readonly refunded: number;
  /** How many refunds were requested. */
  readonly requests: number;
  /** In the order of booking. Adds up to `captured - refunding - refunded`. */
  readonly booked: readonly BookedAmount[];
}

export const emptyShare: Share = {
  captured: 0,
  refunding: 0,
  refunded: 0,
  requests: 0,
  booked: [],
};

const amountsOf = (booked: readonly BookedAmount[]): number[] => booked.map(({ amount }) => amount);

/**
 * How much can be refunded at once: a refund is of one charge. Nearly always there is only one; where the provider
 * refused to refund a double charge, that charge comes first.
 */
export const availableOf = ({ booked }: Pick<Share, 'booked'>): number => {
  const chargeId = booked.at(-1)?.chargeId;
  return sum(amountsOf(booked.filter((each) => each.chargeId === chargeId)));
};

/** The sum of what no refund has taken. */
export const remainingOf = ({ booked }: Pick<Share, 'booked'>): number => sum(amountsOf(booked));

/** What of the last charge is booked on a bill. */
export const bookedOnBill = (booked: readonly BookedAmount[], billId: string): number => {
  const ofBill = booked.filter((each) => each.billId === billId && each.account !== 'suspense');
  return availableOf({ booked: ofBill });
};

/** Takes an amount from the bookings of the last charge, last booking first; of one bill alone, where that is named. */
export const reserveFrom = (
  booked: readonly BookedAmount[],
  amount: number,
  billId?: string,
): { readonly taken: readonly BookedAmount[]; readonly left: readonly BookedAmount[] } => {
  const isOfBill = (each: BookedAmount): boolean =>
    billId === undefined || (each.billId === billId && each.account !== 'suspense');
  const chargeId = booked.findLast(isOfBill)?.chargeId;
  const taken: BookedAmount[] = [];
  const left: BookedAmount[] = [];
  let missing = amount;
  for (const each of booked.toReversed()) {
    const part = each.chargeId === chargeId && isOfBill(each) ? Math.min(each.amount, missing) : 0;
    missing -= part;
    if (part > 0) taken.push({ ...each, amount: part });
    if (part < each.amount) left.unshift({ ...each, amount: each.amount - part });
  }
  return { taken, left };
};

/** One posting for each account, in the order in which the accounts first come. */
export const postingsOf = (
  side: Posting['side'],
  booked: readonly Pick<BookedAmount, 'account' | 'amount'>[],
) => {
  const amounts = new Map<Account, number>();
  for (const { account, amount } of booked) amounts.set(account, (amounts.get(account) ?? 0) + amount);
  return [...amounts].map(([account, amount]): Posting => ({ side, account, amount }));
};

/** The share after a refund was requested. */
export const withRequested = (share: Share, amount: number, left: readonly BookedAmount[]): Share => ({
  ...share,
  refunding: share.refunding + amount,
  requests: share.requests + 1,
  booked: left,
});

/** The share after a refund failed or was rejected: the amount is available again. */
export const withReturned = (share: Share, from: readonly BookedAmount[]): Share => ({
  ...share,
  refunding: share.refunding - remainingOf({ booked: from }),
  booked: [...share.booked, ...from.toReversed()],
});

/** The share after a refund was paid out. */
export const withPaidOut = (share: Share, amount: number): Share => ({
  ...share,
  refunding: share.refunding - amount,
  refunded: share.refunded + amount,
});

type Shares = Readonly<Record<string, Share>>;

/** What changes in a payment with some of its shares. */
export const sharesChanged = (before: Shares, changed: Shares): Readonly<Record<string, unknown>> => {
  const all = Object.values({ ...before, ...changed });
  return {
    ...Object.fromEntries(Object.entries(changed).map(([agencyId, share]) => [`shares.${agencyId}`, share])),
    'card.available': all.reduce((total, share) => total + remainingOf(share), 0),
    'card.submitted': all.reduce((total, { refunding, refunded }) => total + refunding + refunded, 0),
  };
};
