import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Mark } from '../../kernel/action';
import type { Stored } from '../../kernel/dynamo';
import { code, text } from '../../kernel/fields';
import { amount, type Currency, type Money } from '../../kernel/money';
import type { Item } from '../../kernel/rule';
import type { Sealer } from '../../kernel/seal';
import { type Key, key } from '../../kernel/table';
import { days, type Instant } from '../../kernel/time';
import type { Entry } from '../../kernel/write';
import type { Account } from './due';

/*
 * A bill: what somebody owes a public body for a tax, a fine, a fee, a service. One shape for all of them. What of it is due
 * on a day is computed (`amountDue`), and is stored nowhere.
 */

export const kinds = ['tax', 'fine', 'fee', 'utility', 'fare'] as const;
export type Kind = (typeof kinds)[number];

/**
 * `open` until all of it is paid; `reissued` when another bill has taken its place, and `cancelled` when nothing has.
 * The last three are final.
 */
export const states = ['open', 'paid', 'cancelled', 'reissued'] as const;
export type State = (typeof states)[number];

/** One thing that is charged for, by the revenue head under which the agency books it. */
export const line = v.strictObject({
  head: code,
  text: text(200),
  /** Minor units of the bill's currency. */
  amount,
});

/** While a payment of it is under way nobody begins another. It lapses by itself. */
export interface Hold {
  readonly paymentId: string;
  readonly until: Instant;
}

/** What was done to a bill, beside what was paid. */
export interface BillEntry extends Entry {
  readonly action: 'cancel' | 'reissue' | 'stay' | 'resume';
  readonly reason?: string;
}

/** What lists show of a bill. */
export interface BillCard {
  readonly id: string;
  readonly kind: Kind;
  readonly state: State;
  readonly reference: string | null;
  readonly identifier: string;
  readonly currency: Currency;
  /** What was charged, in minor units, before discount, penalty and interest. */
  readonly amount: number;
  readonly dueOn: string;
}

export interface Bill extends Stored, Account {
  readonly id: string;
  /** `payerRefOf` the agency and the identifier, or a `personRef`. */
  readonly payer: string;
  readonly agencyId: string;
  readonly card: BillCard;
  readonly kind: Kind;
  readonly state: State;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  /** The day it was made out, and from which it stands in the payer's list. */
  readonly issuedOn: string;
  readonly issuedAt: Instant;
  readonly made: Mark;
  /** The payments that are under way. */
  readonly hold?: Hold;
  /** Minor units: all that was paid on it, less what was given back. */
  readonly net: number;
  readonly timeline: Readonly<Record<string, BillEntry>>;
  /** The bill whose place it took, and the one that took its place. */
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** What it is for, in the words of the service that made it out: an assessment, a fine. */
  readonly subject: Item & { readonly type: string };
  readonly queueKey: string;
  readonly queueSort: string;
}

const dayLetters = 4;

/** Days since 1970 in four letters, in the order of time (until the year 4840). */
const lettersOf = (issuedOn: string): string =>
  Math.floor(Date.parse(issuedOn) / days(1))
    .toString(32)
    .padStart(dayLetters, '0');

/**
 * The id of a bill: the day on which it was made out, in letters, and an id that carries its payer, sealed. So an id leads
 * to its key, and a payer's bills stand in the order of time. The same for the same action.
 */
export const billIdOf = (
  seal: Pick<Sealer, 'ownedId'>,
  payer: string,
  issuedOn: string,
  actionId: string,
): string => lettersOf(issuedOn) + seal.ownedId(payer, actionId);

export const billId = v.pipe(v.string(), v.regex(/^[0-9a-v]{36}$/, 'The id of a bill.'));

/** All bills of a payer, by the day they were made out. */
export const billsOf = (payer: string): string => key('bill', payer);

/** Where the bill of this id would stand, and whose it would be; undefined where the portal gave no such id. */
export const placeOf = (
  seal: Pick<Sealer, 'ownerOf'>,
  id: string,
): { readonly key: Key; readonly payer: string } | undefined => {
  const payer = seal.ownerOf(id.slice(dayLetters));
  return payer === undefined ? undefined : { payer, key: { pk: billsOf(payer), sk: id } };
};

/** A queue is read from all of its partitions: one takes 1,000 writes a second, and a paid bill leaves it by two. */
const queueShards = 16;

const shardOf = (id: string): string =>
  String(createHash('sha256').update(id).digest().readUInt32BE(0) % queueShards);

const queueKey = (agencyId: string, state: State, shard: string): string =>
  key('bill-queue', agencyId, state, shard);

/** Where a bill stands in the lists of its agency: by state, and by when it is due. */
export const placeInQueue = (
  agencyId: string,
  state: State,
  { id, dueOn }: Pick<BillCard, 'id' | 'dueOn'>,
) => ({
  queueKey: queueKey(agencyId, state, shardOf(id)),
  queueSort: key(dueOn, id),
});

/** The partitions of an agency's bills in a state. */
export const billQueues = (agencyId: string, state: State): string[] =>
  Array.from({ length: queueShards }, (_, shard) => queueKey(agencyId, state, String(shard)));

/** What was charged: the sum of the lines. */
export const chargedBy = ({ lines }: Pick<Account, 'lines'>): number =>
  lines.reduce((sum, each) => sum + each.amount, 0);

/** What was paid on a bill by now, penalty and interest included. */
export const paidOn = ({ settled }: Pick<Account, 'settled'>): number =>
  settled.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.amount, 0);

export const moneyOf = (bill: Pick<Bill, 'currency'>, minor: number): Money => ({
  amount: minor,
  currency: bill.currency,
});

/** Whether a payment of it, other than this one, is under way at `now` (milliseconds since 1970). */
export const heldByAnother = ({ hold }: Pick<Bill, 'hold'>, paymentId: string, now: number): boolean =>
  hold !== undefined && hold.paymentId !== paymentId && Date.parse(hold.until) > now;
