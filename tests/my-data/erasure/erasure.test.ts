import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { billsOf } from '../../../functions/blocks/billing/keys';
import { eventsIn } from '../../../functions/kernel/events/event';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { verifyChain } from '../../../functions/my-data/chain/verification';
import { contract } from '../../../functions/my-data/contract';
import { type Erasure, erasureKey } from '../../../functions/my-data/erasure/erasure';
import { eventsOf } from '../../../functions/my-data/erasure/events';
import { checkErasure } from '../../../functions/my-data/erasure/reactions';
import { paymentsOf } from '../../../functions/payments/payments/payment';
import { Killed, killer } from '../../blocks/imports/world';
import { actingAs } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { sample } from '../../support/sample';
import { myDataService } from '../../support/services';
import { entriesOf, linkAll, look, someone } from '../world';
import { objects, thingsOf } from './things';
import { comeDue, eraseAll, erasureOf, everything, openErasing, work } from './world';

const portal = usePortal(myDataService);
const api = () => portal().client(contract);
let people = 0;

/** Somebody with one of everything, who has asked to be erased. */
const known = async () => {
  const who = someone();
  people += 1;
  const [payer, secret] = [personRef(`payer ${people}`), `Zahrawiyya-${people}.`];
  await look(portal(), who.ref);
  await linkAll(portal(), await entriesOf(portal(), who.ref));
  const items = thingsOf(who.ref, payer, secret);
  const { client, name } = portal().table;
  for (let from = 0; from < items.length; from += 25) {
    const RequestItems = {
      [name]: items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } })),
    };
    await client.send(new BatchWriteCommand({ RequestItems }));
  }
  const { body } = await api().askErasure({ caller: who.caller, body: {} });
  return { ...who, payer, secret, id: body.id };
};

const put = (item: Item) =>
  portal().table.client.send(new PutCommand({ TableName: portal().table.name, Item: item }));

const opened = async (kill = killer()) => {
  const own = openErasing(portal(), kill);
  for (const key of objects) await own.bucket.put(key, Buffer.from('a photograph'), {});
  return own;
};

const holding = async ({ secret }: { readonly secret: string }) =>
  (await everything(portal().table)).filter((text) => text.includes(secret));

/** The person of the test before, who is erased. */
const gone = async () => {
  if (!erased) throw new Error('Nobody was erased');
  return erased;
};
let erased: ReturnType<typeof known> | undefined;

it('waits two weeks, ends the account, waits for its tokens, and then leaves nothing of the person', async () => {
  erased = known();
  const who = await erased;
  const { caller } = who;
  const own = await opened();
  const { body } = await api().getErasure({ caller });
  expect(body).toMatchObject({ state: 'waiting', bindings: [] });
  expect(Date.parse(body.erasesAt) - portal().clock()).toBe(14 * 86_400_000);
  await comeDue(portal(), who.sub, own);
  await work(own);
  expect(own.ended).toEqual([who.sub]);
  expect(await erasureOf(portal(), who.sub)).toMatchObject({ state: 'erasing' });
  // An hour in which the last token is good.
  await own.run({ person: who.ref, id: who.id });
  expect((await holding(who)).length).toBeGreaterThan(10);
  expect(await eraseAll(portal(), who.sub, own)).toMatchObject({ state: 'erased' });
  expect(await holding(who)).toEqual([]);
  expect([...own.bucket.versions.keys()]).toEqual([]);
  expect((await everything(portal().table)).filter((text) => text.includes(who.sub))).toEqual([]);
  const { body: receipt } = await api().getErasureReceipt({ params: { erasureId: who.id } });
  expect(receipt.state).toBe('erased');
  const after = (at: string) =>
    Math.round((Date.parse(at) - Date.parse(String(receipt.erasedAt))) / 86_400_000);
  expect(Object.values(receipt.gone).map(after)).toEqual([30, 90, 36]);
});

it('keeps bills, the ledger’s payments and the chain of the access log, which verifies', async () => {
  const who = await gone();
  const { table } = portal();
  expect(await read(table, { pk: billsOf(who.payer), sk: 'b1' })).toMatchObject({
    state: 'paid',
    card: { identifier: 'T-1' },
  });
  expect(await read(table, { pk: 'payment#x1', sk: 'payment' })).toMatchObject({
    status: 'success',
    returnUrl: '',
  });
  expect(await read(table, { pk: 'payment#x1', sk: 'payment' })).not.toHaveProperty(
    'ownerKey',
    paymentsOf(who.ref),
  );
  expect(await read(table, { pk: 'complaint-followers#c2', sk: 'followers' })).toMatchObject({
    people: { other: true },
  });
  expect(await read(table, { pk: 'complaint#x1', sk: 'complaint' })).toMatchObject({
    card: { place: { latitude: 31.9512, longitude: 35.91 } },
    timeline: { t2: { text: 'We are on it.' } },
  });
  const entries = await entriesOf(portal(), who.ref);
  expect(entries).toHaveLength(1);
  expect(verifyChain(who.ref, entries, [])).toMatchObject({ findings: [] });
});

it('frees the national number and the payer for whoever proves to hold them', async () => {
  const who = await gone();
  expect(await read(portal().table, { pk: 'register#a-code', sk: 'entry' })).toBeUndefined();
  expect(await read(portal().table, { pk: `payer#${who.payer}`, sk: 'payer' })).not.toHaveProperty('holder');
});

it('can be taken back while it waits, and asked for again', async () => {
  const { caller, sub } = await known();
  expect((await api().withdrawErasure({ caller })).status).toBe(204);
  expect((await api().withdrawErasure({ caller })).status).toBe(204);
  expect((await api().getErasure({ caller })).body.state).toBe('withdrawn');
  expect(await erasureOf(portal(), sub)).not.toHaveProperty('dueAt');
  expect((await api().askErasure({ caller, body: {} })).status).toBe(201);
  const own = await opened();
  await comeDue(portal(), sub, own);
  expect((await api().withdrawErasure({ caller })).problem.code).toBe('erasure-not-waiting');
  expect((await api().withdrawErasure({ caller: someone().caller })).problem.code).toBe('erasure-not-found');
});

it('is one request, however often it is asked for', async () => {
  const { caller } = someone();
  const first = await api().askErasure({ caller, body: {}, idempotencyKey: 'one' });
  const repeat = await api().askErasure({ caller, body: {}, idempotencyKey: 'one' });
  const other = await api().askErasure({ caller, body: {} });
  expect([first.status, repeat.status, other.status]).toEqual([201, 201, 200]);
  expect([repeat.body, other.body]).toEqual([first.body, first.body]);
});

it.each([
  [
    'open-bill',
    (ref: string) => ({ pk: `bill#${ref}`, sk: 'b9', type: 'bill', version: 1, id: 'b9', state: 'open' }),
    'فاتورة لم تُدفع بعد',
  ],
  [
    'open-payment',
    (ref: string) => ({
      pk: 'payment#p9',
      sk: 'payment',
      type: 'payment',
      version: 1,
      id: 'p9',
      status: 'submitted',
      charges: {},
      ownerKey: `payments-of#${ref}`,
      ownerSort: '1',
    }),
    'عملية دفع لم تنته بعد',
  ],
] as const)(
  'is refused within moments while there is an %s, which it names',
  async (binding, made, title) => {
    const { caller, ref, sub } = someone();
    await put(made(ref));
    await api().askErasure({ caller, body: {} });
    const own = await opened();
    const asked = eventsIn(eventsOf, {
      before: undefined,
      after: (await erasureOf(portal(), sub)) as unknown as Item,
    });
    expect(asked).toMatchObject([{ type: 'data-erasure.asked', audience: { people: [ref] } }]);
    const react = checkErasure.react({
      ...actingAs('my-data-events', portal()),
      queue: () => ({ send: async (m: unknown) => void own.sent.push(m as never) }),
    } as never);
    for (const event of asked) await react(event);
    const before = (await read(portal().table, erasureKey(ref))) as unknown as Item;
    await work(own);
    const { body } = await api().getErasure({ caller, headers: { 'accept-language': 'ar' } });
    expect(body).toMatchObject({ state: 'refused', bindings: [{ binding, title }] });
    expect(own.ended).toEqual([]);
    const after = (await erasureOf(portal(), sub)) as unknown as Item;
    expect(eventsIn(eventsOf, { before, after })).toMatchObject([
      { type: 'data-erasure.refused', data: { count: 1 } },
    ]);
  },
);

const workers = 4;

/** The worker is killed at its call `first`, and each that goes on from there after so many calls more, until the last one is spared. */
const killedFrom = async (first: number, more: number) => {
  const who = await known();
  const kill = killer();
  const own = await opened(kill);
  let killed = 0;
  kill.plan(first, first % 2 === 0);
  const erase = async (): Promise<Erasure> => {
    try {
      if (killed > 0) await own.run({ person: who.ref, id: who.id });
      return await eraseAll(portal(), who.sub, own);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed += 1;
      if (killed < workers) kill.plan(more, (first + killed) % 2 === 0);
      else kill.spare();
      return erase();
    }
  };
  expect(await erase()).toMatchObject({ state: 'erased' });
  expect([...own.bucket.versions.keys()]).toEqual([]);
  expect(own.ended).toContain(who.sub);
  return { ...who, first, killed };
};

it('is whole wherever workers are killed', async () => {
  const count = killer();
  await eraseAll(portal(), (await known()).sub, await opened(count));
  const calls = count.calls();
  expect(calls).toBeGreaterThan(60);
  const more = Math.ceil(calls / workers);
  const firsts = Array.from({ length: more }, (_, index) => index + 1);
  const erased: Awaited<ReturnType<typeof killedFrom>>[] = [];
  for (const first of sample('kills', firsts, 0.04)) erased.push(await killedFrom(first, more));
  expect(erased.every(({ killed }) => killed >= workers - 1)).toBe(true);
  // The whole table is read for it, in which everybody lies: once, and not for each.
  const left = await everything(portal().table);
  const held = erased.filter(({ secret }) => left.some((text) => text.includes(secret)));
  expect(held.map(({ first }) => first)).toEqual([]);
});
