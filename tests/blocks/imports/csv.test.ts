import { readRows } from '../../../functions/blocks/imports/csv';
import { maxRows } from '../../../functions/blocks/imports/job';
import { readResults, writeResults } from '../../../functions/blocks/imports/results';

const columns = { required: ['number', 'watts'], optional: ['note'], prefixes: ['figure.'] };
const rowsOf = (text: string | Buffer) => readRows(Buffer.from(text), columns);

/** The line of each row, and why it cannot be read. */
const told = (text: string): [number, string][] => {
  const rows = rowsOf(text);
  if ('reason' in rows) throw new Error(rows.detail);
  return rows.map(({ line, malformed = 'read' }) => [line, malformed]);
};

describe('a file of rows', () => {
  test('is read by its column names, in whichever order, with the line of each', () => {
    expect(rowsOf('\ufeffwatts,number,figure.lumen\r\n10,A,\r\n\r\n20,"B ""2""",800\r\n')).toEqual([
      { line: 2, values: { watts: '10', number: 'A' } },
      { line: 4, values: { watts: '20', number: 'B "2"', 'figure.lumen': '800' } },
    ]);
  });

  test('with malformed lines has only those refused', () => {
    expect(told('number,watts\nA,10\nB\nC,"30\nD,40\nE,50,more\n"F",6"0\n"G","7""0"\n')).toEqual([
      [2, 'read'],
      [3, 'The line has 1 fields, and 2 columns.'],
      [4, 'A quote is opened and not closed on this line.'],
      [5, 'read'],
      [6, 'The line has 3 fields, and 2 columns.'],
      [7, 'A quote stands inside a value: put the value in quotes, and write the quote twice.'],
      [8, 'read'],
    ]);
    expect(told(`number,watts\nA,${'1'.repeat(4_000)}\nB,2`).map(([line]) => line)).toEqual([2, 3]);
  });

  test('loses nothing to a quote that is not closed, even where a later line has one', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `L-${index},10`);
    const files = [
      [...lines.slice(0, 4), 'L-4,"10', ...lines.slice(5)],
      [...lines.slice(0, 4), 'L-4,"10', ...lines.slice(5, 9), 'L-9,10"', ...lines.slice(10)],
    ];
    for (const [at, rows] of files.entries()) {
      const found = told(['number,watts', ...rows].join('\n'));
      expect(found.map(([line]) => line)).toEqual(lines.map((_, index) => index + 2));
      expect(found.filter(([, how]) => how !== 'read').map(([line]) => line)).toEqual([[6], [6, 11]][at]);
    }
  });

  test('counts its lines rightly, however they end', () => {
    const found = told('number,watts\r\nA,1\nB,"2"\r\n\n \t\r\nC,"3\rD,4\r\r\nE,5');
    expect(found.map(([line]) => line)).toEqual([2, 3, 6, 7, 9]);
    expect(found.map(([, how]) => how === 'read')).toEqual([true, true, false, true, true]);
  });

  test.each([
    ['', 'column-missing'],
    ['number,watts\n', 'no-rows'],
    ['number\nA\n', 'column-missing'],
    ['number,watts,colour\nA,1,red\n', 'column-unknown'],
    ['number,watts,figure.\nA,1,2\n', 'column-unknown'],
    ['number,watts,number\nA,1,B\n', 'column-twice'],
    ['number,watts,__proto__\nA,1,B\n', 'column-unknown'],
  ])('%j is refused: %s', (text, reason) => expect(rowsOf(text)).toMatchObject({ reason }));

  test('that is no text, or has too many rows, is refused', () => {
    expect(rowsOf(Buffer.from([0xff, 0xfe, 0x00]))).toMatchObject({ reason: 'not-text' });
    const many = `number,watts\n${'A,1\n'.repeat(maxRows + 1)}`;
    expect(rowsOf(many)).toMatchObject({ reason: 'too-many-rows' });
    expect(rowsOf(`number,watts\n${'A,1\n'.repeat(maxRows)}`)).toHaveLength(maxRows);
  });
});

test('results are rows again, that no spreadsheet takes for formulas', () => {
  const text = writeResults([
    { line: 2, result: 'done', id: 'abc' },
    { line: 3, result: 'refused', code: 'odd', detail: '=1+1, "so"' },
  ]);
  expect(text).toBe('2,done,abc,,\n3,refused,,odd,"\'=1+1, ""so"""\n');
  expect(writeResults(readResults(Buffer.from(text)))).toBe(text);
});
