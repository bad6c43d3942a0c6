import {
  addMonths,
  dateOf,
  dayNumber,
  type LocalDate,
  monthsBegun,
  partsOf,
} from '../../../kernel/text/date';
import { maxAmount } from '../../../kernel/text/money';
import type { Instalment } from './account';
import type { LateInstalment, LatePeriod } from './late';
import { divided, fraction, partOf, type Rounding } from './rates';
import type { Step } from './steps';
import type { Interest, Penalty } from './terms';

/*
 * What an instalment is charged for being late. Both charges follow the clock of the instalment, which stops during
 * stays.
 */

/** A charge on an instalment in minor units, with its steps. */
export interface Charged {
  readonly amount: number;
  readonly steps: readonly Step[];
}

type Charge = Penalty | Interest;

/** The day of the instalment's clock on which a charge begins: after the due date and the days of grace. */
const beginning = ({ dueOn }: Instalment, { afterDays = 0 }: Charge): number =>
  dayNumber(dueOn) + afterDays + 1;

/** Each charge on all instalments together is capped at the largest amount, which also keeps every sum exact. */
const most = (
  { instalment, of }: LateInstalment,
  { cap, except = 0 }: Charge,
  rounding: Rounding,
): number => {
  const largest = Math.floor(maxAmount / of);
  if (!cap) return largest;
  const rated = Math.max(0, instalment.amount - except);
  const stated = cap.rate === undefined ? cap.amount : partOf(rated, cap.rate, rounding);
  return Math.min(stated ?? largest, largest);
};

/** Payments go to the first lines first: what is excepted, the last ones, is the last of what is unpaid. */
const baseOf = ({ basis, except = 0 }: Charge, { amount }: Instalment, { base }: LatePeriod): number =>
  Math.max(0, (basis === 'original' ? amount : base) - except);

interface Events {
  readonly count: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days of a stretch on which a month of the instalment's clock began. */
const monthsIn = (first: number, { from, to, rested }: LatePeriod): Events => {
  const begun = (day: number): number => monthsBegun(dateOf(first), dateOf(day - rested));
  const [before, after] = [begun(from - 1), begun(to)];
  const on = (index: number): LocalDate => dateOf(dayNumber(addMonths(dateOf(first), index)) + rested);
  return { count: after - before, from: on(before), to: on(after - 1) };
};

/** The day itself if it lies in the stretch. */
const onceIn = (first: number, { from, to, rested }: LatePeriod): Events => {
  const day = first + rested;
  return { count: from <= day && day <= to ? 1 : 0, from: dateOf(day), to: dateOf(day) };
};

const capStep = (charge: 'penalty' | 'interest', { dueOn }: Instalment, amount: number): Step => ({
  code: 'cap',
  charge,
  dueOn,
  amount,
});

/** One penalty and the amount it is computed from. */
const measured = (rule: Penalty, base: number, rounding: Rounding) =>
  rule.rate === undefined
    ? { each: rule.amount ?? 0, of: {} }
    : { each: partOf(base, rule.rate, rounding), of: { base, rate: rule.rate } };

/** Each penalty is rounded separately. */
export const penaltyOn = (late: LateInstalment, rule: Penalty, rounding: Rounding): Charged => {
  const { instalment, stretches } = late;
  const [first, limit] = [beginning(instalment, rule), most(late, rule, rounding)];
  const { dueOn } = instalment;
  const steps: Step[] = [];
  let amount = 0;
  for (const stretch of stretches) {
    const { count: times, ...days } = (rule.repeat === 'once' ? onceIn : monthsIn)(first, stretch);
    if (times === 0 || amount === limit) continue;
    const { each, of } = measured(rule, baseOf(rule, instalment, stretch), rounding);
    if (of.base === 0) continue;
    const before = amount;
    amount = Math.min(limit, before + times * each);
    steps.push({ code: 'penalty', dueOn, ...days, times, ...of, amount: amount - before });
    if (rule.cap && amount === limit) steps.push(capStep('penalty', instalment, limit));
  }
  return { amount, steps };
};

/**
 * Days by 30E/360 since an arbitrary day (2006 ISDA Definitions, section 4.16 (g); ICMA Rule 251.1, "Eurobond basis"):
 * every month has thirty days, and the 31st counts as the 30th. Of all 30/360 conventions only this one is additive:
 * the days of two adjacent stretches add up to those of both.
 */
const thirties = (day: number): number => {
  const [year, month, dayOfMonth] = partsOf(dateOf(day));
  return 360 * year + 30 * month + Math.min(dayOfMonth, 30);
};

/** Units of interest in a stretch, and the days they cover. */
const unitsIn = (first: number, stretch: LatePeriod, { per, dayCount }: Interest): Events => {
  if (per === 'month') return monthsIn(first, stretch);
  const from = Math.max(stretch.from, first + stretch.rested);
  const days = { from: dateOf(from), to: dateOf(stretch.to) };
  if (from > stretch.to) return { count: 0, ...days };
  const thirty = dayCount === '30E/360';
  return { count: thirty ? thirties(stretch.to) - thirties(from - 1) : stretch.to - from + 1, ...days };
};

const unitsOfRate = ({ dayCount }: Interest): bigint => {
  if (dayCount === undefined) return 1n;
  return dayCount === 'actual/365' ? 365n : 360n;
};

/** Rounded once over all stretches: bases times units are summed, then divided. */
export const interestOn = (late: LateInstalment, rule: Interest, rounding: Rounding): Charged => {
  const { instalment, stretches } = late;
  const [first, limit] = [beginning(instalment, rule), most(late, rule, rounding)];
  const { over, under } = fraction(rule.rate);
  const { rate, per, dayCount } = rule;
  const steps: Step[] = [];
  let [amount, weight] = [0, 0n];
  for (const stretch of stretches) {
    const { count: units, ...days } = unitsIn(first, stretch, rule);
    const base = baseOf(rule, instalment, stretch);
    if (units * base === 0 || amount === limit) continue;
    weight += BigInt(base) * BigInt(units);
    const exact = divided(weight * over, under * unitsOfRate(rule), rounding);
    const [before, { dueOn }] = [amount, instalment];
    amount = exact < BigInt(limit) ? Number(exact) : limit;
    const by = dayCount === undefined ? { per } : { per, dayCount };
    steps.push({ code: 'interest', dueOn, ...days, units, ...by, base, rate, amount: amount - before });
    if (rule.cap && amount === limit) steps.push(capStep('interest', instalment, limit));
  }
  return { amount, steps };
};
