import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/*
 * What became of the rows of a file, as a file of rows.
 */

/** What became of a row. */
export interface RowResult {
  readonly line: number;
  readonly result: 'done' | 'refused';
  /** The id of what the row made or, for some refusals, of what is in the way. */
  readonly id?: string | undefined;
  /** Why it was refused: the code and detail that a single request would have got. */
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
}

const resultColumns = ['line', 'result', 'id', 'code', 'detail'] as const;

export const resultsHeader = `${resultColumns.join()}\n`;

/** The results that `writeResults` wrote. */
export const readResults = (content: Uint8Array): RowResult[] => {
  const rows: Record<(typeof resultColumns)[number], string>[] = parse(Buffer.from(content), {
    columns: [...resultColumns],
  });
  return rows.map(({ line, result, ...others }) => ({
    line: Number(line),
    result: result === 'done' ? 'done' : 'refused',
    ...others,
  }));
};

export const writeResults = (results: readonly RowResult[]): string =>
  stringify(
    results.map((result) => resultColumns.map((name) => result[name] ?? '')),
    { escape_formulas: true },
  );
