import { addDays, addMonths, dayNumber, isDay, monthsBegun } from '../../kernel/text/date';
import {
  compare,
  dividedBy,
  minus,
  numberOf,
  plus,
  type Rational,
  type Rounding,
  rational,
  rounded,
  roundings,
  times,
} from './rational';
import { isList, isNumber, maxEntries, RuleFault, same, type Value } from './value';

/*
 * What rules can do with values that are known, in JSON-Logic's spelling. Each takes values of its own kinds and no others: nothing
 * is made a number that was none.
 */

interface Operator {
  readonly least: number;
  readonly most: number;
  readonly apply: (args: readonly Value[]) => Value;
}

const fault = (detail: string): never => {
  throw new RuleFault(detail);
};

const numberIn = (value: Value | undefined): Rational =>
  value !== undefined && isNumber(value) ? value : fault('A number is needed here.');
const dayIn = (value: Value | undefined): string =>
  typeof value === 'string' && isDay(value) ? value : fault('A date is needed here.');
const listIn = (value: Value | undefined): readonly Value[] =>
  value !== undefined && isList(value) ? value : fault('A list is needed here.');

const many = (of: (left: Rational, right: Rational) => Rational): Operator => ({
  ...{ least: 1, most: 50 },
  apply: ([first, ...others]) =>
    others.reduce<Rational>((sum, each) => of(sum, numberIn(each)), numberIn(first)),
});

const two = (apply: (left: Value, right: Value) => Value): Operator => ({
  ...{ least: 2, most: 2 },
  apply: ([left = null, right = null]) => apply(left, right),
});

/** Numbers by size, days by time; nothing else has an order. */
const order = (left: Value | undefined, right: Value | undefined): number => {
  if (left !== undefined && right !== undefined && isNumber(left) && isNumber(right))
    return compare(left, right);
  return dayNumber(dayIn(left)) - dayNumber(dayIn(right));
};

/** Of two, or of three: that the middle lies between. */
const ordered = (holds: (order: number) => boolean): Operator => ({
  ...{ least: 2, most: 3 },
  apply: (args) => args.slice(1).every((each, index) => holds(order(args[index], each))),
});

const whole = (value: Value | undefined): number => {
  const number = numberIn(value);
  return number.under === 1n ? numberOf(number) : fault('A whole number is needed here.');
};

const later =
  (add: (day: string, count: number) => string) =>
  (day: Value, count: Value): Value => {
    const wanted = whole(count);
    return Math.abs(wanted) <= 40_000 ? add(dayIn(day), wanted) : fault('A date lies too far off.');
  };

const asRounding = (value: Value | undefined): Rounding =>
  roundings.find((each) => each === value) ?? fault('Round half-up, half-even, up or down.');

export const operators: Readonly<Record<string, Operator>> = {
  '+': many(plus),
  '-': many(minus),
  '*': many(times),
  '/': two((left, right) => dividedBy(numberIn(left), numberIn(right))),
  min: many((left, right) => (compare(left, right) <= 0 ? left : right)),
  max: many((left, right) => (compare(left, right) >= 0 ? left : right)),
  round: {
    ...{ least: 2, most: 3 },
    apply: ([value, how, step = rational(1n)]) => rounded(numberIn(value), asRounding(how), numberIn(step)),
  },
  '==': two(same),
  '!=': two((left, right) => !same(left, right)),
  '<': ordered((difference) => difference < 0),
  '<=': ordered((difference) => difference <= 0),
  '>': ordered((difference) => difference > 0),
  '>=': ordered((difference) => difference >= 0),
  in: two((one, list) => listIn(list).some((each) => same(each, one))),
  count: { least: 1, most: 1, apply: ([list]) => rational(BigInt(listIn(list).length)) },
  sum: {
    ...{ least: 1, most: 1 },
    apply: ([list]) => listIn(list).reduce<Rational>((sum, each) => plus(sum, numberIn(each)), rational(0n)),
  },
  merge: {
    ...{ least: 1, most: 50 },
    apply: (args) => {
      const all = args.flatMap((each) => (isList(each) ? each : [each]));
      return all.length <= maxEntries ? all : fault('A list becomes too long.');
    },
  },
  'add-days': two(later(addDays)),
  'add-months': two(later(addMonths)),
  'days-between': two((first, last) => rational(BigInt(dayNumber(dayIn(last)) - dayNumber(dayIn(first))))),
  /** Whole years from one day to another: an age. */
  'years-between': two((first, last) =>
    rational(BigInt(Math.floor(Math.max(0, monthsBegun(dayIn(first), dayIn(last)) - 1) / 12))),
  ),
};
