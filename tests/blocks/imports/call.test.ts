import { type RowWork, resultsOfRows } from '../../../functions/blocks/imports/call';
import { Refusal } from '../../../functions/kernel/contract/refusal';

interface Row {
  readonly name: string;
  readonly value: number;
}

/** Work of which each row takes as long as it says, on a clock of its own. */
const working = (change: Partial<RowWork<Row, string>> = {}) => {
  let now = 0;
  const work: RowWork<Row, string> = {
    sideBySide: 10,
    stopwatch: () => now,
    nameOf: ({ name }) => name,
    begin: async () => async (row) => {
      now += row.value;
      return `made ${row.name}`;
    },
    refused: ({ code }, { name }) => `${code} ${name}`,
    malformed: (_, index) => `malformed ${index}`,
    later: () => 'later',
    repeated: (first, isSame) => (isSame ? `again: ${first}` : `other: ${first}`),
    ...change,
  };
  return work;
};

const rowsOf = (count: number, value: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ name: `row ${index}`, value }));

test('what a call does not reach in its time is told so', async () => {
  const results = await resultsOfRows(working(), rowsOf(100, 100));
  expect(results.filter((each) => each === 'later')).toHaveLength(50);
  expect(results[49]).toBe('made row 49');
  expect(await resultsOfRows(working(), rowsOf(100, 1))).not.toContain('later');
});

test('a table that is too busy leaves the rest for later, and refuses a call of which it took none', async () => {
  let taken = 0;
  const tired = (after: number) =>
    working({
      begin:
        async () =>
        async ({ name }) => {
          taken += 1;
          if (taken > after) throw new Refusal('busy');
          return `made ${name}`;
        },
    });
  const results = await resultsOfRows(tired(12), rowsOf(40, 0));
  expect(results.filter((each) => each === 'later')).toHaveLength(28);
  await expect(resultsOfRows(tired(0), rowsOf(40, 0))).rejects.toMatchObject({ code: 'busy' });
});

test('rows of one name take turns: a refused one leaves its name to the next', async () => {
  const refusing = working({
    begin:
      async () =>
      async ({ name, value }) => {
        if (value < 0) throw new Refusal('negative');
        return `made ${name} ${value}`;
      },
  });
  const rows = [-1, 1, 1, 2].map((value) => ({ name: 'a', value }));
  expect(await resultsOfRows(refusing, rows)).toEqual([
    'negative a',
    'made a 1',
    'again: made a 1',
    'other: made a 1',
  ]);
});

test('a mistake of ours is none of the rows', async () => {
  const broken = working({
    begin: async () => async () => {
      throw new Error('a mistake');
    },
  });
  await expect(resultsOfRows(broken, rowsOf(1, 0))).rejects.toThrow('a mistake');
});
