import { paymentOfRefund, refundKey } from '../../blocks/billing/keys';
import { retryOnConflict } from '../../kernel/table/conflict';
import { read, readAll } from '../../kernel/table/read';
import { writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Context } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import type { RepaymentOutcome } from '../providers/provider';
import { afterAnswer } from '../refunds/answers';
import { readBillsOf } from '../refunds/bills-store';
import type { Refund } from '../refunds/refund';

/** Pays refunds out through the provider. */
export const openPayouts = ({ table, ids, provider, timeZone }: Context) => {
  const writeDown = async (refundId: string, outcome: RepaymentOutcome, now: number): Promise<void> => {
    const [found, known] = await readAll(table, [paymentKey(paymentOfRefund(refundId)), refundKey(refundId)]);
    const [payment, refund] = [found, known] as unknown as readonly [Payment, Refund];
    if (refund.card.status !== 'submitted') return;
    const bills = outcome.state === 'refused' ? await readBillsOf({ table, ids }, refund) : [];
    const when = { at: now, day: dateIn(timeZone, now) };
    const [first, ...others] = afterAnswer(ids, { payment, refund, bills }, outcome, when);
    if (first) await writeTogether(table, first, ...others);
  };
  return {
    /** Has the provider pay a refund out and records its answer. Does nothing if no such refund is submitted. */
    follow: async (refundId: string, now: number): Promise<void> => {
      const refund = await read<Refund>(table, refundKey(refundId));
      if (refund?.card.status !== 'submitted' || refund.provider !== provider.name) return;
      const { chargeId, card } = refund;
      const outcome = await provider.refund({ refundId, chargeId, money: card.money });
      await retryOnConflict(() => writeDown(refundId, outcome, now));
    },
  };
};
export type Payouts = ReturnType<typeof openPayouts>;
