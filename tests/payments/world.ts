import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Bill } from '../../functions/blocks/billing/bill';
import { type Charge as Issued, issue, newBill } from '../../functions/blocks/billing/issue';
import { refundKey, refundsOf } from '../../functions/blocks/billing/keys';
import { linkKey, payerRefOf } from '../../functions/blocks/billing/payer';
import { ledgerShardNames } from '../../functions/blocks/ledger/account';
import { type JournalEntry, journalOf } from '../../functions/blocks/ledger/entry';
import { receiptKey } from '../../functions/blocks/receipts/keys';
import { type Receipt, receiptIdOf } from '../../functions/blocks/receipts/receipt';
import { timerAttributes } from '../../functions/kernel/events/deadlines';
import type { OnDue } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { page, read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { update } from '../../functions/kernel/table/update';
import { write } from '../../functions/kernel/table/write';
import { dateIn } from '../../functions/kernel/text/date';
import { contract } from '../../functions/payments/contract';
import { type Payment, paymentKey } from '../../functions/payments/payments/payment';
import { onRefundDue } from '../../functions/payments/payouts/due';
import { openPayouts } from '../../functions/payments/payouts/store';
import { onPaymentDue } from '../../functions/payments/progress/due';
import type { SettlementRequest } from '../../functions/payments/progress/request';
import { openSettling } from '../../functions/payments/progress/store';
import type { Refund } from '../../functions/payments/refunds/refund';
import { agency, citizen } from '../support/callers';
import { actingAs } from '../support/functions';
import { reactorEffects, recordingQueue } from '../support/messages';
import { type Portal, usePortal } from '../support/portal';
import { billsService, paymentsService } from '../support/services';
import { sweeping } from '../support/sweeping';
import { type Bank, bankOf, callbackOf, signed } from './bank';
import { bookedAmounts } from './books';

/*
 * A payments service with a bank in memory; bills and payers as agencies and people would have made them.
 */

export const timeZone = 'Asia/Amman';
export const waterworks = '4f0kq8tn2c6vh1b9m3jd5s7e';
export const cityHall = '5g1kq8tn2c6vh1b9m3jd5s7e';

let count = 0;

interface Wish extends Partial<Issued> {
  readonly amount?: number;
  /** The person who claims the payer; null for nobody. */
  readonly holder?: string | null;
}

const returnUrl = 'https://portal.example/paid';

/** Deadlines that are the business of other services. */
const forget: OnDue =
  ({ table }) =>
  async ({ pk, sk }) => {
    await write(table, update({ key: { pk: String(pk), sk: String(sk) }, remove: [...timerAttributes] }));
  };

/** The sweep's and the queue's part, as the functions of `functions/platform` have it. */
const openWork = (portal: Portal, bank: Bank) => {
  const context = { ...actingAs('payments-settlements', portal), provider: bank, timeZone };
  const [settling, payouts] = [openSettling(context), openPayouts(context)];
  const queue = recordingQueue();
  const effects = reactorEffects(portal, recordingQueue(), queue);
  const deadlines = { payment: onPaymentDue, refund: onRefundDue, bill: forget, receipt: forget };
  const take = (request: SettlementRequest): Promise<void> =>
    'refundId' in request
      ? payouts.follow(request.refundId, portal.clock())
      : settling.follow(request.paymentId, portal.clock());
  return {
    queue,
    take,
    /** What is due goes into the queue, and out of it; what fails stays in it. */
    work: async (): Promise<void> => {
      await sweeping(deadlines, effects)();
      for (const request of queue.sent.splice(0)) {
        await take(request as SettlementRequest).catch(() => queue.sent.push(request));
      }
    },
  };
};

/** All that tests do with payments. */
export const openScene = (portal: Portal, bank: Bank) => {
  const { table, ids, clock } = portal;
  const api = portal.client(contract);
  const worker = openWork(portal, bank);
  const today = (): string => dateIn(timeZone, clock());

  /** A bill of the water bill's kind to `amina`, who has claimed it. */
  const bill = async ({ amount = 10_000, holder = 'amina', ...told }: Wish = {}): Promise<Bill> => {
    count += 1;
    const agencyId = told.agencyId ?? waterworks;
    const identifier = told.identifier ?? `W-${count}`;
    const payer = told.payer ?? payerRefOf(agencyId, identifier);
    const charge: Issued = {
      ...{
        agencyId,
        payer,
        identifier,
        kind: 'utility',
        title: { en: 'Water', ar: 'مياه' },
        reference: null,
      },
      ...{ currency: 'JOD', lines: [{ head: 'water', text: 'Water', amount }], terms: {} },
      ...{ issuedOn: today(), dueOn: '2026-12-31', timeZone, subject: { type: 'water' } },
      ...told,
    } as Issued;
    const action = { id: `bill-${count}`, hash: 'bill', at: clock() };
    const made = await write(table, issue(newBill(ids, charge, action)));
    if (holder !== null) await claim(holder, payer);
    return made;
  };

  const claim = (person: string, payer: string): Promise<unknown> => {
    const Item = { ...linkKey(personRef(person), payer), type: 'payer-link', version: 1 };
    return table.client.send(new PutCommand({ TableName: table.name, Item }));
  };

  const billNow = async ({ pk, sk }: Bill): Promise<Bill> => (await read<Bill>(table, { pk, sk })) as Bill;

  const asking = (bills: readonly (Bill | { readonly bill: Bill; readonly amount: number })[]) => ({
    bills: bills.map((each) =>
      'bill' in each ? { bill_id: each.bill.id, amount: each.amount } : { bill_id: each.id },
    ),
    return_url: returnUrl,
  });

  const create = async (
    bills: Parameters<typeof asking>[0],
    { person = 'amina', key }: { readonly person?: string; readonly key?: string } = {},
  ) => {
    const caller = citizen(person);
    return api.createPayment({ caller, body: asking(bills), ...(key ? { idempotencyKey: key } : {}) });
  };

  const entriesOf = async (agencyId: string, day = today()): Promise<JournalEntry[]> => {
    const ranges = ledgerShardNames.map((shard) => ({ partition: journalOf(agencyId, day, shard) }));
    const { items } = await page<Item>(table, { ranges, order: 'ascending', limit: 100 });
    return items as unknown as JournalEntry[];
  };

  /** What stands in the accounts of an agency, debit above zero, by the entries of a day; each balances. */
  const balancesOf = async (agencyId: string, day = today()): Promise<Record<string, number>> =>
    bookedAmounts(await entriesOf(agencyId, day));

  return {
    ...worker,
    clock,
    ...{ portal, bank, api, bill, claim, billNow, create, asking, entriesOf, balancesOf, today },
    payment: async (id: string): Promise<Payment> => (await read<Payment>(table, paymentKey(id))) as Payment,
    refundsOf: async (paymentId: string): Promise<Refund[]> => {
      const ranges = [{ partition: refundsOf(paymentId) }];
      return (await page<Item & Refund>(table, { ranges, order: 'ascending', limit: 100 })).items.map(
        (item) => item as Refund,
      );
    },
    refund: async (id: string): Promise<Refund> => (await read<Refund>(table, refundKey(id))) as Refund,
    system: (agencyId = waterworks) =>
      agency(agencyId, 'payments:read', 'payments:write', 'refund-policy:write'),
    receipt: (payment: Payment, agencyId: string): Promise<Receipt | undefined> =>
      read<Receipt>(table, receiptKey(receiptIdOf(ids, payment.owner, payment.id, agencyId))),
    get: (payment_id: string, person = 'amina') =>
      api.getPayment({ caller: citizen(person), params: { payment_id } }),
    cancel: (payment_id: string, person = 'amina', key?: string) =>
      api.cancelPayment({
        caller: citizen(person),
        params: { payment_id },
        ...(key ? { idempotencyKey: key } : {}),
      }),
    /** The bank calls about a payment, or a refund. */
    callback: (hint: Parameters<typeof callbackOf>[0]) =>
      api.receiveCallback({
        params: { provider: bank.name },
        rawBody: callbackOf(hint),
        headers: signed,
        idempotencyKey: null,
      }),
  };
};
export type Scene = ReturnType<typeof openScene>;

/** A portal with a bank for the tests of a file. */
export const useScene = (): (() => Scene) => {
  const portal = usePortal(paymentsService, billsService);
  let scene: Scene | undefined;
  return () => {
    scene ??= openScene(portal(), bankOf(portal()));
    return scene;
  };
};
