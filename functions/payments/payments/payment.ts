import { createHash } from 'node:crypto';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Language } from '../../kernel/text/languages';
import type { Money } from '../../kernel/text/money';
import { type Instant, instant } from '../../kernel/text/time';
import type { Charge, Checkout } from '../providers/provider';
import type { AgencyOrder } from './order';
import { nextPollAt, payableFor } from './schedule';
import type { Share } from './share';
import type { Code, Status } from './state';

/*
 * A payment: what a person pays at once for one bill or several, on the page of a payment service provider. It follows
 * the provider's answers and records each charge, so that none counts twice.
 */

/** The part of a payment that is for one bill. */
export interface Part {
  readonly billId: string;
  readonly agencyId: string;
  /** Whose bill it is: its partition. */
  readonly payer: string;
  /** Minor units of the payment's currency. */
  readonly amount: number;
  /** The day for which the amount was shown, in the portal's time zone. */
  readonly on: string;
  /** What the bill is called, by language. */
  readonly title: Readonly<Record<string, string>>;
}

/** A charge that has been booked. */
export interface Captured {
  /** The provider's own. */
  readonly id: string;
  readonly amount: number;
  /** The provider's fee; absent until the provider states it. */
  readonly fee?: number;
  /** The day on which the provider hands it out; absent until the provider states it. */
  readonly settledOn?: string;
  readonly at: Instant;
  readonly method?: Charge['method'];
  /** What bills took of it. */
  readonly applied: readonly { readonly billId: string; readonly amount: number }[];
  /** What no bill accepted, and is refunded. */
  readonly excess: number;
  /** How much of it is booked with each agency. */
  readonly agencies: Readonly<Record<string, number>>;
}

/** A change of status, as `GET …/events` shows it. */
export interface Change {
  readonly status: Status;
  readonly code?: Code;
  readonly at: Instant;
}

/** What lists show of a payment. */
export interface PaymentCard {
  readonly id: string;
  readonly createdAt: Instant;
  readonly money: Money;
  readonly status: Status;
  readonly code?: Code;
  /** What the first of its bills is called, by language, and how many there are. */
  readonly title: Part['title'];
  readonly bills: number;
  /** Minor units that can still be refunded, and that were or will be. */
  readonly available: number;
  readonly submitted: number;
  /** Whose bills they are; absent of payments that were made before it was kept. */
  readonly agencyIds?: readonly string[];
  /** Its first charge, as far as lists show it. */
  readonly captured?: Pick<Captured, 'at' | 'method' | 'settledOn'>;
  /** What the agency ordered; absent where a person pays bills. */
  readonly order?: AgencyOrder;
}

export interface Payment extends Stored, Partial<Timer> {
  readonly id: string;
  /** `personRef` of who pays; of an agency's order a payer of its own, whom nobody has claimed. */
  readonly owner: string;
  readonly made: Mark;
  readonly createdAt: Instant;
  readonly status: Status;
  readonly code?: Code;
  readonly money: Money;
  readonly bills: readonly Part[];
  readonly language: Language;
  readonly returnUrl: string;
  /** The name of the provider. */
  readonly provider: string;
  readonly checkout?: Checkout;
  /** When the payment can no longer be paid. */
  readonly payableUntil: Instant;
  /** By `chargeName`. */
  readonly charges: Readonly<Record<string, Captured>>;
  /** By the agency's id: there from the first charge on. */
  readonly shares: Readonly<Record<string, Share>>;
  readonly history: readonly Change[];
  readonly card: PaymentCard;
  /** Among those of the person, or of the agency that ordered it. */
  readonly ownerKey: string;
  readonly ownerSort: string;
  /** Among the agency's orders with one reference. */
  readonly queueKey?: string;
  readonly queueSort?: string;
}

export const paymentKey = (id: string): Key => ({ pk: key('payment', id), sk: 'payment' });
/** The payments of a person (`personRef`), or the orders of an agency, by time. */
export const paymentsOf = (owner: string): string => key('payments-of', owner);
/** An agency's orders with a reference, in whichever case it is written. */
export const paymentsNamed = (agencyId: string, reference: string): string =>
  key('payments-named', agencyId, reference.toLowerCase());

/** The name under which a payment keeps a charge: providers' ids may hold any letters. */
export const chargeName = (chargeId: string): string =>
  createHash('sha256').update(chargeId).digest('base64url').slice(0, 22);

/** Bills that may be paid at once. */
export const maxBills = 10;

interface NewPayment {
  readonly owner: string;
  readonly bills: readonly Part[];
  readonly currency: Money['currency'];
  readonly language: Language;
  readonly returnUrl: string;
  readonly provider: string;
  readonly order?: AgencyOrder;
}

const placesOf = (owner: string, sort: string, order: AgencyOrder | undefined) => ({
  ownerKey: paymentsOf(order?.agencyId ?? owner),
  ownerSort: sort,
  ...(order ? { queueKey: paymentsNamed(order.agencyId, order.reference), queueSort: sort } : {}),
});

/** A new, unpaid payment. The same action makes the same payment. */
export const newPayment = (id: string, details: NewPayment, action: Action): Payment => {
  const { owner, bills, currency, order, ...others } = details;
  const createdAt = instant(action.at);
  const money = { amount: bills.reduce((sum, { amount }) => sum + amount, 0), currency };
  const title = bills[0]?.title ?? {};
  return {
    ...paymentKey(id),
    ...{ type: 'payment', version: 1, id, owner, made: markOf(action), createdAt, money, bills, ...others },
    ...{ status: 'created', charges: {}, shares: {}, history: [{ status: 'created', at: createdAt }] },
    payableUntil: instant(action.at + payableFor),
    card: {
      ...{ id, createdAt, money, status: 'created', title, bills: bills.length, available: 0, submitted: 0 },
      agencyIds: [...new Set(bills.map(({ agencyId }) => agencyId))],
      ...(order ? { order } : {}),
    },
    ...placesOf(owner, key(createdAt, id), order),
    ...timer(id, nextPollAt({ createdAt }, action.at)),
  };
};
