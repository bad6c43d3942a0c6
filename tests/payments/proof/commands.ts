import fc from 'fast-check';
import type { Mishap, Planned } from './invocation';

/*
 * Histories: what people, officials, the bank and the clock do, partly at the same time, and what goes wrong. Numbers
 * refer to things that exist by then (the third bill, for example) modulo their count, so that any part of a history is
 * a history.
 */

const which = fc.nat(40);
const amount = fc.integer({ min: 1, max: 400 });
/** Tenths of what could be paid or given back; all of it more often than a part. */
const tenths = fc.oneof(
  { weight: 2, arbitrary: fc.constant(10) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
);

const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('issue' as const),
      payer: which,
      amounts: fc.array(amount, { minLength: 1, maxLength: 3 }),
      terms: fc.constantFrom('plain', 'parts', 'parts', 'discount'),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      bills: fc.array(which, { minLength: 1, maxLength: 3 }),
      tenths,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('charge' as const),
      payment: which,
      how: fc.constantFrom(
        'once',
        'once',
        'once',
        'once without fee',
        'twice',
        'slowly',
        'declined',
        'given up',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('end slowly' as const), payment: which, paid: fc.boolean() }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('callback' as const), which, again: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose callbacks' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('repeat' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel payment' as const), payment: which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel bill' as const), bill: which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('reissue' as const),
      bill: which,
      amounts: fc.array(fc.integer({ min: 100, max: 600 }), { minLength: 1, maxLength: 2 }),
      head: fc.nat(2),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      payment: which,
      agency: which,
      tenths,
      looks: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('decide' as const), refund: which, approves: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      agency: which,
      above: fc.constantFrom(0, 100, 1_000_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bank decides' as const),
      state: fc.constantFrom('paid' as const, 'refused' as const, 'processing' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('settle' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 3, 10, 30, 50) }),
  },
);
export type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

const mishaps: readonly Mishap[] = ['throttle', 'conflict', 'answer-lost', 'killed-before', 'killed-after'];
const planned: fc.Arbitrary<Planned> = fc.record({ at: fc.nat(6), mishap: fc.constantFrom(...mishaps) });

/** A command, and what happens to the function that carries it out. */
const beset = fc.record({
  command,
  planned: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Planned[]>([]) },
    { weight: 2, arbitrary: fc.array(planned, { minLength: 1, maxLength: 2 }) },
  ),
});
export type Beset = typeof beset extends fc.Arbitrary<infer T> ? T : never;

export interface History {
  /** One after the other; what stands in one round is begun at the same time. */
  readonly rounds: readonly (readonly Beset[])[];
  /** Which of the calls that wait goes on. */
  readonly choices: readonly number[];
}

export const history = (rounds: { readonly least: number; readonly most: number }): fc.Arbitrary<History> =>
  fc.record({
    rounds: fc.array(fc.array(beset, { minLength: 1, maxLength: 4, size: 'max' }), {
      ...{ minLength: rounds.least, maxLength: rounds.most, size: 'max' },
    }),
    choices: fc.array(fc.nat(5), { minLength: 8, maxLength: 24, size: 'max' }),
  });

export const lengthOf = ({ rounds }: History): number => rounds.flat().length;
