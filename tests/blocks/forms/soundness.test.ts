import fc from 'fast-check';
import { differencesOf } from '../../../functions/blocks/forms/differences';
import { costOfPattern } from '../../../functions/blocks/forms/pattern-cost';
import { questionsOf } from '../../../functions/blocks/forms/questions';
import { formFaults } from '../../../functions/blocks/forms/soundness';
import { cpuOf } from '../../support/cpu';
import { extent } from '../../support/sample';

/** What hostile input may take, in milliseconds of CPU. */
const LIMIT_MS = 50;

const faults = async (properties: object, more: object = {}, uischema?: unknown) =>
  formFaults({ schema: { type: 'object', properties, ...more }, uischema });

const name = { type: 'string', maxLength: 80 };
const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`p${index}`, name]));
let deep: object = name;
for (let level = 0; level < 13; level += 1) deep = { type: 'object', properties: { in: deep } };

test.each([
  [{ name, since: { enum: ['a', 'b'] }, list: { type: 'array', maxItems: 9, items: name } }, {}, 0],
  [{ name: { $ref: '#/$defs/name', title: 'Name' } }, { $defs: { name } }, 0],
  [{ name: { ...name, pattern: '^\\p{Arabic}+$' } }, {}, 0],
  [{ name: { ...name, 'x-source': { from: 'profile', member: 'name' } } }, {}, 0],
  [{ name: { ...name, 'x-source': { from: 'nowhere' } } }, {}, 1],
  [{ name: { ...name, format: 'color' } }, {}, 1],
  [{ name: { $ref: '#/$defs/name', minLength: 3 } }, { $defs: { name } }, 1],
  [{ name }, { required: ['other'] }, 1],
  [{ name }, { additionalProperties: true }, 1],
  [{ name: { enum: [{}] } }, {}, 1],
  [{ name: { type: 'string' } }, {}, 1],
  [{ list: { type: 'array', items: name } }, {}, 1],
  [{ list: { type: 'array', maxItems: 101, uniqueItems: true, items: name } }, {}, 1],
  [{ list: { type: 'array', maxItems: 9, uniqueItems: true, items: { type: 'object' } } }, {}, 1],
  [{ name: { ...name, pattern: '(?=a)' } }, {}, 1],
  [{ name: { ...name, pattern: '(a)\\1' } }, {}, 1],
  [{ name: { ...name, pattern: '((a{30}){30}){9}' } }, {}, 1],
  [{ name: { type: 'string', maxLength: 5_000, pattern: 'a' } }, {}, 1],
  [{ name: { $ref: 'https://example.com/schema' } }, {}, 1],
  [{ self: { $ref: '#/$defs/self' } }, { $defs: { self: { $ref: '#/$defs/self' } } }, 1],
  [{ one: { $ref: '#/$defs/constructor' } }, { $defs: {} }, 1],
  [many, {}, 1],
  [{ deep }, {}, 1],
])('a form is bounded: %#', async (properties, more, count) =>
  expect(await faults(properties, more)).toHaveLength(count),
);

const control = (scope: string, rule?: object) => ({
  type: 'Control',
  scope: `#/properties/${scope}`,
  ...(rule ? { rule } : {}),
});
const page = (...elements: object[]) => ({ type: 'VerticalLayout', elements });
const when = (scope: string, effect = 'SHOW') => ({
  effect,
  condition: { scope: `#/properties/${scope}`, schema: { const: 'x' } },
});
const abc = { a: name, b: name, c: name };

test.each([
  [page(control('a'), control('b', when('a'))), undefined],
  [
    page({ type: 'Group', elements: [control('b')], rule: when('a', 'HIDE') }, control('c', when('b'))),
    undefined,
  ],
  [page(control('d')), '/uischema/elements/0'],
  [page({ type: 'Iframe' }), '/uischema/elements/0'],
  [{ type: 'Group' }, '/uischema'],
  [page(control('b', when('d'))), '/uischema/elements/0'],
  [page(control('b', { ...when('a'), effect: 'EXPLODE' })), '/uischema/elements/0'],
  [page(control('b', { effect: 'HIDE', condition: { type: 'OR', conditions: [] } })), '/uischema/elements/0'],
  [page(control('a', when('a'))), '/uischema/elements/0/rule'],
  [
    page(control('a', when('b')), control('b', when('c')), control('c', when('a'))),
    '/uischema/elements/0/rule',
  ],
  [{ type: 'Group', elements: [control('a')], rule: when('a') }, '/uischema/rule'],
  [[], '/uischema'],
])('a uischema is one of JSON Forms’: %#', async (uischema, pointer) =>
  expect((await faults(abc, {}, uischema)).map((each) => each.pointer)).toEqual(pointer ? [pointer] : []),
);

test('a condition on all answers reads what its schema names', async () => {
  const condition = { scope: '#', schema: { properties: { a: { const: 'x' } }, required: ['a'] } };
  const ruled = (scope: string) => page(control('a'), control(scope, { effect: 'SHOW', condition }));
  expect(await faults(abc, {}, ruled('b'))).toEqual([]);
  expect(await faults(abc, {}, page(control('a', { effect: 'SHOW', condition })))).toHaveLength(1);
});

test('whatever a form says, it is looked at within 50 ms of CPU', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.object({
        maxDepth: 6,
        key: fc.constantFrom('type', 'properties', 'items', '$ref', 'elements', 'rule', 'condition', 'a'),
      }),
      async (schema) => {
        const form = { schema: { ...schema, type: 'object' }, uischema: schema };
        const took = await cpuOf(LIMIT_MS, async () => {
          await formFaults(form);
          questionsOf(form);
        });
        expect(took).toBeLessThan(LIMIT_MS);
      },
    ),
    { numRuns: extent(200, 10_000) },
  );
});

test('a form that doubles with every reference is stopped', async () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 12 }, (_, level) => {
      const next = { $ref: `#/$defs/l${level + 1}` };
      return [`l${level}`, { type: 'object', properties: { a: next, b: next, c: next, d: next } }];
    }),
  );
  const took = await cpuOf(LIMIT_MS, async () => {
    expect(await faults({ start: { $ref: '#/$defs/l0' } }, { $defs })).toHaveLength(1);
    questionsOf({ schema: { type: 'object', $defs, properties: { start: { $ref: '#/$defs/l0' } } } });
  });
  expect(took).toBeLessThan(LIMIT_MS);
});

test.each([
  ['abc', 3],
  ['a{30}', 30],
  ['((a{30}){30}){30}', 27_000],
  ['[\\p{L}\\]]{10}', 10],
  ['(ab|c){2,}', 4],
  ['a{999999}', 999_999],
])('%s takes at least %i steps', (pattern, steps) =>
  expect(costOfPattern(pattern)).toBeGreaterThanOrEqual(steps),
);

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { ...name, title: 'Name', 'x-source': { from: 'profile', member: 'name' } },
    children: { type: 'array', maxItems: 9, items: { type: 'object', properties: { name } } },
  },
};

test('the questions of a form stand where their answers do, with their words and where they are found', () => {
  const translations = { ar: { 'name.label': 'الاسم', 'children.name.label': 'اسم الطفل' } };
  expect(questionsOf({ schema, translations })).toMatchObject([
    {
      ...{ pointer: '/name', isRequired: true, names: { en: 'Name', ar: 'الاسم' } },
      source: { from: 'profile', member: 'name' },
    },
    { pointer: '/children/*/name', isRequired: false, names: { ar: 'اسم الطفل' } },
  ]);
});

test('a version that asks otherwise says what is new, changed and gone', () => {
  const { children: _, ...kept } = schema.properties;
  const after = {
    ...schema,
    properties: {
      ...kept,
      name: { ...kept.name, title: 'Full name', maxLength: 40 },
      age: { type: 'integer' },
    },
  };
  const { added, changed, removed } = differencesOf({ schema }, { schema: after });
  expect([added, changed, removed].map((list) => list.map(({ pointer }) => pointer))).toEqual([
    ['/age'],
    ['/name'],
    ['/children/*/name'],
  ]);
  const renamed = {
    ...schema,
    properties: { ...schema.properties, name: { ...kept.name, title: 'Full name' } },
  };
  expect(differencesOf({ schema }, { schema: renamed }).changed).toEqual([]);
});
