import { put } from '../../../functions/kernel/table/put';
import { pagesOf, readPage, readPartition } from '../../../functions/kernel/table/query';
import { useDatabase } from '../../support/engine';

const database = useDatabase();
const table = () => database().table;

const partition = 'query';
const sorts = ['a1', 'a2', 'b1', 'b2', 'b3'];
const itemOf = (sk: string) => ({
  ...{ pk: partition, sk, type: 'entry', version: 1 },
  ...{ dueKey: 'query-due', dueAt: sk },
});
const sortsOf = (items: readonly Record<string, unknown>[]) => items.map(({ sk }) => sk);

beforeAll(async () => {
  await put(table(), ...[...sorts].reverse().map(itemOf));
});

describe('a partition', () => {
  it.each([
    [{}, sorts],
    [{ prefix: 'b' }, ['b1', 'b2', 'b3']],
    [{ between: ['a2', 'b2'] as const }, ['a2', 'b1', 'b2']],
    [{ eventual: true as const, pageSize: 2 }, sorts],
  ])('is read in the order of its sort keys: %j', async (which, expected) => {
    expect(sortsOf(await readPartition(table(), { partition, ...which }))).toEqual(expected);
  });

  it('is read in an index as well', async () => {
    const due = { index: 'due', partition: 'query-due', between: ['0', 'b1'] } as const;
    expect(sortsOf(await readPartition(table(), due))).toEqual(['a1', 'a2', 'b1']);
  });

  it('comes page by page, each in one round trip', async () => {
    const pages: unknown[] = [];
    const { cost } = await database().meter.measure(async () => {
      for await (const items of pagesOf(table(), { partition, pageSize: 2 })) pages.push(sortsOf(items));
    });
    expect(pages).toEqual([['a1', 'a2'], ['b1', 'b2'], ['b3']]);
    expect(cost.roundTrips).toBe(3);
  });

  it('goes on after the last item of a page', async () => {
    const first = await readPage(table(), { partition, pageSize: 2 });
    expect(first.last).toEqual({ pk: partition, sk: 'a2' });
    const second = await readPage(table(), { partition }, first.last);
    expect(sortsOf(second.items)).toEqual(['b1', 'b2', 'b3']);
    expect(second.last).toBeUndefined();
  });
});
