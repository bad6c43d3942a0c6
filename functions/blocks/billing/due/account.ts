import type { LocalDate } from '../../../kernel/text/date';
import type { Currency } from '../../../kernel/text/money';
import type { Part, Terms } from './terms';

/*
 * What must be known of a bill to compute what is owed. Amounts are minor units of its currency; days are local to the
 * agency.
 */

export interface Line {
  /** The revenue head that it is paid to. */
  readonly head: string;
  readonly text?: string | undefined;
  readonly amount: number;
}

/** A share of a payment by part and revenue head; each combination occurs once. */
export interface Share {
  readonly part: Part;
  readonly head: string;
  readonly amount: number;
}

/** A payment that was applied; it is never changed. */
export interface Settled {
  readonly paymentId: string;
  readonly chargeId: string;
  readonly on: LocalDate;
  readonly parts: readonly Share[];
  /** The discount that the payment earned. */
  readonly discount?: number | undefined;
}

/** Days on which penalty and interest do not accrue, both ends included. Without `until` the stay is still on. */
export interface Stay {
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
}

export interface Account {
  readonly currency: Currency;
  readonly lines: readonly Line[];
  /** When it falls due, or the first of its instalments. */
  readonly dueOn: LocalDate;
  readonly terms: Terms;
  readonly settled: readonly Settled[];
  readonly stays: readonly Stay[];
}

/** A part of the principal that falls due on a day: an instalment, or all of it. */
export interface Instalment {
  readonly dueOn: LocalDate;
  readonly amount: number;
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

export const principalOf = ({ lines }: Pick<Account, 'lines'>): number =>
  sum(lines.map(({ amount }) => amount));

export const instalmentsOf = (account: Account): readonly Instalment[] =>
  account.terms.instalments ?? [{ dueOn: account.dueOn, amount: principalOf(account) }];

/** The bill as it was at the end of a day, without later payments. */
export const asOf = <A extends Account>(account: A, on: LocalDate): A => ({
  ...account,
  settled: account.settled.filter((each) => each.on <= on),
});

/** The sum of what payments gave to a part. */
export const paidTo = ({ settled }: Pick<Account, 'settled'>, part: Part): number =>
  sum(
    settled.flatMap(({ parts }) => parts.filter((share) => share.part === part).map(({ amount }) => amount)),
  );

/** How much of the principal is settled: paid or discounted. */
export const settledOf = (account: Pick<Account, 'settled'>): number =>
  paidTo(account, 'principal') + sum(account.settled.map(({ discount }) => discount ?? 0));
