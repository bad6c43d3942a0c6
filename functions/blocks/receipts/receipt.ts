import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Mark, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Stored } from '../../kernel/table/dynamo';
import { sum } from '../../kernel/table/expression';
import { key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { dateIn, type LocalDate } from '../../kernel/text/date';
import type { Money } from '../../kernel/text/money';
import { type Instant, instant } from '../../kernel/text/time';
import type { Part } from '../billing/due/terms';
import { receiptKey, receiptsOf } from './keys';

/*
 * Receipts: what an agency acknowledges to have received by one payment. Payments write them without a number in the
 * transaction that books the money; the service `receipts` numbers and shows them. Their only personal data is whose
 * they are.
 */

/** One bill that was paid, or a part of it that is booked separately. */
export interface ReceiptLine {
  readonly billId: string;
  /** What the bill is called, by language. */
  readonly title: Readonly<Record<string, string>>;
  /** The revenue head under which it is booked. */
  readonly head: string;
  /** Minor units of the receipt's currency. */
  readonly amount: number;
  /** The part of the bill. */
  readonly part: Part;
}

/** What lists show of a receipt. */
export interface ReceiptCard {
  readonly id: string;
  readonly agencyId: string;
  readonly paymentId: string;
  readonly money: Money;
  /** Minor units of `money` that were refunded, or are about to be. */
  readonly refunded: number;
  readonly paidAt: Instant;
  /** The local day of the payment, in the receipt's time zone. */
  readonly paidOn: LocalDate;
  /** From 1 on, without a gap within agency and year; absent for the moment that it takes. */
  readonly number?: number;
}

export interface Receipt extends Stored, Partial<Timer> {
  readonly id: string;
  /** `personRef` of the payer. */
  readonly owner: string;
  /** The year in which it is numbered: that of `paidOn`. */
  readonly year: number;
  readonly timeZone: string;
  readonly chargeId: string;
  readonly lines: readonly Omit<ReceiptLine, 'title'>[];
  /** The title of each bill, stored once so that a receipt of many lines fits into an item. */
  readonly titles: Readonly<Record<string, ReceiptLine['title']>>;
  /** How it was paid, as far as the provider states it. */
  readonly method?: { readonly brand: string; readonly lastDigits?: string };
  readonly card: ReceiptCard;
  readonly made: Mark;
  readonly ownerKey: string;
  readonly ownerSort: string;
  /** When it got its number. */
  readonly numberedAt?: Instant;
  /** Where it appears in its agency's list, once it is numbered. */
  readonly queueKey?: string;
  readonly queueSort?: string;
}

/** A payment has one receipt from each agency, so its id is derived from both. */
export const receiptIdOf = (ids: IdCodec, owner: string, paymentId: string, agencyId: string): string =>
  ids.lastingId(owner, key('receipt', paymentId, agencyId));

/** How long a receipt may be without a number before the sweep sees to it: milliseconds. */
const patience = 300_000;

export interface NewReceipt {
  readonly owner: string;
  readonly agencyId: string;
  readonly paymentId: string;
  /** The provider's id of the charge. */
  readonly chargeId: string;
  readonly money: Money;
  readonly lines: readonly ReceiptLine[];
  readonly method?: Receipt['method'];
  /** Milliseconds since 1970. */
  readonly paidAt: number;
  /** Determines the year: a name of the IANA time zone database. */
  readonly timeZone: string;
}

const titlesOf = (lines: readonly ReceiptLine[]): Receipt['titles'] =>
  Object.fromEntries(lines.map(({ billId, title }) => [billId, title]));

/** The lines of a receipt with what each bill is called. */
export const receiptLines = ({ lines, titles }: Receipt): ReceiptLine[] =>
  lines.map((line) => ({ ...line, title: titles[line.billId] ?? {} }));

/** A receipt without a number, for the transaction that books the payment. */
export const newReceipt = (ids: IdCodec, details: NewReceipt): Receipt => {
  const { owner, agencyId, paymentId, chargeId, money, lines, method, timeZone } = details;
  const id = receiptIdOf(ids, owner, paymentId, agencyId);
  const paidAt = instant(details.paidAt);
  const paidOn = dateIn(timeZone, details.paidAt);
  return {
    ...receiptKey(id),
    ...{ type: 'receipt', version: 1, id, owner, timeZone, chargeId },
    lines: lines.map(({ title: _, ...line }) => line),
    titles: titlesOf(lines),
    ...(method ? { method } : {}),
    year: Number(paidOn.slice(0, 4)),
    card: { id, agencyId, paymentId, money, refunded: 0, paidAt, paidOn },
    made: markOf({ id: paymentId, hash: chargeId, at: details.paidAt }),
    ownerKey: receiptsOf(owner),
    ownerSort: key(paidAt, id),
    ...timer(id, details.paidAt + patience),
  };
};

/** Makes the receipt, once, in the transaction that books the payment. */
export const receiptCreation = (receipt: Receipt): Write<Receipt> => creation(receipt);

/**
 * Records on the receipt that an amount in minor units is to be refunded or, if it is negative, that a refund failed:
 * part of the transaction that books the refund.
 */
export const receiptRefund = (id: string, amount: number): Write<undefined> =>
  update({
    key: receiptKey(id),
    set: { 'card.refunded': sum('card.refunded', amount) },
    result: undefined,
    onConditionFailed: () => {
      throw new Error(`There is no receipt ${id} to note a refund on`);
    },
  });
