import { randomUUID } from 'node:crypto';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { type List, page, read, readAll } from '../../../functions/kernel/table/read';
import { equals, holds, type Item } from '../../../functions/kernel/table/rule';
import { useDatabase } from '../../support/engine';
import { extent } from '../../support/sample';

const database = useDatabase();
const table = () => database().table;
const no = () => new Refusal('no');
const red = equals('card.red', true, no);

/** Sort keys as the portal makes them and worse: equal beginnings, letters beyond the basic plane. */
const sortKey = fc
  .tuple(fc.constantFrom('2026-01', '2026-02', 'a', 'ä', 'ب', '\uffee', '\u{1f600}'), fc.nat(30))
  .map(([beginning, end]) => `${beginning}#${end}`);
const world = fc.record({
  entries: fc.uniqueArray(fc.record({ sort: sortKey, shard: fc.nat(2), red: fc.boolean() }), {
    maxLength: 60,
    selector: ({ sort }) => sort,
  }),
  order: fc.constantFrom('ascending' as const, 'descending' as const),
  limit: fc.integer({ min: 1, max: 20 }),
  filtered: fc.boolean(),
  above: fc.option(sortKey, { nil: undefined }),
  prefix: fc.constantFrom('', 'open#'),
  indexed: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const itemOf = ({ prefix, indexed }: World, name: string, entry: World['entries'][number]): Item => {
  const partition = `${name}-${entry.shard}`;
  const card = { red: entry.red, sort: entry.sort };
  const place = prefix + entry.sort;
  return indexed
    ? { pk: randomUUID(), sk: 'x', queueKey: partition, queueSort: place, card }
    : { pk: partition, sk: place, card };
};

const store = async (items: readonly Item[]): Promise<void> => {
  for (let from = 0; from < items.length; from += 25) {
    const some = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await table().client.send(new BatchWriteCommand({ RequestItems: { [table().name]: some } }));
  }
};

const bytes = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right));

const expected = ({ entries, order, filtered, above }: World): string[] =>
  entries
    .filter(({ red: isRed }) => !filtered || isRed)
    .map(({ sort }) => sort)
    .filter((sort) => above === undefined || bytes(sort, above) > 0)
    .sort((left, right) => (order === 'ascending' ? bytes(left, right) : bytes(right, left)));

const allPages = async (given: World, name: string): Promise<string[]> => {
  const { order, limit, filtered, above, prefix, indexed } = given;
  const seen: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 200; pages += 1) {
    const list: List = {
      ...(indexed ? { index: 'queue' as const } : {}),
      ranges: [0, 1, 2].map((shard) => ({ partition: `${name}-${shard}`, prefix })),
      ...{ order, limit, above, after, filters: filtered ? [red] : [] },
    };
    const { items, next } = await page<Item & { readonly card: { readonly sort: string } }>(table(), list);
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items.map(({ card }) => card.sort));
    if (next === undefined) return seen;
    after = next;
  }
  throw new Error('the list has no end');
};

describe('the pages of a list', () => {
  it('together are the list: in order, nothing twice, nothing lost', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const name = randomUUID();
        await store(given.entries.map((entry) => itemOf(given, name, entry)));
        // What lies beside the prefix, before it and after it, is not of the list.
        const beside = ['aaa', 'zzz'].map((sort) =>
          itemOf({ ...given, prefix: '' }, name, { sort, shard: 0, red: true }),
        );
        if (given.prefix) await store(beside);
        expect(await allPages(given, name)).toEqual(expected(given));
      }),
      { numRuns: extent(40, 120) },
    );
  });

  it('go on where many entries in a row are filtered out', async () => {
    const name = randomUUID();
    const entries = Array.from({ length: 700 }, (_, index) => ({
      sort: String(index).padStart(4, '0'),
      shard: index % 2,
      red: index % 350 === 349,
    }));
    const given: World = {
      ...{
        entries,
        order: 'descending',
        limit: 5,
        filtered: true,
        above: undefined,
        prefix: '',
        indexed: true,
      },
    };
    await store(entries.map((entry) => itemOf(given, name, entry)));
    expect(await allPages(given, name)).toEqual(['0699', '0349']);
    expect(holds(red, { card: { red: true } })).toBe(true);
  });

  it('stay in order where one partition is long, another short, and few of either are wanted', async () => {
    const name = randomUUID();
    const long = Array.from({ length: 500 }, (_, index) => ({
      ...{ sort: String(index).padStart(4, '0'), shard: 0, red: index % 100 === 50 },
    }));
    const short = ['0005', '0149', '0249', '0349', '0449'].map((sort) => ({
      sort: `${sort}-b`,
      shard: 1,
      red: true,
    }));
    for (const order of ['ascending', 'descending'] as const) {
      const given: World = {
        ...{
          entries: [...long, ...short],
          order,
          limit: 20,
          filtered: true,
          above: undefined,
          prefix: '',
          indexed: true,
        },
      };
      await store(given.entries.map((entry) => itemOf(given, `${name}-${order}`, entry)));
      expect(await allPages(given, `${name}-${order}`)).toEqual(expected(given));
    }
  });

  it('keep their place while entries are added and taken away', async () => {
    const name = randomUUID();
    const base: World = {
      ...{
        entries: [],
        order: 'descending',
        limit: 3,
        filtered: false,
        above: undefined,
        prefix: '',
        indexed: true,
      },
    };
    const entry = (sort: string) => itemOf(base, name, { sort, shard: 0, red: true });
    await store(['01', '02', '03', '04', '05', '06'].map(entry));
    const list: List = {
      index: 'queue',
      ranges: [{ partition: `${name}-0` }],
      order: 'descending',
      limit: 3,
    };
    const first = await page<Item & { card: { sort: string } }>(table(), list);
    await store([entry('07')]);
    const second = await page<Item & { card: { sort: string } }>(table(), { ...list, after: first.next });
    expect([...first.items, ...second.items].map(({ card }) => card.sort)).toEqual([
      '06',
      '05',
      '04',
      '03',
      '02',
      '01',
    ]);
  });

  it('are empty between a beginning and an earlier end', async () => {
    const list = {
      ranges: [{ partition: randomUUID() }],
      above: '2026-02',
      below: '2026-01',
      limit: 5,
    } as const;
    for (const order of ['ascending', 'descending'] as const)
      expect(await page(table(), { ...list, order })).toEqual({ items: [] });
  });

  it('cost one round trip each, over all partitions', async () => {
    const ranges = Array.from({ length: 8 }, (_, shard) => ({ partition: `none-${shard}` }));
    const { cost } = await database().meter.measure(() =>
      page(table(), { index: 'queue', ranges, order: 'ascending', limit: 20 }),
    );
    expect(cost).toMatchObject({ requests: 8, roundTrips: 1 });
  });
});

describe('reading by key', () => {
  it('gives the item, or undefined', async () => {
    const pk = randomUUID();
    await store([{ pk, sk: 'a', card: 1 }]);
    expect(await read(table(), { pk, sk: 'a' })).toEqual({ pk, sk: 'a', card: 1 });
    expect(await read(table(), { pk, sk: 'b' })).toBeUndefined();
  });

  it('gives several in the order of their keys, in one round trip', async () => {
    const pk = randomUUID();
    await store([
      { pk, sk: 'a' },
      { pk, sk: 'c' },
    ]);
    const keys = ['c', 'b', 'a'].map((sk) => ({ pk, sk }));
    const { result, cost } = await database().meter.measure(() => readAll(table(), keys));
    expect(result).toEqual([{ pk, sk: 'c' }, undefined, { pk, sk: 'a' }]);
    expect(cost).toMatchObject({ requests: 1, operations: ['BatchGetItem'] });
  });
});
