import type { Account } from '../../../../functions/blocks/billing/due/due';
import type { Interest, Penalty } from '../../../../functions/blocks/billing/due/terms';
import { addDays, addMonths } from '../../../../functions/kernel/text/date';

/*
 * Penalty and interest computed day by day, as docs/adr/0080 defines them.
 */

type Rounding = Account['terms']['rounding'];

const rounded = (over: bigint, under: bigint, rounding: Rounding = 'half-up'): bigint => {
  const whole = over / under;
  const [down, up] = [over - whole * under, (whole + 1n) * under - over];
  if (rounding === 'down' || down < up) return whole;
  if (up < down || rounding === 'half-up') return whole + 1n;
  return whole % 2n === 0n ? whole : whole + 1n;
};

const digits = 100_000_000n;
/** A rate in hundred-millionths. */
const scaled = (rate: string): bigint => {
  const [whole = '', decimals = ''] = rate.split('.');
  return BigInt(whole) * digits + BigInt(decimals.padEnd(8, '0'));
};

interface Late {
  readonly dueOn: string;
  readonly amount: number;
  /** How many instalments there are. */
  readonly of: number;
  /** What was unpaid when a day began. */
  readonly unpaid: (day: string) => number;
}

const limitOf = ({ cap }: Penalty | Interest, { amount, of }: Late, rounding: Rounding): bigint => {
  if (!cap) return 1_000_000_000_000_000n / BigInt(of);
  if (cap.amount !== undefined) return BigInt(cap.amount);
  return rounded(BigInt(amount) * scaled(cap.rate ?? '0'), digits, rounding);
};

/** Each day on which something was unpaid and no stay ran: the day by the instalment's clock, and the base. */
function* days(
  late: Late,
  { stays }: Account,
  on: string,
): Generator<{ day: string; clock: string; base: number }> {
  let clock = late.dueOn;
  for (let day = addDays(late.dueOn, 1); day <= on; day = addDays(day, 1)) {
    const today = day;
    if (stays.some(({ from, until }) => from <= today && (until === undefined || today <= until))) continue;
    clock = addDays(clock, 1);
    const base = late.unpaid(day);
    if (base > 0) yield { day, clock, base };
  }
}

/** The days on which a month begins, counted from the first. */
const monthsFrom = (first: string, on: string): ReadonlySet<string> => {
  const found: string[] = [];
  for (let count = 0; addMonths(first, count) <= on; count += 1) found.push(addMonths(first, count));
  return new Set(found);
};

const least = (left: bigint, right: bigint): bigint => (left < right ? left : right);

const penaltyOf = (late: Late, account: Account, rule: Penalty, on: string): bigint => {
  const { rounding } = account.terms;
  const first = addDays(late.dueOn, (rule.afterDays ?? 0) + 1);
  const months = monthsFrom(first, on);
  let sum = 0n;
  for (const { clock, base } of days(late, account, on)) {
    if (rule.repeat === 'once' ? clock !== first : !months.has(clock)) continue;
    const of = BigInt(rule.basis === 'original' ? late.amount : base);
    sum +=
      rule.rate === undefined ? BigInt(rule.amount ?? 0) : rounded(of * scaled(rule.rate), digits, rounding);
  }
  return least(sum, limitOf(rule, late, rounding));
};

/** Thirty days a month: the 31st adds none, and the first of March makes up for what February lacks. */
const thirty = (day: string): number => {
  const [before, after] = [addDays(day, -1), day].map((each) => {
    const [year = 0, month = 0, date = 0] = each.split('-').map(Number);
    return year * 360 + month * 30 + (date === 31 ? 30 : date);
  });
  return (after ?? 0) - (before ?? 0);
};

const interestOf = (late: Late, account: Account, rule: Interest, on: string): bigint => {
  const first = addDays(late.dueOn, (rule.afterDays ?? 0) + 1);
  const months = monthsFrom(first, on);
  let sum = 0n;
  for (const { day, clock, base } of days(late, account, on)) {
    if (clock < first || (rule.per === 'month' && !months.has(clock))) continue;
    const of = BigInt(rule.basis === 'original' ? late.amount : base);
    sum += of * BigInt(rule.dayCount === '30E/360' ? thirty(day) : 1);
  }
  const year = { 'actual/365': 365n, 'actual/360': 360n, '30E/360': 360n, none: 1n }[rule.dayCount ?? 'none'];
  const { rounding } = account.terms;
  return least(rounded(sum * scaled(rule.rate), digits * year, rounding), limitOf(rule, late, rounding));
};

/** How much of the principal was settled before a day. */
const settledBefore = ({ settled }: Account, day: string): number => {
  const earlier = settled.filter(({ on }) => on < day);
  const shares = earlier.flatMap(({ parts }) => parts).filter(({ part }) => part === 'principal');
  return [...shares.map(({ amount }) => amount), ...earlier.map(({ discount }) => discount ?? 0)].reduce(
    (sum, each) => sum + each,
    0,
  );
};

/** Each instalment, and what was unpaid of it when a day began: the oldest is paid first. */
const instalmentsOf = (account: Account): Late[] => {
  const whole = account.lines.reduce((sum, each) => sum + each.amount, 0);
  const { instalments = [{ dueOn: account.dueOn, amount: whole }] } = account.terms;
  return instalments.map(({ dueOn, amount }, index) => {
    const older = instalments.slice(0, index).reduce((sum, each) => sum + each.amount, 0);
    const unpaid = (day: string): number =>
      amount - Math.max(0, Math.min(amount, settledBefore(account, day) - older));
    return { dueOn, amount, of: instalments.length, unpaid };
  });
};

/** What came up of penalty and interest by the end of a day. */
export const chargedByDays = (account: Account, on: string): { penalty: bigint; interest: bigint } => {
  const { penalty, interest } = account.terms;
  const all = instalmentsOf(account);
  return {
    penalty: all.reduce((sum, late) => sum + (penalty ? penaltyOf(late, account, penalty, on) : 0n), 0n),
    interest: all.reduce((sum, late) => sum + (interest ? interestOf(late, account, interest, on) : 0n), 0n),
  };
};
