import * as v from 'valibot';
import type { Timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import type { Entry } from '../../kernel/table/update';
import { code, text } from '../../kernel/text/fields';
import { amount, type Currency, type Money } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { Officers } from '../officers/officers';
import type { Account, Settled } from './due/due';

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
  text: text(200),
  /** Minor units of the bill's currency. */
  amount,
});

/** Reserves the bill for one payment in progress. It lapses on its own. */
export interface Hold {
  readonly paymentId: string;
  readonly until: Instant;
}

/** An action on a bill other than a payment. */
export interface BillEntry extends Entry {
  readonly action: 'cancel' | 'reissue' | 'stay' | 'resume';
  readonly reason?: string;
  /** Who answers for it; absent where a service does it of its own accord. */
  readonly by?: Officers;
}

/** A payment as a bill keeps it. */
export interface Applied extends Settled {
  /** When the money came. */
  readonly at: Instant;
}

/** A part of a payment that was given back, or is on its way; negative where it came back, as it could not be paid out. */
export interface Returned {
  readonly refundId: string;
  readonly paymentId: string;
  /** Minor units. */
  readonly amount: number;
  /** When it was booked, and the day on which that was, in the bill's time zone. */
  readonly at: Instant;
  readonly on: string;
}

/** What a bill took over of the one that it replaced. */
export interface Carried {
  /** Why it replaced the other bill, and who answers for that. */
  readonly reason: string;
  readonly by?: Officers;
  /** How many payments: the first ones of `settled`. */
  readonly payments: number;
}

/** The last reminder that the portal gave the payer. */
export interface Reminder {
  readonly name: 'due-soon' | 'overdue';
  /** The day on which that falls, or fell, due. */
  readonly dueOn: string;
  /** Minor units: what is to be paid by then, or is overdue. */
  readonly amount: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

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
