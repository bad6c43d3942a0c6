import fc from 'fast-check';
import { formFaults } from '../../functions/catalogue/forms/check';
import { questionsOfForm } from '../../functions/catalogue/forms/questions';
import { extent } from '../support/sample';

const faults = (properties: object, more: object = {}) =>
  formFaults({ form: { schema: { type: 'object', properties, ...more } } } as never).map(
    ({ detail }) => detail,
  );

const name = { type: 'string', maxLength: 80 };
const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`p${index}`, name]));
let deep: object = name;
for (let level = 0; level < 13; level += 1) deep = { type: 'object', properties: { in: deep } };

test.each([
  [{ name, since: { enum: ['a', 'b'] }, list: { type: 'array', maxItems: 9, items: name } }, {}, 0],
  [{ name: { $ref: '#/$defs/name' } }, { $defs: { name } }, 0],
  [{ name: { type: 'string' } }, {}, 1],
  [{ list: { type: 'array', items: name } }, {}, 1],
  [{ list: { type: 'array', maxItems: 101, uniqueItems: true, items: name } }, {}, 1],
  [{ list: { type: 'array', maxItems: 9, uniqueItems: true, items: { type: 'object' } } }, {}, 1],
  [{ name: { type: 'string', maxLength: 9, pattern: '^(a+)+$' } }, {}, 1],
  [{ name: { $ref: 'https://example.com/schema' } }, {}, 1],
  [{ self: { $ref: '#/$defs/self' } }, { $defs: { self: { $ref: '#/$defs/self' } } }, 1],
  [{ one: { $ref: '#/$defs/constructor' } }, { $defs: {} }, 1],
  [many, {}, 1],
  [{ deep }, {}, 1],
])('a form is bounded: %#', (properties, more, count) =>
  expect(faults(properties, more)).toHaveLength(count),
);

test('whatever a form says, it is looked at within 50 ms of CPU', () => {
  fc.assert(
    fc.property(
      fc.object({ maxDepth: 6, key: fc.constantFrom('type', 'properties', 'items', '$ref', 'a') }),
      (schema) => {
        const form = { schema: { ...schema, type: 'object' } };
        const before = process.cpuUsage();
        formFaults({ form } as never);
        questionsOfForm(form);
        expect(process.cpuUsage(before).user).toBeLessThan(50_000);
      },
    ),
    { numRuns: extent(200, 10_000) },
  );
});

test('a form that doubles with every reference is stopped', () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 12 }, (_, level) => {
      const next = { $ref: `#/$defs/l${level + 1}` };
      return [`l${level}`, { type: 'object', properties: { a: next, b: next, c: next, d: next } }];
    }),
  );
  const before = process.cpuUsage();
  expect(faults({ start: { $ref: '#/$defs/l0' } }, { $defs })).toHaveLength(1);
  questionsOfForm({ schema: { type: 'object', $defs, properties: { start: { $ref: '#/$defs/l0' } } } });
  expect(process.cpuUsage(before).user).toBeLessThan(50_000);
});

test('the questions of a form stand where their answers do', () => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: {
      name: { ...name, title: 'Name' },
      children: { type: 'array', items: { type: 'object', properties: { name } } },
    },
  };
  expect(questionsOfForm({ schema })).toMatchObject([
    { pointer: '/name', title: 'Name', isRequired: true },
    { pointer: '/children/*/name', isRequired: false },
  ]);
});
