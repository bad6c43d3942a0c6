import type { Bill } from '../../blocks/billing/bill';
import { principalOf, sum } from '../../blocks/billing/due/account';
import { asOf, type Settled } from '../../blocks/billing/due/due';
import { accruedCharges as chargedOn } from '../../blocks/billing/due/sums';
import { dateIn, type LocalDate } from '../../kernel/text/date';
import { creditsOf, subjectOf } from '../assessments/assessment';

/*
 * What happened to a bill, day by day: it follows from the bill and the days alone.
 */

/** In the order in which they are told of a day. */
export const entryKinds = [
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

/** Debits are positive, credits negative. */
export interface Movement {
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
export const movementsOf = (bill: Bill, until: LocalDate, breaks: readonly LocalDate[]): Movement[] => {
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
    {
      on: issuedOn,
      kind: kindOfBill,
      assessmentId: id,
      amount: principalOf(bill) + (subjectOf(bill)?.creditUsed ?? 0),
    },
    ...chargesOf(bill, chargedDays),
    ...payments,
    ...givenBack,
  ];
  if (closed === undefined || closed > until) return open;
  const left = sum(open.map(({ amount }) => amount));
  const kind = bill.state === 'cancelled' ? 'cancelled' : 'replaced';
  return left === 0 ? open : [...open, { on: closed, kind, assessmentId: id, amount: -left }];
};
