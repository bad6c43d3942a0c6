import fc from 'fast-check';
import { evaluate, forms } from '../../functions/blocks/rules/evaluate';
import { operators } from '../../functions/blocks/rules/operators';
import type { Facts } from '../../functions/blocks/rules/trace';
import { ruleFaults } from '../../functions/catalogue/rules/check';
import { definition } from '../../functions/catalogue/versions/examples';
import { cpuOf } from '../support/cpu';
import { usePortal } from '../support/portal';
import { extent } from '../support/sample';
import { catalogueService } from '../support/services';
import { newOffice } from './world';

const facts: Facts = {
  answers: { age: 17, income: 1_234_567, born: '2000-02-29', list: [1, 2, 3], none: null },
  parameters: { limit: { value: 2_000_000, since: '2025-01-01' } },
  today: '2026-03-01',
};
const valueIn = (rule: unknown) => {
  const answer = evaluate(rule, facts);
  return answer.kind === 'known' ? answer.value : answer;
};

test.each([
  [{ '+': [0.1, 0.2] }, 0.3],
  [{ '==': [{ '+': [0.1, 0.2] }, 0.3] }, true],
  [{ '*': [{ '/': [1, 3] }, 3] }, 1],
  [{ round: [{ '/': [{ var: 'income' }, 3] }, 'half-up'] }, 411_522],
  [{ round: [2.5, 'half-even'] }, 2],
  [{ round: [2.5, 'half-up'] }, 3],
  [{ round: [-2.5, 'up'] }, -2],
  [{ round: [1_234, 'down', 100] }, 1_200],
  [{ '<=': [{ var: 'income' }, { param: 'limit' }] }, true],
  [{ '<': [1, 2, 3] }, true],
  [{ 'years-between': [{ var: 'born' }, { today: [] }] }, 26],
  [{ 'years-between': ['2008-03-02', { today: [] }] }, 17],
  [{ 'add-months': ['2026-01-31', 1] }, '2026-02-28'],
  [{ some: [{ var: 'list' }, { '>': [{ var: '' }, 2] }] }, true],
  [{ all: [{ var: 'list' }, { '>': [{ var: '' }, 2] }] }, false],
  [{ sum: { filter: [{ var: 'list' }, { '>': [{ var: '' }, 1] }] } }, 5],
  [{ if: [false, 1, true, 2, 3] }, 2],
  [{ '==': [{ var: 'none' }, null] }, true],
] as const)('%j is %j', (rule, value) => expect(valueIn(rule)).toEqual(value));

test.each([
  [{ and: [false, { var: 'unknown' }] }, false],
  [{ and: [{ var: 'unknown' }, false] }, false],
  [{ or: [{ var: 'unknown' }, true] }, true],
  [{ and: [{ var: 'unknown' }, true, { var: 'more' }] }, ['more', 'unknown']],
  [{ '>': [{ var: 'unknown' }, 3] }, ['unknown']],
  [{ if: [{ var: 'unknown' }, { var: 'more' }, 1] }, ['unknown']],
] as const)('what is unknown counts only where it matters: %j', (rule, expected) =>
  expect(evaluate(rule, facts)).toMatchObject(
    Array.isArray(expected) ? { kind: 'unknown', needs: expected } : { kind: 'known', value: expected },
  ),
);

test.each([
  [{ var: 'constructor' }, { kind: 'unknown' }],
  [{ var: '__proto__' }, { kind: 'unknown' }],
  [{ constructor: [1] }, { kind: 'fault' }],
  [{ toString: [] }, { kind: 'fault' }],
  [{ param: 'hasOwnProperty' }, { kind: 'fault' }],
  [{ '/': [1, 0] }, { kind: 'fault', detail: 'It divides by nothing.' }],
  [{ '+': ['1', 1] }, { kind: 'fault' }],
  [{ '!': [1] }, { kind: 'fault' }],
] as const)('%j reaches nothing that is not there', (rule, expected) =>
  expect(evaluate(rule, facts)).toMatchObject(expected),
);

test('numbers and steps are bounded', () => {
  let large: unknown = 1e15;
  for (let level = 0; level < 18; level += 1) large = { '*': [large, large] };
  expect(evaluate(large, facts)).toMatchObject({ kind: 'fault', detail: 'A number becomes too large.' });
  const long = Array.from({ length: 200 }, (_, index) => index);
  const each = { some: [long, { some: [long, { '<': [{ var: '' }, -1] }] }] };
  expect(evaluate(each, facts)).toMatchObject({ kind: 'fault', detail: 'The rule takes too many steps.' });
});

test('a parameter tells since when it is so', () =>
  expect(evaluate({ param: 'limit' }, facts).trace).toEqual([
    { at: '/param', operator: 'param', value: 2_000_000, isKnown: true, read: 'limit', since: '2025-01-01' },
  ]));

const named = { questions: [{ code: 'age' }], parameters: [] } as never;
test.each([
  [{ var: 'age' }, 0],
  [{ var: 'other' }, 1],
  [{ param: 'age' }, 1],
  [{ nonsense: [1] }, 1],
  [{ __proto__: [1], '+': [1] }, 0],
  [{ '+': [1], '-': [1] }, 1],
  [{ '==': [1] }, 1],
  [{ some: [[1], { var: '' }] }, 0],
  [{ var: '' }, 1],
] as const)('%j has %d faults of form', (rule, count) =>
  expect(ruleFaults(rule, '/rule', named)).toHaveLength(count),
);

test('a rule has 500 parts and 20 levels at the most', () => {
  expect(
    ruleFaults({ '+': Array.from({ length: 50 }, () => ({ min: Array(12).fill(1) })) }, '', named),
  ).toHaveLength(1);
  let deep: unknown = 1;
  for (let level = 0; level < 25; level += 1) deep = { '!': [deep] };
  expect(ruleFaults(deep, '', named)).toHaveLength(1);
});

const operator = fc.constantFrom(
  ...Object.keys(operators),
  ...Object.keys(forms),
  'constructor',
  '__proto__',
);
const leaf = fc.oneof(
  fc.constantFrom('age', 'income', 'born', 'list', 'none', 'limit', '', 'toString', 'half-up', '2026-02-28'),
  ...[fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.string({ maxLength: 5 })],
);
const { rule: anyRule } = fc.letrec((tie) => ({
  rule: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaf,
    fc.array(tie('rule'), { maxLength: 4 }),
    fc.tuple(operator, fc.array(tie('rule'), { maxLength: 4 })).map(([name, args]) => ({ [name]: args })),
  ),
}));

test('whatever a rule says, it is answered within 50 ms of CPU, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, async (rule) => {
      const answer = evaluate(rule, facts);
      expect(await cpuOf(50, () => expect(evaluate(rule, facts)).toEqual(answer))).toBeLessThan(50);
      ruleFaults(rule, '', named);
    }),
    { numRuns: extent(400, 20_000) },
  );
});

describe('over HTTP', () => {
  const portal = usePortal(catalogueService);
  beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

  test('anybody asks whether they may have a service, and what it costs', async () => {
    const office = newOffice(portal());
    const params = { serviceId: await office.publish('stall') };
    const ask = async (answers: object, on?: string) =>
      (await office.api.assessEligibility({ params, body: { answers, ...(on ? { on } : {}) } as never }))
        .body;
    expect(await ask({})).toMatchObject({
      outcome: 'unknown',
      needs: [{ code: 'age', name: 'How old are you?' }, { code: 'food' }],
      fee: null,
    });
    expect(await ask({ age: 17, food: true })).toMatchObject({ outcome: 'not-eligible', needs: [] });
    expect(await ask({ age: 18, food: true })).toMatchObject({
      outcome: 'eligible',
      fee: { amount: 40_000, currency: 'JOD' },
      documents: [{ code: 'lease' }, { code: 'health' }],
    });
    expect((await ask({ age: 18, food: false }, '2027-06-01')).fee).toEqual({
      amount: 22_500,
      currency: 'JOD',
    });
  });

  test('answers that answer no question are refused one by one', async () => {
    const office = newOffice(portal());
    const params = { serviceId: await office.publish('stall') };
    const body = { answers: { age: 'forty', music: true } };
    const { problem } = await office.api.assessEligibility({ params, body });
    expect(problem).toMatchObject({
      status: 422,
      code: 'wrong-answer',
      errors: [{ pointer: '/answers/age' }, { pointer: '/answers/music' }],
    });
  });

  test('rules that answer otherwise than their test cases say are not published', async () => {
    const office = newOffice(portal());
    const [first] = definition.testCases;
    await office.save('stall', {
      testCases: [{ ...first, expects: { outcome: 'not-eligible', fee: 20_000 } }],
    });
    const { problem } = await office.submit('stall');
    expect(problem).toMatchObject({
      errors: [{ pointer: '/testCases/0/expects/outcome', code: 'test-case' }],
    });
  });
});
