import { refuseField } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import { requirement } from '../../kernel/table/requirement';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Booking, Posting } from '../ledger/entry';
import { bookingsOf } from '../ledger/entry-writes';
import { type Applied, type Bill, paidOn, placeInQueue } from './bill';
import { closing, entryOf, maxEntries, type Why } from './commands';
import { sum } from './due/account';
import { allocate, payable } from './due/due';
import { refundKey } from './keys';
import { billClosed, billFull, givingBack, lessThanPaid, partGivenBack, paymentInProgress } from './refusals';

/*
 * The amounts of a bill never change: another bill replaces it and takes over its payments, each as of the day on which
 * it was made, by the terms of the new bill.
 */

const amountOf = ({ parts }: Pick<Applied, 'parts'>): number => sum(parts.map(({ amount }) => amount));

/**
 * The old bill's payments, allocated by the new bill. Refuses with `less-than-paid` (409) if it cannot take all of
 * them.
 */
const replayed = (old: Bill, replacement: Bill): Applied[] => {
  const settled: Applied[] = [];
  for (const payment of old.settled) {
    const { parts, discount, excess } = allocate({ ...replacement, settled }, payment.on, amountOf(payment));
    if (excess > 0) throw lessThanPaid(paidOn(old), excess);
    settled.push({ ...payment, parts, discount });
  }
  return settled;
};

/** The replacing bill, with the payments and stays of the old one. */
export const carriedOver = (old: Bill, replacement: Bill, why: Why): Bill => {
  const { stays, stayedFrom, net } = old;
  const stayed = { ...replacement, stays, ...(stayedFrom === undefined ? {} : { stayedFrom }) };
  const settled = isGivenBack(old) ? [] : replayed(old, stayed);
  const last = settled.at(-1);
  const paid = last !== undefined && payable({ ...stayed, settled }, last.on).most === 0;
  const state = paid ? 'paid' : 'open';
  const { dueKey, dueAt, ...bill } = stayed;
  return {
    ...bill,
    // Bills that are paid or stayed need no reminders.
    ...(paid || stayedFrom !== undefined || dueKey === undefined ? {} : { dueKey, dueAt }),
    ...{ settled, net, state, replaces: old.id, card: { ...bill.card, state } },
    carried: { ...why, payments: settled.length },
    ...placeInQueue(bill.agencyId, state, bill.card),
  };
};

/** What each revenue head received from the payments of a bill. */
const byHead = ({ settled }: Bill): Map<string, number> => {
  const heads = new Map<string, number>();
  for (const { head, amount } of settled.flatMap(({ parts }) => parts)) {
    heads.set(head, (heads.get(head) ?? 0) + amount);
  }
  return heads;
};

const postingsOf = (old: Bill, bill: Bill): Posting[] => {
  const [before, after] = [byHead(old), byHead(bill)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((head): Posting[] => {
    const more = (after.get(head) ?? 0) - (before.get(head) ?? 0);
    const account = `revenue:${head}` as const;
    if (more === 0) return [];
    return [{ side: more > 0 ? 'credit' : 'debit', account, amount: Math.abs(more) }];
  });
};

/** The ledger entry for payments that move to other revenue heads. */
const reallocation = (old: Bill, bill: Bill, { at }: Action): Booking[] => {
  const postings = postingsOf(old, bill);
  const last = bill.settled.at(-1);
  if (!last || postings.length === 0) return [];
  const { agencyId, currency, id, timeZone } = bill;
  const booked = { agencyId, cause: 'reallocation', currency, postings, paymentId: last.paymentId } as const;
  return [{ ...booked, at, day: dateIn(timeZone, at), of: id }];
};

/** Whether all that was paid on it was given back: then there is nothing to take over. */
const isGivenBack = (bill: Bill): boolean => bill.net === 0 && bill.settled.length > 0;

/** Why a bill is replaced, and whether it may be `again`: after all that was paid on it was given back. */
interface Replacing extends Why {
  /** Its service may then require of refunds that they have arrived (`requires: ['refund']`). */
  readonly again?: boolean;
}

const check = (old: Bill, replacement: Bill, { at }: Action, again: boolean): void => {
  if (old.payer !== replacement.payer || old.agencyId !== replacement.agencyId) {
    throw new Error(`${replacement.id} is no bill of the payer of ${old.id}`);
  }
  if (old.state !== 'open' && !(again && old.state === 'refunded')) throw billClosed({ ...old });
  if (old.hold && Date.parse(old.hold.until) > at) throw paymentInProgress(old.hold.paymentId);
  if (old.currency !== replacement.currency) {
    throw refuseField('other-currency', '/currency', `The bill is in ${old.currency}.`);
  }
  if (!(again && isGivenBack(old)) && old.net !== paidOn(old)) throw partGivenBack(paidOn(old), old.net);
  if (Object.keys(old.timeline).length >= maxEntries) throw billFull();
};

/** The refunds that took something from the bill and did not come back. */
const standingRefunds = ({ returned }: Bill): string[] => {
  const failed = new Set(returned.filter(({ amount }) => amount < 0).map(({ refundId }) => refundId));
  return returned.map(({ refundId }) => refundId).filter((id) => !failed.has(id));
};

/** The money has arrived: a provider that refuses would make it the agency's again, and the old bill's. */
const refundsArrived = (bill: Bill): Write<undefined>[] =>
  standingRefunds(bill).map((refundId) =>
    requirement(refundKey(refundId), [equals('card.status', 'success', () => givingBack(refundId))], () =>
      givingBack(refundId),
    ),
  );

/**
 * Replaces an open or refunded bill that was read with another one, in one transaction. Its first write is the new bill's: its
 * result is the new bill, and it recognises repeats. Throws `VersionConflict` if the old bill has changed since.
 */
export const reissuing = (
  old: Bill,
  replacement: Bill,
  action: Action,
  { again = false, ...why }: Replacing,
): readonly [Write<Bill>, ...Write<unknown>[]] => {
  check(old, replacement, action, again);
  const bill = carriedOver(old, replacement, why);
  const { set, remove } = closing('reissued', old.agencyId, old.id);
  const entry = entryOf('reissue', action, why);
  return [
    creation(bill),
    update({
      key: old,
      version: old.version,
      set: { ...set, replacedBy: bill.id, [`timeline.${action.id}`]: entry },
      remove,
    }),
    ...bookingsOf(reallocation(old, bill, action)),
    ...(again ? refundsArrived(old) : []),
  ];
};
