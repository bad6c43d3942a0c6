import { readRows, writeResults } from '../../../functions/blocks/imports/csv';
import { maxRows } from '../../../functions/blocks/imports/job';

const columns = { required: ['number', 'watts'], optional: ['note'], prefixes: ['figure.'] };
const rowsOf = (text: string | Buffer) => readRows(Buffer.from(text), columns);

describe('a file of rows', () => {
  test('is read by its column names, in whichever order, with the line of each', () => {
    expect(rowsOf('\ufeffwatts,number,figure.lumen\r\n10,A,\r\n\r\n20,"B ""2""",800\r\n')).toEqual([
      { line: 2, values: { watts: '10', number: 'A' } },
      { line: 4, values: { watts: '20', number: 'B "2"', 'figure.lumen': '800' } },
    ]);
  });

  test('with malformed lines has only those refused', () => {
    const rows = rowsOf('number,watts\nA,10\nB\nC,"30\nD,40\nE,50,more\n');
    expect(rows).not.toHaveProperty('reason');
    const told = (rows as unknown as { line: number; malformed?: string }[]).map(({ line, malformed }) => [
      line,
      malformed === undefined ? 'read' : 'malformed',
    ]);
    expect(told[0]).toEqual([2, 'read']);
    expect(told[1]).toEqual([3, 'malformed']);
    expect(told.slice(2).every(([, how]) => how === 'malformed')).toBe(true);
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
});
