import fc from 'fast-check';
import { type Account, type Stay, sums } from '../../../../functions/blocks/billing/due/due';
import { dayCounts, parts, type Terms } from '../../../../functions/blocks/billing/due/terms';
import { addDays } from '../../../../functions/kernel/text/date';
import { pay } from './accounts';

/*
 * Any bill, with any terms, paid in any parts.
 */

/** Within two years, one of which has a 29 February. */
export const anyDay = fc.integer({ min: 0, max: 730 }).map((days) => addDays('2023-06-15', days));

const anyRate = fc.oneof(
  fc.constantFrom('0.00000001', '0.00012345', '0.0005', '0.015', '0.09', '0.5', '1.5', '12.34567891'),
  fc.integer({ min: 1, max: 99_999_999 }).map((number) => `0.${String(number).padStart(8, '0')}`),
);
const anyAmount = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 3_000_000 }));
const anyMeasure = fc.oneof(fc.record({ rate: anyRate }), fc.record({ amount: anyAmount }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyBasis = maybe(fc.constantFrom('original' as const, 'outstanding' as const));
const late = { afterDays: maybe(fc.integer({ min: 0, max: 70 })), basis: anyBasis, cap: maybe(anyMeasure) };

const anyPenalty = fc
  .tuple(anyMeasure, fc.record({ ...late, repeat: fc.constantFrom('once' as const, 'monthly' as const) }))
  .map(([measure, rule]) => ({ head: 'penalties', ...rule, ...measure }));

const anyInterest = fc
  .record({
    ...late,
    rate: anyRate,
    by: fc.oneof(
      fc.constantFrom({ per: 'day' } as const, { per: 'month' } as const),
      fc.constantFrom(...dayCounts).map((dayCount) => ({ per: 'year', dayCount }) as const),
    ),
  })
  .map(({ by, ...rule }) => ({ head: 'interest', ...rule, ...by }));

const anyAllocation = fc.shuffledSubarray([...parts], { minLength: 3 });

const anyTerms: fc.Arbitrary<Terms> = fc.record({
  penalty: maybe(anyPenalty),
  interest: maybe(anyInterest),
  allocation: maybe(anyAllocation),
  minimumPart: maybe(fc.integer({ min: 1, max: 500 })),
  rounding: maybe(fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const)),
});

const anyLines = fc.array(fc.record({ head: fc.constantFrom('tax', 'fee', 'levy'), amount: anyAmount }), {
  minLength: 1,
  maxLength: 4,
});

/** The same principal in parts, the first due with the bill, the others after so many days each. */
const inInstalments = (bill: Account, gaps: readonly number[]): Account => {
  const principal = bill.lines.reduce((sum, { amount }) => sum + amount, 0);
  if (gaps.length === 0 || principal <= gaps.length) return bill;
  const each = Math.floor(principal / (gaps.length + 1));
  const instalments = [{ dueOn: bill.dueOn, amount: principal - each * gaps.length }];
  for (const gap of gaps) {
    instalments.push({ dueOn: addDays(instalments.at(-1)?.dueOn ?? '', gap), amount: each });
  }
  return { ...bill, terms: { ...bill.terms, instalments } };
};

/** A discount that leaves something, until some days before the bill falls due. */
const withDiscount = (bill: Account, days: number | undefined, share: number): Account => {
  const principal = bill.lines.reduce((sum, { amount }) => sum + amount, 0);
  if (days === undefined || principal < 2) return bill;
  const until = addDays(bill.dueOn, -days);
  const amount = Math.max(1, Math.floor((principal - 1) * share));
  return { ...bill, terms: { ...bill.terms, discount: { until, amount } } };
};

const anyStays: fc.Arbitrary<Stay[]> = fc.array(
  fc
    .tuple(anyDay, maybe(fc.integer({ min: 0, max: 90 })))
    .map(([from, days]) => ({ from, until: days === undefined ? undefined : addDays(from, days) })),
  { maxLength: 3 },
);

/** A bill without payments. */
export const anyUnpaid: fc.Arbitrary<Account> = fc
  .record({
    terms: anyTerms,
    lines: anyLines,
    dueOn: anyDay,
    stays: anyStays,
    gaps: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 4 }),
    discount: maybe(fc.integer({ min: 0, max: 40 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    currency: fc.constantFrom('JOD' as const, 'IRR' as const, 'JPY' as const),
  })
  .map(({ gaps, discount, share, ...bill }) =>
    withDiscount(inInstalments({ ...bill, settled: [] }, gaps), discount, share),
  );

/** How much of what is owed. */
const anyShare = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));
/** On any day, or about when the bill falls due. */
const anyTime = fc.oneof(anyDay, fc.integer({ min: -2, max: 5 }));
const anyPayments = fc.array(fc.tuple(anyTime, anyShare), { maxLength: 4 });

/** A bill and what was paid of it, day after day: each time a part of what was owed. */
export const anyBill: fc.Arbitrary<Account> = fc.tuple(anyUnpaid, anyPayments).map(([bill, payments]) =>
  payments
    .map(([time, share]) => [typeof time === 'string' ? time : addDays(bill.dueOn, time), share] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .reduce((paid, [on, share]) => {
      const amount = Math.ceil(sums(paid, on).total * share);
      return amount === 0 ? paid : pay(paid, on, amount);
    }, bill),
);

/** The bill, and a day on which its last payment was made, or a later one. */
export const anyBillAndDay = fc.tuple(anyBill, anyDay).map(([bill, day]) => {
  const on = [day, ...bill.settled.map((each) => each.on)].sort().at(-1) ?? day;
  return { bill, on };
});
