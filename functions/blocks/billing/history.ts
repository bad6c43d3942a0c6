import type { Entry } from '../../kernel/table/update';
import type { Instant } from '../../kernel/text/time';
import type { Officers } from '../officers/officers';
import type { Settled } from './due/due';

/*
 * What happens to a bill, as the bill keeps it.
 */

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
  /** Who paid (`personRef`), and hears of it by the payment; absent of what was paid before it was kept. */
  readonly paidBy?: string;
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
