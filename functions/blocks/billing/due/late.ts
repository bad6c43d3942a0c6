import { dayNumber } from '../../../kernel/text/date';
import { type Account, asOf, type Instalment, instalmentsOf, settledOf } from './account';

/*
 * The days on which an instalment was late, as days since 1970.
 */

/** Consecutive days with the same unpaid amount each morning, none of them in a stay. */
export interface LatePeriod {
  readonly from: number;
  readonly to: number;
  /** Days of stays between the due date and this stretch: the instalment's clock is that many days behind. */
  readonly rested: number;
  /** The amount that was unpaid at the start of each of these days, in minor units. */
  readonly base: number;
}

interface Days {
  readonly from: number;
  readonly to: number;
}

/** The settled amount at the end of each day on which something was settled, in order. */
type Settlements = readonly { readonly day: number; readonly settled: number }[];

const settlementsOf = (account: Account): Settlements =>
  [...new Set(account.settled.map(({ on }) => on))]
    .sort()
    .map((on) => ({ day: dayNumber(on), settled: settledOf(asOf(account, on)) }));

/** Stays in order, without overlaps. */
const restsOf = ({ stays }: Account, on: number): Days[] => {
  const rests: Days[] = [];
  const sorted = stays
    .map(({ from, until }) => ({ from: dayNumber(from), to: until ? dayNumber(until) : on }))
    .filter(({ from, to }) => from <= to)
    .sort((left, right) => left.from - right.from);
  for (const stay of sorted) {
    const last = rests.at(-1);
    if (!last || last.to < stay.from) rests.push(stay);
    else rests[rests.length - 1] = { from: last.from, to: Math.max(last.to, stay.to) };
  }
  return rests;
};

/** The days from one day to another that lie in no stay. */
const awake = (from: number, to: number, rests: readonly Days[]): Omit<LatePeriod, 'base'>[] => {
  const found: Omit<LatePeriod, 'base'>[] = [];
  let [day, rested] = [from, 0];
  for (const rest of rests.filter((each) => each.to >= from && each.from <= to)) {
    if (rest.from > day) found.push({ from: day, to: rest.from - 1, rested });
    rested += rest.to - Math.max(rest.from, day) + 1;
    day = rest.to + 1;
  }
  if (day <= to) found.push({ from: day, to, rested });
  return found;
};

/** Splits a stretch wherever a payment changed the unpaid amount; days on which nothing was unpaid are left out. */
const cut = (
  days: Omit<LatePeriod, 'base'>,
  settlements: Settlements,
  unpaid: (settled: number) => number,
): LatePeriod[] => {
  const found: LatePeriod[] = [];
  let last: LatePeriod = {
    ...days,
    base: unpaid(settlements.findLast(({ day }) => day < days.from)?.settled ?? 0),
  };
  for (const { day, settled } of settlements.filter((each) => each.day >= days.from && each.day < days.to)) {
    const base = unpaid(settled);
    if (base === last.base) continue;
    found.push({ ...last, to: day });
    last = { ...last, from: day + 1, base };
  }
  return [...found, last].filter(({ base }) => base > 0);
};

export interface LateInstalment {
  readonly instalment: Instalment;
  /** How many instalments the bill has. */
  readonly of: number;
  /** In order, up to the requested day. */
  readonly stretches: readonly LatePeriod[];
}

/** Every instalment with the days on which it was late. Payments go to the oldest first. */
export const lateDays = (account: Account, on: number): LateInstalment[] => {
  const [settlements, rests] = [settlementsOf(account), restsOf(account, on)];
  let before = 0;
  return instalmentsOf(account).map((instalment, _, { length: of }) => {
    const [older, { amount }] = [before, instalment];
    before += amount;
    const unpaid = (settled: number): number =>
      Math.min(amount, Math.max(0, amount - Math.max(0, settled - older)));
    const days = awake(dayNumber(instalment.dueOn) + 1, on, rests);
    return { instalment, of, stretches: days.flatMap((each) => cut(each, settlements, unpaid)) };
  });
};
