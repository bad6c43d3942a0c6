import * as v from 'valibot';
import { Refusal } from '../kernel/contract/refusal';
import { dateIn, type LocalDate } from '../kernel/text/date';
import { date, timeZone } from '../kernel/text/fields';
import { currency } from '../kernel/text/money';
import { hours } from '../kernel/text/time';

/*
 * A settlement: what an agency's ledger says of a day. All of it is read from the ledger's totals, so that it cannot say
 * anything else (`report.ts`).
 */

/** Minor units, as digits: an agency's sums may be larger than what JSON's numbers hold exactly (RFC 8259 section 6). */
const sum = v.pipe(v.string(), v.regex(/^-?\d{1,30}$/, 'Minor units in decimal digits.'));

/** What comes in and goes out again. */
const passing = v.strictObject({ opening: sum, in: sum, out: sum, closing: sum });

const head = v.strictObject({
  head: v.string(),
  captured: sum,
  /** Asked for and not refused by the provider, whether or not it is paid out yet. */
  refunded: sum,
  /** What came to this head from others, when a bill was made out anew. */
  reallocated: sum,
  net: sum,
});

const provider = v.strictObject({ provider: v.string(), gross: sum, refunded: sum, fees: sum, net: sum });

/** Each balance is told on the side on which its account grows. */
const account = v.strictObject({ account: v.string(), opening: sum, debit: sum, credit: sum, closing: sum });

const inCurrency = v.strictObject({
  currency,
  /** What was booked in debit, which is what was booked in credit. */
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
  /** Whether the day is over: nothing is booked on it any more. */
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
const grace = hours(1);

/** Whether nothing is booked on a day any more at `now` (milliseconds since 1970). */
export const isClosed = (day: LocalDate, zone: string, now: number): boolean =>
  dateIn(zone, now - grace) > day;

/** Refuses a day that has not begun at `now` (milliseconds since 1970): there is nothing to tell of it. */
export const checkBegun = (day: LocalDate, zone: string, now: number): void => {
  if (dateIn(zone, now) < day) throw new Refusal('settlement-not-found');
};
