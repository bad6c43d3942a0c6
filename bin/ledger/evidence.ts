import { refundKey } from '../../functions/blocks/billing/keys';
import type { JournalEntry } from '../../functions/blocks/ledger/entry';
import type { Table } from '../../functions/kernel/table/dynamo';
import { readAll } from '../../functions/kernel/table/read';
import type { Key } from '../../functions/kernel/table/table';
import { type Payment, paymentKey } from '../../functions/payments/payments/payment';
import type { Refund } from '../../functions/payments/refunds/refund';

/*
 * What entries tell of, and whether that is so: each capture a charge of a payment, each refund with what became of it.
 */

/** Keys of one BatchGet. */
const atOnce = 100;

const found = async (table: Table, keys: readonly Key[]): Promise<Map<string, unknown>> => {
  const items = new Map<string, unknown>();
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce);
    for (const item of await readAll(table, some)) if (item) items.set(`${item.pk} ${item.sk}`, item);
  }
  return items;
};

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const amountOf = ({ postings }: JournalEntry): number =>
  postings.reduce((sum, { side, amount }) => (side === 'debit' ? sum + amount : sum), 0);

/** Payments of which more than one charge is the agency's: which of them are booked. */
interface Charged {
  readonly wanted: number;
  readonly booked: number;
}

/** What was booked of a refund: the sum of its entries of each cause. */
interface Booked {
  readonly status: Refund['card']['status'];
  readonly amount: number;
  readonly refund: number;
  readonly payout: number;
  readonly reversal: number;
}

/** What must have been booked of a refund, by its status. */
const expected = ({ status, amount }: Booked) => ({
  refund: amount,
  payout: status === 'success' ? amount : 0,
  reversal: status === 'error' ? amount : 0,
});

const agrees = (booked: Booked): boolean =>
  Object.entries(expected(booked)).every(([cause, amount]) => booked[cause as 'refund'] === amount);

/** Holds captures against the charges of their payments. */
const openCaptures = (agencyId: string) => {
  const findings: string[] = [];
  const charged = new Map<string, Charged>();
  return {
    see: (entry: JournalEntry, payment: Payment | undefined): void => {
      const charges = Object.values(payment?.charges ?? {}).filter(({ agencies }) => agencies[agencyId]);
      const amount = amountOf(entry);
      const isKnown = charges.some(({ agencies }) => agencies[agencyId] === amount);
      if (!isKnown) findings.push(`entry ${entry.id}: payment ${entry.paymentId} has no charge of ${amount}`);
      if (charges.length < 2) return;
      const before = charged.get(entry.paymentId) ?? { wanted: charges.length, booked: 0 };
      charged.set(entry.paymentId, { ...before, booked: before.booked + 1 });
    },
    open: (): string[] => [
      ...findings,
      ...[...charged]
        .filter(([, { wanted, booked }]) => wanted !== booked)
        .map(([id, { wanted, booked }]) => `payment ${id}: ${wanted} charges, of which ${booked} are booked`),
    ],
  };
};

const none = { refund: 0, payout: 0, reversal: 0 };

/** Holds what was booked of refunds against what has become of them. */
const openRefunds = () => {
  const findings: string[] = [];
  const refunds = new Map<string, Booked>();
  return {
    see: (entry: JournalEntry, refund: Refund | undefined): void => {
      const { refundId = '', cause } = entry;
      if (!refund) {
        findings.push(`entry ${entry.id}: there is no refund ${refundId}`);
        return;
      }
      const { status, money } = refund.card;
      const before = { ...none, ...refunds.get(refundId), status, amount: money.amount };
      const kind = cause as keyof typeof none;
      const after = { ...before, [kind]: before[kind] + amountOf(entry) };
      // What is final and agrees is done with: nothing more is ever booked of it.
      const isFinal = status === 'success' || status === 'error';
      if (isFinal && agrees(after)) refunds.delete(refundId);
      else refunds.set(refundId, after);
    },
    open: (): string[] => [
      ...findings,
      ...[...refunds]
        .filter(([, booked]) => !agrees(booked))
        .map(([id, { status, amount, refund, payout, reversal }]) => {
          const booked = `${refund} asked for, ${payout} paid out, ${reversal} taken back`;
          return `refund ${id}: ${status}, of ${amount}, and booked are ${booked}`;
        }),
    ],
  };
};

const paymentOf = ({ paymentId }: JournalEntry): Key => paymentKey(paymentId);
const refundOf = ({ refundId = '' }: JournalEntry): Key => refundKey(refundId);

/** Collects what the entries of one shard of an agency's ledger say. */
export const openEvidence = (table: Table, agencyId: string) => {
  const [captures, refunds] = [openCaptures(agencyId), openRefunds()];
  return {
    see: async (entries: readonly JournalEntry[]): Promise<void> => {
      const captured = entries.filter(({ cause }) => cause === 'capture');
      const given = entries.filter(({ refundId }) => refundId !== undefined);
      const keys = [...captured.map(paymentOf), ...given.map(refundOf)];
      const wanted = [...new Map(keys.map((each) => [nameOf(each), each])).values()];
      const items = await found(table, wanted);
      const itemOf = (key: Key): unknown => items.get(nameOf(key));
      for (const entry of captured) captures.see(entry, itemOf(paymentOf(entry)) as Payment | undefined);
      for (const entry of given) refunds.see(entry, itemOf(refundOf(entry)) as Refund | undefined);
    },
    /** What is wrong, when all has been seen. */
    open: (): string[] => [...captures.open(), ...refunds.open()],
  };
};
