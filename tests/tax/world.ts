import { randomUUID } from 'node:crypto';
import { type Bill, placeOf } from '../../functions/blocks/billing/bill';
import { linkKey, payerRefOf } from '../../functions/blocks/billing/payer';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import { update } from '../../functions/kernel/table/update';
import { write } from '../../functions/kernel/table/write';
import { dateIn } from '../../functions/kernel/text/date';
import { instant } from '../../functions/kernel/text/time';
import { noteRefunded, settleBill, settlementOf } from '../../functions/payments/bills/settlement';
import { contract } from '../../functions/tax/contract';
import * as examples from '../../functions/tax/taxes/examples';
import { newId } from '../complaints/world';
import { agency, citizen } from '../support/callers';
import type { Portal } from '../support/portal';

export const taxableObjectNumber = 'P-1';
export const year = { from: '2026-01-01', until: '2026-12-31' };

/** A new agency with the property tax of the examples, a taxpayer and a property. */
export const newOffice = async (portal: Portal, changes: object = {}) => {
  const api = portal.client(contract);
  const agencyId = newId();
  const office = agency(agencyId, 'tax:read', 'tax:write');
  const taxpayer = `T-${randomUUID().slice(0, 8)}`;
  const put = {
    tax: (taxCode: string, more: object = {}) =>
      api.putTax({ caller: office, params: { taxCode }, body: { ...examples.taxDetails, ...more } as never }),
    taxpayer: (identifier: string) =>
      api.putTaxpayer({
        caller: office,
        params: { taxpayer: identifier },
        body: { name: 'Amina Khalil', language: 'ar' },
      }),
    taxableObject: (taxableObject: string, more: object = {}) =>
      api.putTaxableObject({
        caller: office,
        params: { taxableObject },
        body: {
          kind: 'property',
          label: '12 Rainbow Street',
          taxpayer,
          since: '2021-05-01',
          activeFrom: '2020-01-01',
          ...more,
        } as never,
      }),
  };
  await put.tax('property-tax', changes);
  await put.taxpayer(taxpayer);
  await put.taxableObject(taxableObjectNumber);
  const wanted = (more: object = {}) =>
    ({
      tax: 'property-tax',
      taxableObject: taxableObjectNumber,
      period: year,
      value: 60_000_000,
      ...more,
    }) as never;
  const assess = (more: object = {}, idempotencyKey?: string) =>
    api.assess({ caller: office, body: wanted(more), ...(idempotencyKey ? { idempotencyKey } : {}) });
  return { api, agencyId, office, taxpayer, put, wanted, assess };
};
export type Office = Awaited<ReturnType<typeof newOffice>>;

/** A new person. */
export const newPerson = () => {
  const sub = randomUUID();
  return { sub, ref: personRef(sub), caller: citizen(sub) };
};

/** Writes the link of a person who has claimed the taxpayer, as the service `bills` does. */
export const claim = async (
  { table, clock }: Portal,
  sub: string,
  agencyId: string,
  identifier: string,
): Promise<void> => {
  const payer = payerRefOf(agencyId, identifier);
  const named = { payer, agencyId, identifier, claimedAt: instant(clock()) };
  await write(table, update({ key: linkKey(personRef(sub), payer), type: 'payer-link', set: named }));
};

/** Pays a part of a bill, with the writes of a payment. */
export const pay = async ({ table, ids, clock }: Portal, billId: string, amount: number): Promise<void> => {
  const place = placeOf(ids, billId);
  const bill = place && (await read<Bill>(table, place.key));
  if (!bill) throw new Error(`There is no bill ${billId}`);
  const [at, paymentId] = [instant(clock()), newId()];
  const tender = {
    paymentId,
    chargeId: `ch-${paymentId}`,
    on: dateIn('Asia/Amman', clock()),
    amount,
    at,
    paidBy: 'payer',
  };
  for (const each of settleBill(bill, settlementOf(bill, tender), paymentId)) await write(table, each);
};

/** Gives back a part of what was paid on a bill, with the write of a refund; a negative one comes back from the bank. */
export const refund = async (
  { table, ids, clock }: Portal,
  billId: string,
  amount: number,
): Promise<void> => {
  const place = placeOf(ids, billId);
  const bill = place && (await read<Bill>(table, place.key));
  if (!bill) throw new Error(`There is no bill ${billId}`);
  const paymentId = bill.settled.at(-1)?.paymentId ?? '';
  const when = { at: instant(clock()), on: dateIn('Asia/Amman', clock()) };
  await write(table, noteRefunded(bill, { refundId: `${paymentId}00000000`, paymentId, amount, ...when }));
};
