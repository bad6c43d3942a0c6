import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Currency } from '../../kernel/text/money';
import { type Instant, instant } from '../../kernel/text/time';
import { type Account, ledgerShardOf, type Side } from './account';

/** One line of an entry. */
export interface Posting {
  readonly side: Side;
  readonly account: Account;
  /** Minor units, one or more. */
  readonly amount: number;
}

/** Why an entry was made: `reallocation` if a partly paid bill was reissued under other heads. */
export type Cause = 'capture' | 'fee' | 'refund' | 'payout' | 'reversal' | 'reallocation';

/** What is booked at once: debits equal credits. Entries never change; mistakes are reversed by further entries. */
export interface JournalEntry extends Stored {
  readonly id: string;
  readonly agencyId: string;
  readonly cause: Cause;
  readonly currency: Currency;
  readonly postings: readonly Posting[];
  readonly at: Instant;
  /** The day in whose report it appears, in the portal's time zone: `2026-11-22`. */
  readonly day: string;
  readonly paymentId: string;
  readonly refundId?: string;
  /** The entry that this one takes back. */
  readonly reverses?: string;
  /** A payment was charged once more than it should have been. */
  readonly again?: true;
}

export const journalOf = (agencyId: string, day: string, shard: string): string =>
  key('journal', agencyId, day, shard);

export interface Booking {
  readonly agencyId: string;
  readonly cause: Cause;
  readonly currency: Currency;
  readonly postings: readonly Posting[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly day: string;
  readonly paymentId: string;
  readonly refundId?: string;
  readonly reverses?: string;
  readonly again?: true;
  /** Distinguishes it from the payment's other entries of this cause: the charge's id, for example. */
  readonly of: string;
}

const sumOf = (postings: readonly Posting[], wanted: Side): number =>
  postings.reduce((sum, { side, amount }) => (side === wanted ? sum + amount : sum), 0);

/** Throws if a booking does not balance: that is a bug, and must never be written. */
const checkBalance = ({ postings }: Booking): void => {
  const whole = postings.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0);
  if (!whole || sumOf(postings, 'debit') !== sumOf(postings, 'credit')) {
    throw new Error(`An entry does not balance: ${JSON.stringify(postings)}`);
  }
};

/** The entry of a booking. Throws if debits do not equal credits. */
export const entryOf = (booking: Booking): JournalEntry => {
  checkBalance(booking);
  const { of, at, ...told } = booking;
  const { agencyId, cause, paymentId, refundId = '', day } = booking;
  const id = unownedId(JSON.stringify([agencyId, cause, paymentId, refundId, of]));
  const place: Key = { pk: journalOf(agencyId, day, ledgerShardOf(paymentId)), sk: key(instant(at), id) };
  return { ...place, type: 'journal', version: 1, id, ...told, at: instant(at) };
};

/** Whether an entry is stored under the key that follows from its agency, day, payment and time. */
export const isInPlace = ({ pk, sk, agencyId, day, paymentId, at, id }: JournalEntry): boolean =>
  pk === journalOf(agencyId, day, ledgerShardOf(paymentId)) && sk === key(at, id);

const opposite = { debit: 'credit', credit: 'debit' } as const;

/** The booking that takes an entry back. */
export const reversalOf = (entry: JournalEntry, at: number, day: string): Booking => ({
  agencyId: entry.agencyId,
  cause: 'reversal',
  currency: entry.currency,
  postings: entry.postings.map((posting) => ({ ...posting, side: opposite[posting.side] })),
  paymentId: entry.paymentId,
  ...(entry.refundId ? { refundId: entry.refundId } : {}),
  reverses: entry.id,
  of: entry.id,
  at,
  day,
});
