import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Bill, placeOf } from '../../functions/blocks/billing/bill';
import { refundKey } from '../../functions/blocks/billing/keys';
import { read } from '../../functions/kernel/table/read';
import { writeTogether } from '../../functions/kernel/table/write';
import { dateIn } from '../../functions/kernel/text/date';
import { instant } from '../../functions/kernel/text/time';
import { hold, noteRefunded, settleBill, settlementOf } from '../../functions/payments/bills/settlement';
import type { Portal } from '../support/portal';
import { newId } from './world';

/** The bill as stored in the table. */
export const billIn = async ({ table, ids }: Portal, billId: string): Promise<Bill> => {
  const place = placeOf(ids, billId);
  const bill = place && (await read<Bill>(table, place.key));
  if (!bill) throw new Error(`There is no bill ${billId}`);
  return bill;
};

/** Pays an amount of a bill, with the writes of a captured payment; gives the bill before and after. */
export const pay = async (portal: Portal, billId: string, amount: number) => {
  const before = await billIn(portal, billId);
  const now = portal.clock();
  const paymentId = newId();
  const on = dateIn(before.timeZone, now);
  const tender = { paymentId, chargeId: `ch-${paymentId}`, on, amount, at: instant(now), paidBy: 'payer' };
  const [first, ...others] = settleBill(before, settlementOf(before, tender), paymentId);
  if (!first) throw new Error('The bill takes nothing of it');
  await writeTogether(portal.table, first, ...others);
  return { before, after: await billIn(portal, billId) };
};

/** Gives everything back that was paid on a bill; the money has arrived, or is still on its way. */
export const giveBack = async (
  portal: Portal,
  billId: string,
  status: 'submitted' | 'success',
): Promise<void> => {
  const bill = await billIn(portal, billId);
  const paymentId = bill.settled.at(-1)?.paymentId ?? '';
  const refundId = `${paymentId}00000000`;
  const when = { at: instant(portal.clock()), on: dateIn(bill.timeZone, portal.clock()) };
  if (bill.net > 0)
    await writeTogether(portal.table, noteRefunded(bill, { refundId, paymentId, amount: bill.net, ...when }));
  const { client, name: TableName } = portal.table;
  const Item = { ...refundKey(refundId), type: 'refund', version: 1, card: { status } };
  await client.send(new PutCommand({ TableName, Item }));
};

/** A payment in progress holds the bill for half an hour. */
export const holdBill = async (portal: Portal, billId: string): Promise<void> => {
  const held = hold(await billIn(portal, billId), newId(), portal.clock() + 1_800_000);
  await writeTogether(portal.table, held);
};
