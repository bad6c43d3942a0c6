import { randomUUID } from 'node:crypto';
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { useDatabase } from '../../support/engine';
import { mapsOf } from '../../support/strict';

/* What Amazon's engine refuses, refuses the table of the tests, whichever engine it is in. */

const database = useDatabase();
const send = (command: never) => database().table.client.send(command);
const invalid = expect.objectContaining({ name: 'ValidationException' });

const stored = async (content: object) => {
  const id = randomUUID();
  await send(
    new PutCommand({ TableName: database().table.name, Item: { pk: id, sk: 'x', ...content } }) as never,
  );
  return { pk: id, sk: 'x' };
};

const update = (Key: object, UpdateExpression: string, more: object = {}) => ({
  ...{ TableName: database().table.name, Key, UpdateExpression, ...more },
});
const updated = (...args: Parameters<typeof update>) => send(new UpdateCommand(update(...args)) as never);
const one = { ExpressionAttributeValues: { ':one': 1 } };

describe('the table of the tests refuses', () => {
  it('arithmetic on what is not there', async () =>
    expect(updated(await stored({}), 'SET n = n + :one', one)).rejects.toEqual(invalid));

  it('to remove something from a map that is not there, and from no other', async () => {
    const key = await stored({ here: { a: 1 } });
    await expect(updated(key, 'REMOVE gone.a')).rejects.toEqual(invalid);
    await expect(
      updated(key, 'REMOVE #here.a', { ExpressionAttributeNames: { '#here': 'here' } }),
    ).resolves.toBeDefined();
  });

  it.each(['gone.a = :one', 'n = n + :one'])('a transaction of which one part cannot be: %s', async (set) => {
    const [kept, other] = [await stored({}), await stored({})];
    const refused = { ...one, ConditionExpression: 'attribute_not_exists(pk)' };
    const parts = [update(kept, 'SET a = :one', refused), update(other, `SET ${set}`, one)];
    const command = new TransactWriteCommand({ TransactItems: parts.map((Update) => ({ Update })) });
    await expect(send(command as never)).rejects.toEqual(invalid);
  });

  it('a choice of more than a hundred', async () => {
    const key = await stored({});
    const among = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `:v${index}`);
      const values = Object.fromEntries(names.map((name) => [name, key.pk]));
      return { ConditionExpression: `pk IN (${names.join(', ')})`, ExpressionAttributeValues: values };
    };
    await expect(updated(key, 'SET a = :v0', among(101))).rejects.toEqual(invalid);
    await expect(updated(key, 'SET a = :v0', among(100))).resolves.toBeDefined();
  });

  it('an expression of more than 4,096 bytes', async () => {
    const key = await stored({});
    const setting = (letters: number) => updated(key, `SET ${'a'.repeat(letters)} = :one`, one);
    await expect(setting(4_090)).rejects.toEqual(invalid);
    await expect(setting(200)).resolves.toBeDefined();
  });

  it.each([
    ['a name that is not used', 'SET a = :one', { ...one, ExpressionAttributeNames: { '#b': 'b' } }],
    ['a value that is not used', 'SET a = :one', { ExpressionAttributeValues: { ':one': 1, ':two': 2 } }],
    ['a reserved word', 'SET state = :one', one],
    ['an item that is too large', 'SET a = :a', { ExpressionAttributeValues: { ':a': 'a'.repeat(410_000) } }],
  ])('%s', async (_, expression, more) =>
    expect(updated(await stored({}), expression, more)).rejects.toEqual(invalid),
  );
});

describe('the maps that an update removes from', () => {
  it.each([
    ['SET a = :a REMOVE #m.x, b ADD n :n', ['m']],
    ['REMOVE a.b.c, #m.x', ['a.b', 'm']],
    ['SET a = :a', []],
  ])('are those of %s', (UpdateExpression, maps) =>
    expect(mapsOf({ UpdateExpression, ExpressionAttributeNames: { '#m': 'm' } })).toEqual(maps),
  );
});
