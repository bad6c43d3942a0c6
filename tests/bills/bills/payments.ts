import { randomUUID } from 'node:crypto';
import { type Bill, placeOf } from '../../../functions/blocks/billing/bill';
import { read } from '../../../functions/kernel/table/read';
import { type Write, write } from '../../../functions/kernel/table/write';
import { instant } from '../../../functions/kernel/text/time';
import { hold, settleBill, settlementOf } from '../../../functions/payments/bills/settlement';
import type { Portal } from '../../support/portal';

/*
 * What payments do to bills, without a bank.
 */

export const stored = async ({ table, ids }: Portal, billId: string): Promise<Bill> => {
  const place = placeOf(ids, billId);
  const bill = place && (await read<Bill>(table, place.key));
  if (!bill) throw new Error(`There is no bill ${billId}`);
  return bill;
};

const writeAll = async ({ table }: Portal, writes: readonly Write<unknown>[]): Promise<void> => {
  for (const each of writes) await write(table, each);
};

/** A payment of so many minor units that was made for the amount of a day. */
export const pay = async (portal: Portal, billId: string, amount: number, on: string): Promise<string> => {
  const bill = await stored(portal, billId);
  const paymentId = portal.ids.ownedId('00'.repeat(9), randomUUID());
  const tender = {
    paymentId,
    chargeId: `charge ${paymentId}`,
    on,
    amount,
    at: instant(portal.clock()),
    paidBy: 'payer',
  };
  await writeAll(portal, settleBill(bill, settlementOf(bill, tender), paymentId));
  return paymentId;
};

/** A payment that is under way for so many milliseconds more. */
export const begin = async (portal: Portal, billId: string, milliseconds: number): Promise<string> => {
  const paymentId = portal.ids.ownedId('00'.repeat(9), randomUUID());
  await write(portal.table, hold(await stored(portal, billId), paymentId, portal.clock() + milliseconds));
  return paymentId;
};
