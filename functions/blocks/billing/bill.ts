import * as v from 'valibot';
import type { Timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { code, oneLine } from '../../kernel/text/fields';
import { amount, type Currency, type Money } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { Account } from './due/due';
import type { Applied, BillEntry, Carried, Hold, Reminder, Returned } from './history';

export type { Applied, BillEntry, Reminder, Returned } from './history';

export {
  billId,
  billIdOf,
  billQueues,
  billsNamed,
  billsOf,
  placeByReference,
  placeInQueue,
  placeOf,
  queueOf,
} from './keys';

/*
 * A bill: what somebody owes a public body for a tax, a fine, a fee or a service, in one shape for all of them. How
 * much is due on a day is computed (`amountDue`) and never stored.
 */

export const kinds = ['tax', 'fine', 'fee', 'utility', 'fare'] as const;
export type Kind = (typeof kinds)[number];

/**
 * `open` until it is paid in full; `refunded` if all that was paid was given back; `reissued` if another bill has replaced
 * it, which an open and a refunded one can be; `cancelled` if none has. The last two are final.
 */
export const states = ['open', 'paid', 'refunded', 'cancelled', 'reissued'] as const;
export type State = (typeof states)[number];

/** One thing that is charged for, by the revenue head under which the agency books it. */
export const line = v.strictObject({
  head: code,
  text: oneLine(200),
  /** Minor units of the bill's currency. */
  amount,
});

/** What lists show of a bill. */
export interface BillCard {
  readonly id: string;
  readonly kind: Kind;
  readonly state: State;
  readonly reference: string | null;
  readonly identifier: string;
  readonly currency: Currency;
  /** The charged amount in minor units, before discount, penalty and interest. */
  readonly amount: number;
  readonly dueOn: string;
  /** What it is searched by (`blocks/searching`); absent where its service finds what it is for. */
  readonly search?: string;
}

export interface Bill extends Stored, Account, Partial<Timer> {
  readonly id: string;
  /** `payerRefOf` the agency and the identifier, or a `personRef`. */
  readonly payer: string;
  readonly agencyId: string;
  readonly card: BillCard;
  readonly kind: Kind;
  readonly state: State;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  /** The day of issue, by which it is sorted in the payer's list. */
  readonly issuedOn: string;
  readonly issuedAt: Instant;
  readonly made: Mark;
  /** Time zone in which it is due: a name of the IANA time zone database. */
  readonly timeZone: string;
  readonly settled: readonly Applied[];
  /** What it took over from the bill that it replaced. */
  readonly carried?: Carried;
  /** The payments that are under way. */
  readonly hold?: Hold;
  /** Minor units: everything paid on it, less refunds. */
  readonly net: number;
  /** Refunds, in the order in which they were ordered or failed. */
  readonly returned: readonly Returned[];
  readonly timeline: Readonly<Record<string, BillEntry>>;
  /** Since when penalty and interest rest, while they do. */
  readonly stayedFrom?: string;
  readonly reminded?: Reminder;
  /** The bill that it replaced, and the bill that replaced it. */
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** What it is for, as the issuing service describes it: an assessment, a fine. */
  readonly subject: Item & { readonly type: string };
  /** The call that imported it, by which a repeat of that call is told from another. */
  readonly importedBy?: string;
  /** Where it is found by the agency's reference, if its service lets it be. */
  readonly ownerKey?: string;
  readonly ownerSort?: string;
  readonly queueKey: string;
  readonly queueSort: string;
}

/** The charged amount: the sum of the lines. */
export const chargedBy = ({ lines }: Pick<Account, 'lines'>): number =>
  lines.reduce((sum, each) => sum + each.amount, 0);

/** Everything paid on a bill so far, including penalty and interest. */
export const paidOn = ({ settled }: Pick<Account, 'settled'>): number =>
  settled.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.amount, 0);

export const moneyOf = (bill: Pick<Bill, 'currency'>, minor: number): Money => ({
  amount: minor,
  currency: bill.currency,
});

/** Whether a payment of it, other than this one, is under way at `now` (milliseconds since 1970). */
export const heldByAnother = ({ hold }: Pick<Bill, 'hold'>, paymentId: string, now: number): boolean =>
  hold !== undefined && hold.paymentId !== paymentId && Date.parse(hold.until) > now;
