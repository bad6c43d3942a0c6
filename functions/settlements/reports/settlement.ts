import * as v from 'valibot';
import { Refusal } from '../../kernel/contract/refusal';
import { dateIn, type LocalDate } from '../../kernel/text/date';
import { date, timeZone } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { hours } from '../../kernel/text/time';

/*
 * A settlement: what an agency's ledger states about a day. It is derived from the ledger's totals only, so that the
 * two cannot differ (`report.ts`).
 */

/** Minor units, as digits: an agency's sums may be larger than what JSON's numbers hold exactly (RFC 8259 section 6). */
const sum = v.pipe(v.string(), v.regex(/^-?\d{1,30}$/, 'Minor units in decimal digits.'));

/** Money that passes through an account. */
const passing = v.strictObject({ opening: sum, in: sum, out: sum, closing: sum });

const head = v.strictObject({
  head: v.string(),
  captured: sum,
  /** Requested and not refused by the provider, whether or not it is paid out yet. */
  refunded: sum,
  /** What reissued bills moved here from other heads. */
  reallocated: sum,
  net: sum,
});

const provider = v.strictObject({ provider: v.string(), gross: sum, refunded: sum, fees: sum, net: sum });

/** Each balance is stated on the side on which its account grows. */
const account = v.strictObject({ account: v.string(), opening: sum, debit: sum, credit: sum, closing: sum });

const inCurrency = v.strictObject({
  currency,
  /** The sum of all debits, which equals the sum of all credits. */
  booked: sum,
  heads: v.array(head),
  providers: v.array(provider),
  suspense: passing,
  refundsPayable: passing,
  /** The trial balance: every account that was ever booked on. */
  accounts: v.array(account),
});
export type InCurrency = v.InferOutput<typeof inCurrency>;

export const settlementView = v.strictObject({
  date,
  timeZone,
  /** Whether the day is over: no entries are added to it. */
  closed: v.boolean(),
  entries: v.number(),
  currencies: v.array(inCurrency),
});
export type Settlement = v.InferOutput<typeof settlementView>;

export const balancesView = v.strictObject({
  on: date,
  closed: v.boolean(),
  balances: v.array(v.strictObject({ currency, account: v.string(), balance: sum })),
});
export type Balances = v.InferOutput<typeof balancesView>;

/** Milliseconds. What began before midnight may be booked shortly after it: a function runs for a quarter of it. */
export const grace = hours(1);

/** Whether no more entries can be added to a day at `now` (milliseconds since 1970). */
export const isClosed = (day: LocalDate, zone: string, now: number): boolean =>
  dateIn(zone, now - grace) > day;

/** Refuses a day that has not begun at `now` (milliseconds since 1970). */
export const checkBegun = (day: LocalDate, zone: string, now: number): void => {
  if (dateIn(zone, now) < day) throw new Refusal('settlement-not-found');
};
