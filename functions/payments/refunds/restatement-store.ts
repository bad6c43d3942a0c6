import { type Bill, placeOf } from '../../blocks/billing/bill';
import { refundsOf } from '../../blocks/billing/keys';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import { page, read } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { writeTogether } from '../../kernel/table/write';
import { BillReplaced } from '../bills/settlement';
import type { Context } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import type { BookedAmount } from '../payments/share';
import type { Refund } from './refund';

/*
 * A reissued bill passes its payments on to the bill that replaces it, perhaps under other revenue heads. The payment
 * is not updated then, but when some of it is to be refunded.
 */

const maxReissues = 100;

/** The last bill in the chain of bills that replaced this one. */
export const standingFor = async (
  { table, ids }: Pick<Context, 'table' | 'ids'>,
  billId: string,
): Promise<Bill> => {
  for (let id = billId, left = maxReissues; left > 0; left -= 1) {
    const place = placeOf(ids, id);
    const bill = place && (await read<Bill>(table, place.key));
    if (!bill) throw new Error(`There is no bill ${id}`);
    if (!bill.replacedBy) return bill;
    id = bill.replacedBy;
  }
  throw new Error(`The bill ${billId} was replaced without end`);
};

/** What the bill has of the payment, as the payment's share would have it. */
const bookedOn = ({ id: billId, settled }: Bill, paymentId: string): BookedAmount[] =>
  settled
    .filter((each) => each.paymentId === paymentId)
    .flatMap(({ chargeId, parts }) =>
      parts.map(
        ({ head, amount }): BookedAmount => ({ chargeId, billId, account: `revenue:${head}`, amount }),
      ),
    );

/** Splits what is booked into the first `amount` minor units and the rest. */
const cut = (booked: readonly BookedAmount[], amount: number): readonly [BookedAmount[], BookedAmount[]] => {
  const [first, rest]: [BookedAmount[], BookedAmount[]] = [[], []];
  let left = amount;
  for (const each of booked) {
    const part = Math.min(each.amount, left);
    left -= part;
    if (part > 0) first.push({ ...each, amount: part });
    if (part < each.amount) rest.push({ ...each, amount: each.amount - part });
  }
  if (left > 0) throw new Error('More was booked than the bill has of the payment');
  return [first, rest];
};

/**
 * Divides the bookings of a replacing bill among those who hold bookings of the replaced one, each as much as before.
 * The earliest holder comes last, as refunds take from the end.
 */
const redistributed = (
  holders: readonly (readonly BookedAmount[])[],
  replaced: string,
  now: readonly BookedAmount[],
): BookedAmount[][] => {
  let rest = now;
  return holders.map((held) => {
    const old = held.filter(({ billId }) => billId === replaced);
    const [mine, others] = cut(
      rest,
      old.reduce((sum, { amount }) => sum + amount, 0),
    );
    rest = others;
    const index = held.findIndex(({ billId }) => billId === replaced);
    const before = held.slice(0, Math.max(index, 0)).filter(({ billId }) => billId !== replaced);
    const after = held.slice(Math.max(index, 0)).filter(({ billId }) => billId !== replaced);
    return [...before, ...mine, ...after];
  });
};

/** Refunds that are not booked yet, latest first. */
const refundsAwaitingApproval = async (
  { table }: Pick<Context, 'table'>,
  paymentId: string,
): Promise<Refund[]> => {
  const list = {
    ranges: [{ partition: refundsOf(paymentId) }],
    order: 'ascending',
    limit: maxReissues,
  } as const;
  const { items } = await page<Item>(table, list);
  return (items as unknown as Refund[])
    .filter(({ card }) => card.status === 'awaiting-approval')
    .sort((left, right) => (left.card.createdAt < right.card.createdAt ? 1 : -1));
};

/** Updates a payment and its waiting refunds: they name the bill that replaced another, and its revenue heads. */
const restate = async (
  context: Pick<Context, 'table' | 'ids'>,
  paymentId: string,
  { billId }: BillReplaced,
): Promise<void> => {
  const [bill, payment, refunds] = await Promise.all([
    standingFor(context, billId),
    read<Payment>(context.table, paymentKey(paymentId)),
    refundsAwaitingApproval(context, paymentId),
  ]);
  const share = payment?.shares[bill.agencyId];
  if (!payment || !share) throw new Error(`The payment ${paymentId} has nothing of ${bill.agencyId}`);
  const holders = [share.booked, ...refunds.map(({ from }) => from)];
  const [booked, ...from] = redistributed(holders, billId, bookedOn(bill, paymentId));
  await writeTogether(
    context.table,
    update({ key: payment, version: payment.version, set: { [`shares.${bill.agencyId}.booked`]: booked } }),
    ...refunds.map((refund, index) =>
      update({ key: refund, version: refund.version, set: { from: from[index] } }),
    ),
  );
};

/**
 * Attempts an operation that needs the payment's bills as they are now. If one was reissued, restates the payment and
 * tries again.
 */
export const retryWithCurrentBills = <T>(
  context: Pick<Context, 'table' | 'ids'>,
  paymentId: string,
  attempt: () => Promise<T>,
): Promise<T> =>
  retryOnConflict(async () => {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BillReplaced)) throw error;
      await restate(context, paymentId, error);
      throw new VersionConflict(error.message);
    }
  });
