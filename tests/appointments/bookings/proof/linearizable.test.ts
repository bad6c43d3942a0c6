import fc from 'fast-check';
import { isLinearizable, type Model, type Recorded } from './linearizable';

/*
 * The checker itself, on histories of which it is known what they are, and against trying all orders.
 */

/** A shelf with one thing on it: who writes puts another there, who reads says which one it is. */
interface Operation {
  readonly kind: 'write' | 'read';
  readonly value: number;
}
const register: Model<Operation, number> = {
  initial: 0,
  next: (state, { kind, value }) => (kind === 'write' ? [value] : state === value ? [state] : []),
  nameOf: String,
};

const did = (
  kind: Operation['kind'],
  value: number,
  began: number,
  ended: number | undefined,
): Recorded<Operation> => ({ operation: { kind, value }, began, ended });

describe('a register', () => {
  it.each<[string, boolean, Recorded<Operation>[]]>([
    ['nothing happens', true, []],
    ['a read of the beginning', true, [did('read', 0, 1, 2)]],
    ['a read of what nobody wrote', false, [did('read', 1, 1, 2)]],
    ['a read after a write', true, [did('write', 1, 1, 2), did('read', 1, 3, 4)]],
    ['a read that comes too late for the old', false, [did('write', 1, 1, 2), did('read', 0, 3, 4)]],
    ['a read during a write, of the old', true, [did('write', 1, 1, 4), did('read', 0, 2, 3)]],
    ['a read during a write, of the new', true, [did('write', 1, 1, 4), did('read', 1, 2, 3)]],
    [
      'two reads during a write that go back in time',
      false,
      [did('write', 1, 1, 10), did('read', 1, 2, 3), did('read', 0, 4, 5)],
    ],
    [
      'two reads during a write that overlap',
      true,
      [did('write', 1, 1, 10), did('read', 1, 2, 4), did('read', 0, 3, 5)],
    ],
    [
      'two writes at once, seen in both orders',
      false,
      [
        did('write', 1, 1, 4),
        did('write', 2, 1, 4),
        ...[1, 2, 1].map((value, at) => did('read', value, 5 + at, 5.5 + at)),
      ],
    ],
    ['a write whose answer was lost, seen', true, [did('write', 1, 1, undefined), did('read', 1, 5, 6)]],
    ['a write whose answer was lost, not seen', true, [did('write', 1, 1, undefined), did('read', 0, 5, 6)]],
    [
      'a write whose answer was lost, seen and unseen again',
      false,
      [did('write', 1, 1, undefined), did('read', 1, 5, 6), did('read', 0, 7, 8)],
    ],
    [
      'a write whose answer was lost, seen before it began',
      false,
      [did('read', 1, 1, 2), did('write', 1, 3, undefined)],
    ],
  ])('%s: %s', (_, expected, history) => {
    expect(isLinearizable(register, history)).toBe(expected);
  });
});

/** A box in which somebody puts a thing without saying where: an answer leaves open what the state is. */
const box: Model<{ readonly kind: 'put' | 'left' | 'right' }, string> = {
  initial: '',
  next: (state, { kind }) => (kind === 'put' ? ['left', 'right'] : state === kind ? [state] : []),
  nameOf: (state) => state,
};

it('keeps open what an answer leaves open, until another says it', () => {
  const history = (kinds: readonly ('put' | 'left' | 'right')[]) =>
    kinds.map((kind, at) => ({ operation: { kind }, began: at, ended: at + 0.5 }));
  expect(isLinearizable(box, history(['put', 'left', 'left']))).toBe(true);
  expect(isLinearizable(box, history(['put', 'right']))).toBe(true);
  expect(isLinearizable(box, history(['put', 'left', 'right']))).toBe(false);
});

/** All orders that keep to time, tried one by one. */
const byTrying = (state: number, rest: readonly Recorded<Operation>[]): boolean => {
  const known = rest.filter(({ ended }) => ended !== undefined);
  if (known.length === 0) return true;
  const firstEnd = Math.min(...known.map(({ ended = 0 }) => ended));
  return rest
    .filter(({ began }) => began <= firstEnd)
    .some((each) => {
      const others = rest.filter((other) => other !== each);
      return (
        register.next(state, each.operation).some((next) => byTrying(next, others)) ||
        (each.ended === undefined && byTrying(state, others))
      );
    });
};

it('says what trying all orders says', () => {
  const operation = fc.record({
    operation: fc.record({ kind: fc.constantFrom('write' as const, 'read' as const), value: fc.nat(2) }),
    began: fc.nat(12),
    lasts: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined, freq: 8 }),
  });
  const verdicts = { true: 0, false: 0 };
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 6 }), (operations) => {
      // No two moments are the same, as no two are in a history.
      const history = operations.map(({ operation: what, began, lasts }, index) => ({
        operation: what,
        began: began + index / 100,
        ended: lasts === undefined ? undefined : began + lasts + 0.5 + index / 100,
      }));
      const expected = byTrying(0, history);
      verdicts[`${expected}`] += 1;
      expect(isLinearizable(register, history)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
  // Either verdict was tried often enough to mean something.
  expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(200);
});

it('takes few steps on long histories of few clients', () => {
  const clients = 8;
  let steps = 0;
  const counted: typeof register = {
    ...register,
    next: (state, operation) => {
      steps += 1;
      return register.next(state, operation);
    },
  };
  const history = Array.from({ length: 1_600 }, (_, index): Recorded<Operation> => {
    const value = Math.floor(index / clients);
    return did(
      index % clients === 0 ? 'write' : 'read',
      value,
      value * 10 + (index % clients) / 10,
      value * 10 + 9,
    );
  });
  expect(isLinearizable(counted, history)).toBe(true);
  const wrong = history.with(1_001, did('read', 7, 1_250.1, 1_259));
  expect(isLinearizable(counted, wrong)).toBe(false);
  expect(steps).toBeLessThan(100_000);
});
