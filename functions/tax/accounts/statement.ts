import * as v from 'valibot';
import { type Bill, billId } from '../../blocks/billing/bill';
import { principalOf, sum } from '../../blocks/billing/due/account';
import { asOf, type Settled } from '../../blocks/billing/due/due';
import { accruedCharges as chargedOn } from '../../blocks/billing/due/sums';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { date } from '../../kernel/text/fields';
import { type Currency, currency } from '../../kernel/text/money';
import { creditsOf, subjectOf } from '../assessments/assessment';

/*
 * A statement of account: charges and payments day by day, with the balance after each. It is computed from the bills and
 * the days alone, so repeating the request gives the same statement. Debits are positive, credits negative.
 */

const entryKinds = [
  'assessed',
  'billed',
  'penalty',
  'interest',
  'carried-over',
  'paid',
  'discount',
  'credited',
  'refunded',
  'cancelled',
  'replaced',
] as const;
type Kind = (typeof entryKinds)[number];

const statementEntry = v.strictObject({
  on: date,
  kind: v.picklist(entryKinds),
  assessmentId: billId,
  /** Minor units; negative where it takes off what is owed. */
  amount: v.number(),
  /** Minor units owed after this entry. */
  balance: v.number(),
});

/** The account in one currency: the balance before the first day, the entries, and the balance after the last day. */
export const account = v.strictObject({
  currency,
  opening: v.number(),
  entries: v.array(statementEntry),
  closing: v.number(),
});
type StatementAccount = v.InferInput<typeof account>;

interface Movement {
  readonly on: LocalDate;
  readonly kind: Kind;
  readonly assessmentId: string;
  readonly amount: number;
}

/** The day on which the bill was cancelled or replaced; undefined for any other bill. */
const closedOn = ({ state, timeline, timeZone }: Bill): LocalDate | undefined => {
  if (state !== 'cancelled' && state !== 'reissued') return undefined;
  const entry = Object.values(timeline).find(({ action }) => action === 'cancel' || action === 'reissue');
  return entry && dateIn(timeZone, entry.at);
};

const paidBy = ({ parts }: Settled): number => sum(parts.map(({ amount }) => amount));

/**
 * Payments and their discounts. Those taken over from an earlier bill count from the day on which this bill replaced it.
 */
const paymentsOf = ({ id, settled, carried, issuedOn }: Bill): Movement[] =>
  settled.flatMap((payment, index) => {
    const isCarried = index < (carried?.payments ?? 0);
    const on = isCarried ? issuedOn : payment.on;
    const kind: Kind = isCarried ? 'carried-over' : 'paid';
    const discount = payment.discount ?? 0;
    return [
      { on, kind, assessmentId: id, amount: -paidBy(payment) },
      ...(discount > 0 ? [{ on, kind: 'discount' as const, assessmentId: id, amount: -discount }] : []),
    ];
  });

/** What was given back of a payment, which is owed again but for what the assessment was found to be too much. */
const givenBackOn = (bill: Bill): Movement[] => [
  ...creditsOf(bill).map(({ on, amount }) => ({
    ...{ on, kind: 'credited' as const, assessmentId: bill.id, amount: -amount },
  })),
  ...bill.returned.map(({ on, amount }) => ({
    ...{ on, kind: 'refunded' as const, assessmentId: bill.id, amount },
  })),
];

/** How much penalty and interest grew between consecutive `days`. */
const chargesOf = (bill: Bill, days: readonly LocalDate[]): Movement[] => {
  let [penalty, interest] = [0, 0];
  return days.flatMap((on): Movement[] => {
    const charged = chargedOn(asOf(bill, on), on);
    const grown = [
      { on, kind: 'penalty', assessmentId: bill.id, amount: charged.penalty - penalty },
      { on, kind: 'interest', assessmentId: bill.id, amount: charged.interest - interest },
    ] as const;
    [penalty, interest] = [charged.penalty, charged.interest];
    return grown.filter(({ amount }) => amount !== 0);
  });
};

/** Everything that happened to a bill up to `until`; penalty and interest are split at `breaks` as well. */
const movementsOf = (bill: Bill, until: LocalDate, breaks: readonly LocalDate[]): Movement[] => {
  const { id, issuedOn } = bill;
  const closed = closedOn(bill);
  const last = closed !== undefined && closed < until ? closed : until;
  if (issuedOn > last) return [];
  const payments = paymentsOf(bill).filter(({ on }) => on <= last);
  const givenBack = givenBackOn(bill).filter(({ on }) => on <= last);
  const kindOfBill = subjectOf(bill) ? 'assessed' : 'billed';
  const days = [issuedOn, ...payments.map(({ on }) => on), ...breaks, last];
  const chargedDays = [...new Set(days)].filter((on) => on >= issuedOn && on <= last).sort();
  const open: Movement[] = [
    { on: issuedOn, kind: kindOfBill, assessmentId: id, amount: principalOf(bill) },
    ...chargesOf(bill, chargedDays),
    ...payments,
    ...givenBack,
  ];
  if (closed === undefined || closed > until) return open;
  const left = sum(open.map(({ amount }) => amount));
  const kind = bill.state === 'cancelled' ? 'cancelled' : 'replaced';
  return left === 0 ? open : [...open, { on: closed, kind, assessmentId: id, amount: -left }];
};

const inOrder = (left: Movement, right: Movement): number => {
  const rank = ({ kind }: Movement): number => entryKinds.indexOf(kind);
  const byId = left.assessmentId < right.assessmentId ? -1 : 1;
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  return rank(left) - rank(right) || (left.assessmentId === right.assessmentId ? 0 : byId);
};

const accountIn = (
  unit: Currency,
  bills: readonly Bill[],
  from: LocalDate,
  until: LocalDate,
): StatementAccount => {
  const before = addDays(from, -1);
  const all = bills.flatMap((bill) => movementsOf(bill, until, [before])).sort(inOrder);
  const opening = sum(all.filter(({ on }) => on < from).map(({ amount }) => amount));
  let balance = opening;
  const entries = all
    .filter(({ on }) => on >= from)
    .map((movement) => {
      balance += movement.amount;
      return { ...movement, balance };
    });
  return { currency: unit, opening, entries, closing: balance };
};

/** The accounts of the bills from one day to another, both included: one for each currency. */
export const statementOf = (
  bills: readonly Bill[],
  from: LocalDate,
  until: LocalDate,
): StatementAccount[] => {
  const units = [...new Set(bills.map((bill) => bill.currency))].sort();
  return units.map((unit) =>
    accountIn(
      unit,
      bills.filter((bill) => bill.currency === unit),
      from,
      until,
    ),
  );
};
