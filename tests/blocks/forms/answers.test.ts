import fc from 'fast-check';
import { fieldErrors } from '../../../functions/blocks/forms/faults';
import { checkAnswers, openForm } from '../../../functions/blocks/forms/form';
import shared from '../../../functions/blocks/sentences.json';
import { translator } from '../../../functions/kernel/text/sentences';
import common from '../../../functions/kernel/text/sentences.json';
import { cpuOf } from '../../support/cpu';
import { extent } from '../../support/sample';

/** What hostile input may take, in milliseconds of CPU. */
const LIMIT_MS = 50;

const text = { type: 'string', maxLength: 20 };
const form = {
  schema: {
    type: 'object',
    required: ['name', 'lodging', 'married'],
    properties: {
      name: { ...text, minLength: 2 },
      number: { ...text, pattern: '^[0-9]{4}$' },
      born: { ...text, format: 'date' },
      mail: { type: 'string', maxLength: 254, format: 'email' },
      rooms: { type: 'integer', minimum: 1, exclusiveMaximum: 10 },
      share: { type: 'number', multipleOf: 0.1 },
      kind: { enum: ['flat', 'house'] },
      married: { type: 'boolean' },
      spouse: text,
      wedding: { ...text, format: 'date' },
      lodging: { type: 'object', required: ['street'], properties: { street: text, flat: text } },
      office: { type: 'object', required: ['street'], properties: { street: text, flat: text } },
      tags: { type: 'array', maxItems: 3, uniqueItems: true, items: { ...text, minLength: 1 } },
      children: {
        ...{ type: 'array', minItems: 1, maxItems: 3 },
        items: { type: 'object', required: ['name'], properties: { name: text } },
      },
    },
  },
  uischema: {
    type: 'VerticalLayout',
    elements: [
      {
        type: 'Group',
        rule: { effect: 'SHOW', condition: { scope: '#/properties/married', schema: { const: true } } },
        elements: [{ type: 'Control', scope: '#/properties/spouse' }],
      },
      {
        type: 'Control',
        scope: '#/properties/wedding',
        rule: {
          effect: 'DISABLE',
          condition: { scope: '#/properties/spouse', schema: { not: { type: 'string' } } },
        },
      },
    ],
  },
};

const good = { name: 'Salma', married: false, lodging: { street: 'Palm' } };
const check = async (answers: unknown, isDraft = false) =>
  checkAnswers(await openForm(form), answers, { isDraft });
const wrong = async (answers: object, isDraft = false) =>
  (await check({ ...good, ...answers }, isDraft)).faults.map(({ pointer, code }) => `${pointer} ${code}`);

test('right answers are kept as they are', async () => {
  const all = {
    ...{ ...good, number: '1234', born: '2000-02-29', mail: 'a@example.org', rooms: 9, share: 0.3 },
    ...{ kind: 'flat', married: true, spouse: 'Omar', wedding: '2020-01-01', tags: ['a', 'b'] },
    children: [{ name: 'Nour' }],
  };
  expect(await check(all)).toEqual({ answers: all, faults: [], dropped: [], hidden: [] });
});

test.each([
  [{ name: '' }, '/name missing'],
  [{ name: null }, '/name missing'],
  [{ name: 'S' }, '/name min_length'],
  [{ name: 'x'.repeat(21) }, '/name max_length'],
  [{ name: 5 }, '/name string'],
  [{ name: 'a\u0007b' }, '/name unprintable'],
  [{ number: '12' }, '/number regex'],
  [{ born: '2001-02-29' }, '/born date'],
  [{ mail: 'nobody' }, '/mail email'],
  [{ rooms: 0 }, '/rooms min_value'],
  [{ rooms: 10 }, '/rooms less_than'],
  [{ rooms: 1.5 }, '/rooms integer'],
  [{ rooms: '2' }, '/rooms number'],
  [{ share: 0.25 }, '/share multiple_of'],
  [{ kind: 'tent' }, '/kind picklist'],
  [{ lodging: {} }, '/lodging/street missing'],
  [{ lodging: undefined }, '/lodging/street missing'],
  [{ lodging: 'Palm' }, '/lodging object'],
  [{ office: { flat: '2' } }, '/office/street missing'],
  [{ tags: ['a', 'a'] }, '/tags unique'],
  [{ tags: ['a', 'b', 'c', 'd'] }, '/tags max_entries'],
  [{ tags: ['a', 7] }, '/tags/1 string'],
  [{ children: [] }, '/children min_entries'],
  [{ children: [{ name: 'Nour' }, {}] }, '/children/1/name missing'],
  [{ 'no/such': 1 }, '/no~1such undeclared'],
  [JSON.parse('{"__proto__": {"name": 1}}'), '/__proto__ undeclared'],
])('what is wrong is told where it is: %j', async (answers, expected) =>
  expect(await wrong(answers)).toEqual([expected]),
);

test.each([
  [{ name: undefined, lodging: undefined }],
  [{ name: 'S', children: [{}], office: { street: '', flat: null } }],
])('of a draft nothing is missing yet: %j', async (answers) =>
  expect(await wrong(answers, true)).toEqual([]),
);

test('what is there of a draft must be right', async () =>
  expect(await wrong({ rooms: 'two' }, true)).toEqual(['/rooms number']));

test('digits of Arabic and Persian are digits where a text asks for digits, and letters elsewhere', async () => {
  const { answers, faults } = await check({ ...good, name: 'خانه ۱۲', number: '۱۲۳٤', born: '٢٠٠٠-٠١-٣١' });
  expect(faults).toEqual([]);
  expect(answers).toMatchObject({ name: 'خانه ۱۲', number: '1234', born: '2000-01-31' });
});

test('an answer that is hidden or disabled is dropped, also by what was hidden itself', async () => {
  const all = { ...good, spouse: 'Omar', wedding: 'whenever' };
  expect(await check(all)).toEqual({
    ...{ answers: good, faults: [], dropped: ['/spouse', '/wedding'], hidden: ['/spouse', '/wedding'] },
  });
  const shown = await check({ ...all, married: true });
  expect(shown.dropped).toEqual([]);
  expect(shown.faults).toMatchObject([{ pointer: '/wedding', code: 'date' }]);
});

test('a part that nobody has filled in is left out, and one whose questions are hidden lacks nothing', async () => {
  expect((await check({ ...good, office: { street: ' ', flat: null } })).answers).toEqual(good);
  const required = { ...form, schema: { ...form.schema, required: ['spouse'] } };
  expect(checkAnswers(await openForm(required), { married: false }).faults).toEqual([]);
});

const translate = translator([common, shared]);
const hostile = {
  ...{ name: 'S', number: 'x', born: 'x', mail: 'x', rooms: 99, share: 0.25, kind: 'x', wedding: 'x' },
  ...{ married: 'x', lodging: 1, tags: ['a', 'a'], children: [], other: 1 },
};

test.each(['ar', 'fa'] as const)('what is wrong is said in %s', async (language) => {
  const errors = fieldErrors((await check(hostile)).faults);
  expect(errors.length).toBeGreaterThan(11);
  expect(errors[0]).toMatchObject({ in: 'body', pointer: expect.stringMatching(/^\/answers\//) });
  const untold = errors.filter(({ detail }) => !/\p{Script=Arabic}/u.test(translate(detail, language) ?? ''));
  expect(untold).toEqual([]);
});

/** Milliseconds of CPU that a check takes, with the opening of the form. */
const timeOf = (schema: object, answers: unknown, uischema?: unknown): Promise<number> =>
  cpuOf(LIMIT_MS, async () => checkAnswers(await openForm({ schema, uischema }), answers));

const objectOf = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const long = { type: 'string', maxLength: 500 };
const patterned = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`p${index}`, { ...long, pattern: '^(a+)+$' }]),
);
const chain = Array.from({ length: 50 }, (_, index) => ({
  ...{ type: 'Control', scope: `#/properties/p${index + 1}` },
  rule: { effect: 'HIDE', condition: { scope: `#/properties/p${index}`, schema: { pattern: '^(a+)+$' } } },
}));
const self = {
  $defs: { a: { $ref: '#/$defs/b' }, b: objectOf({ a: { $ref: '#/$defs/b' } }, { required: ['a'] }) },
};

describe('hostile forms and answers take at most 50 ms of CPU', () => {
  // The package that compiles patterns is loaded once.
  beforeAll(() => openForm({ schema: objectOf({ a: { ...long, pattern: '^x$' } }) }));

  test.each([
    ['an evil pattern', objectOf({ a: { ...long, pattern: '^(a+)+$' } }), { a: `${'a'.repeat(499)}b` }],
    ['a large pattern', objectOf({ a: { ...long, pattern: '^\\p{L}{400}$' } }), { a: 'a'.repeat(500) }],
    ['a larger one', objectOf({ a: { ...long, pattern: '(x{99}){99}' } }), { a: 'x'.repeat(500) }],
    [
      'many patterns',
      objectOf(patterned),
      Object.fromEntries(Object.keys(patterned).map((p) => [p, 'a'.repeat(199)])),
    ],
    [
      'many unique objects',
      objectOf({ a: { type: 'array', maxItems: 99_999, uniqueItems: true, items: { type: 'object' } } }),
      { a: Array.from({ length: 8_000 }, (_, id) => ({ id })) },
    ],
    ['a form within itself', objectOf({ a: { $ref: '#/$defs/b' } }, { ...self, required: ['a'] }), {}],
    [
      'many names',
      objectOf({}),
      Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [index, 1])),
    ],
  ])('%s', async (_, schema, answers) => expect(await timeOf(schema, answers)).toBeLessThan(LIMIT_MS));

  test('rules that wait for each other', async () =>
    expect(
      await timeOf(objectOf(patterned), { p0: 'a'.repeat(499) }, { type: 'Group', elements: chain }),
    ).toBeLessThan(LIMIT_MS));

  test('answers within answers', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level += 1) deep = { a: deep };
    const schema = objectOf({ a: { $ref: '#/$defs/b' } }, self);
    expect(await timeOf(schema, deep, { type: 'Group', elements: chain })).toBeLessThan(LIMIT_MS);
  });
});

test('whatever a form says and whatever is answered, there is an answer', async () => {
  const key = fc.constantFrom(
    'type',
    'properties',
    'items',
    '$ref',
    'pattern',
    'required',
    'enum',
    'a',
    'scope',
  );
  const anything = fc.object({ maxDepth: 5, key, withNullPrototype: false });
  await fc.assert(
    fc.asyncProperty(anything, anything, fc.anything(), async (schema, uischema, answers) => {
      const { faults } = checkAnswers(await openForm({ schema, uischema }), answers);
      expect(fieldErrors(faults).every(({ detail }) => detail.length > 0)).toBe(true);
    }),
    { numRuns: extent(200, 10_000) },
  );
});
