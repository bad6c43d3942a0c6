import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { conditionOf, expression, placeholdersOf } from '../../../functions/kernel/table/expression';
import {
  absent,
  atLeast,
  atMost,
  below,
  contains,
  differs,
  equals,
  fewerThan,
  holds,
  type Item,
  oneOf,
  orAbsent,
  outside,
  type Rule,
} from '../../../functions/kernel/table/rule';
import { useDatabase } from '../../support/engine';
import { extent } from '../../support/sample';

const database = useDatabase();
const no = () => new Refusal('no');

const number = fc.integer({ min: -3, max: 3 });
// Letters whose order differs between UTF-16 and UTF-8, and numbers as texts.
const word = fc.constantFrom('', 'a', 'ab', 'b', '1', '-1', '\uffee', '\u{1f600}', 'ب');
const scalar = fc.oneof(number, word, fc.boolean());
const comparable = fc.oneof(number, word);
const value = fc.oneof(
  scalar,
  fc.constant(null),
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('x', 'y', 'z'), scalar, { maxKeys: 3, noNullPrototype: true }),
);
const item = fc.record(
  { a: value, b: value, m: fc.record({ a: value }, { requiredKeys: [] }) },
  {
    requiredKeys: [],
  },
) as fc.Arbitrary<Item>;
const attribute = fc.constantFrom('a', 'b', 'm', 'm.a', 'm.a.x', 'c');

const plainRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(attribute, scalar).map(([name, to]) => equals(name, to, no)),
  fc.tuple(attribute, scalar).map(([name, to]) => differs(name, to, no)),
  fc
    .tuple(attribute, fc.array(scalar, { minLength: 1, maxLength: 3 }))
    .map(([name, to]) => oneOf(name, to, no)),
  attribute.map((name) => absent(name, no)),
  fc.tuple(attribute, comparable).map(([name, to]) => atLeast(name, to, no)),
  fc.tuple(attribute, comparable).map(([name, to]) => atMost(name, to, no)),
  fc.tuple(attribute, comparable).map(([name, to]) => below(name, to, no)),
  fc.tuple(attribute, word.filter(Boolean)).map(([name, text]) => contains(name, text, no)),
  fc.tuple(attribute, number, number).map(([name, low, high]) => outside(name, low, high, no)),
  fc.tuple(attribute, fc.nat(3)).map(([name, count]) => fewerThan(name, count, no)),
);
const rule = fc.oneof(plainRule, plainRule.map(orAbsent));

/** What the table itself says: whether a write under the rule's condition goes through. */
const tableSays = async (given: Rule, stored: Item): Promise<boolean> => {
  const { client, name: TableName } = database().table;
  const Key = { pk: 'rule', sk: 'rule' };
  await client.send(new PutCommand({ TableName, Item: { ...stored, ...Key } }));
  const to = expression();
  const ConditionExpression = conditionOf(given, to);
  try {
    await client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET touched = :touched',
        ConditionExpression,
        ...placeholdersOf({ ...to, values: { ...to.values, ':touched': true } }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

// In UTF-16 the face comes before the half-width sign, in UTF-8 after it.
const [sign, face] = ['\uffee', '\u{1f600}'];

describe('a rule', () => {
  it.each([
    [below('a', face, no), { a: sign }, true],
    [below('a', sign, no), { a: face }, false],
    [atLeast('a', sign, no), { a: face }, true],
    [atMost('a', face, no), { a: sign }, true],
    [atMost('a', 5, no), { a: '4' }, false],
    [atMost('a', 5, no), {}, false],
    [equals('a', '1', no), { a: 1 }, false],
  ])('compares as the table does: %#', async (given, stored, kept) => {
    expect(await tableSays(given, stored)).toBe(kept);
    expect(holds(given, stored)).toBe(kept);
  });

  it('means to the portal what it means to the table', async () => {
    await fc.assert(
      fc.asyncProperty(rule, item, async (given, stored) => {
        expect(holds(given, stored)).toBe(await tableSays(given, stored));
      }),
      { numRuns: extent(150, 600) },
    );
  });
});
