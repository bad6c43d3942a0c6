import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ErasureSection } from '../../../functions/blocks/erasure/eraser';
import { contract as identity } from '../../../functions/identity/contract';
import { isWrite } from '../../../functions/kernel/contract/contract';
import { audienceOf } from '../../../functions/kernel/identity/caller';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Item } from '../../../functions/kernel/table/rule';
import { contract } from '../../../functions/my-data/contract';
import { boundBy } from '../../../functions/my-data/erasure/binding-store';
import { erasurePlaces } from '../../../functions/my-data/erasure/erasers';
import { holderOf, itemsAt } from '../../../functions/my-data/exports/reading-store';
import { bodyOf, thingsOf } from '../../security/items';
import { call, casesWith } from '../../security/routes';
import { subOf } from '../../security/tokens';
import { useWorld } from '../../security/world';
import { client } from '../../support/client';
import { eraseAll, everything, openErasing } from './world';

/*
 * Somebody who did one of everything that people can do, by the routes of all contracts: a service that is added is searched too.
 */

const world = useWorld();
const mark = 'Zahrawiyya';
const email = 'amina.zahrawiyya@example.org';
const phone = '+962790001234';

/** The mark behind all that is written in words. */
const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return value.includes(' ') ? `${value} ${mark}` : value;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each)]));
};

const ofPeople = casesWith((route) => audienceOf(route.access) === 'citizen' && isWrite(route)).filter(
  ([, { contract: of }]) => of.name !== 'my-data',
);

/** Calls each route of people that writes, with the mark in its words where it takes that. */
const doEverything = async (): Promise<number> => {
  let written = 0;
  for (const [, each] of ofPeople) {
    const { own } = await thingsOf(world(), each.route);
    const body = each.route.body ? await bodyOf(world(), each.route) : undefined;
    const { status } = await call(world(), each, { params: own, ...(body ? { body: marked(body) } : {}) });
    if (status < 300) written += 1;
    else await call(world(), each, { params: own });
  }
  return written;
};

const ended: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'open-bill': { state: 'paid' },
  'open-payment': { status: 'success' },
  'open-refund': { 'card.status': 'success' },
  'open-contest': { 'card.state': 'upheld' },
  'open-objection': { 'card.status': 'rejected' },
  'open-mandate': { 'card.state': 'ended' },
  'open-appointment': { state: 'completed' },
  'open-application': { 'card.status': 'approved' },
};

const set = async (item: Item, path: string, value: string): Promise<void> => {
  const { client, name } = world().portal.table;
  const names = path.split('.').map((each, index) => [`#${index}`, each] as const);
  await client.send(
    new UpdateCommand({
      ...{ TableName: name, Key: { pk: item.pk, sk: item.sk } },
      UpdateExpression: `SET ${names.map(([each]) => each).join('.')} = :value`,
      ExpressionAttributeNames: Object.fromEntries(names),
      ExpressionAttributeValues: { ':value': value },
    }),
  );
};

/** As if all that binds the person had been settled. */
const settle = async (person: string): Promise<void> => {
  const { table } = world().portal;
  const end = async (item: Item, binding: ErasureSection['binding']): Promise<void> => {
    for (const [path, value] of Object.entries(ended[binding?.(item) ?? ''] ?? {}))
      await set(item, path, value);
  };
  for (const { section, place } of erasurePlaces(await holderOf(table, { person }))) {
    for (const item of await itemsAt(table, place)) {
      await end(item, section.binding);
      if (!section.beside?.binding) continue;
      for (const each of await itemsAt(table, section.beside.place(item)))
        await end(each, section.beside.binding);
    }
  }
};

const keyIn = (text: string): unknown => JSON.parse(text).pk;

it('leaves nothing in the table of whoever did one of everything, and all of everybody else', async () => {
  const [amina, badr] = world().citizens;
  const { portal, transport } = world();
  const person = personRef(subOf(amina));
  await client(identity, transport).editMe({
    caller: amina,
    body: { name: `Amina ${mark}`, contact: { email, phone } },
  });
  await client(identity, transport).editMe({ caller: badr, body: { name: 'Badr Qabbani' } });
  expect(await doEverything()).toBeGreaterThan(30);
  const secrets = [mark, email, phone];
  const holding = (texts: readonly string[]) =>
    texts.filter((text) => secrets.some((secret) => text.includes(secret)));
  const before = await everything(portal.table);
  expect(holding(before).length).toBeGreaterThan(10);

  const api = client(contract, transport);
  const asked = await api.askErasure({ caller: amina, body: {} });
  expect(asked.status).toBe(201);
  expect((await boundBy(portal.table, await holderOf(portal.table, { person }))).length).toBeGreaterThan(3);
  await settle(person);
  const settled = await everything(portal.table);
  const erasing = openErasing(portal);
  expect(await eraseAll(portal, subOf(amina), erasing)).toMatchObject({ state: 'erased' });
  expect(erasing.ended).toEqual([subOf(amina)]);

  const after = await everything(portal.table);
  // Whoever is named nowhere in an item has nothing to do with it; payers and numbers are freed.
  const own = /"type":"(data-erasure|payer|register|mandate-party)"/;
  const left = new Set(after);
  const others = settled.filter(
    (text) => !text.includes(person) && !own.test(text) && holding([text]).length === 0,
  );
  expect(others.filter((text) => !left.has(text)).map(keyIn)).toEqual([]);
  expect(holding(after)).toEqual([]);
  // What an agency calls its payer is the agency's own, and here it is called as the account is.
  const called = /"identifier":"[^"]*"/g;
  expect(after.filter((text) => text.replace(called, '').includes(`"${subOf(amina)}"`))).toEqual([]);
  expect((await client(identity, transport).getMe({ caller: badr })).body.name).toBe('Badr Qabbani');
  const receipt = await api.getErasureReceipt({ params: { erasureId: asked.body.id } });
  expect(receipt.body).toMatchObject({ state: 'erased' });
}, 60_000);
