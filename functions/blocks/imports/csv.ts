import { type CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { maxRows, type Reason } from './job';

/*
 * Files of rows: comma-separated values (RFC 4180) in UTF-8, with a line of column names.
 */

/** The columns that rows have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns whose names begin like this: `figure.turnover`. */
  readonly prefixes?: readonly string[];
}

/** A row by column, without empty values. `line` is where it ends in the file, counted from 1. */
export interface Row {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** Why it cannot be read. */
  readonly malformed?: string;
}

/** The file cannot be read. */
export interface Unreadable {
  readonly reason: Reason;
  readonly detail: string;
}

/** Maximum length of a line. */
const maxLine = 4_000;
const maxColumns = 60;

const decoded = (content: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
};

const isKnown = ({ required, optional, prefixes = [] }: Columns, name: string): boolean =>
  required.includes(name) ||
  optional.includes(name) ||
  prefixes.some((prefix) => name.startsWith(prefix) && name.length > prefix.length);

const wrongHeader = (names: readonly string[], columns: Columns): Unreadable | undefined => {
  const missing = columns.required.find((name) => !names.includes(name));
  if (missing !== undefined) return { reason: 'column-missing', detail: `There is no column "${missing}".` };
  const unknown = names.find((name) => !isKnown(columns, name));
  if (unknown !== undefined) {
    return { reason: 'column-unknown', detail: `There is a column "${unknown.slice(0, 60)}".` };
  }
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined
    ? undefined
    : { reason: 'column-twice', detail: `The column "${twice}" is there twice.` };
};

interface Parsed {
  readonly line: number;
  readonly fields?: readonly string[];
  readonly malformed?: string;
}

/** Every record with its line. Malformed ones are reported, and reading goes on after them. */
const recordsOf = (text: string): Parsed[] => {
  const broken: Parsed[] = [];
  const onSkip = (error: CsvError | undefined): undefined => {
    const { lines } = error as unknown as { readonly lines?: number };
    broken.push({ line: lines ?? 0, malformed: (error?.message ?? 'Malformed').slice(0, 200) });
    return undefined;
  };
  const read = parse(text, {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: maxLine,
    on_skip: onSkip,
    // One more than there may be, and the header: enough to see that there are too many.
    to: maxRows + 2,
  }) as unknown as readonly {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  const found: Parsed[] = read.map(({ record, info }) => ({ line: info.lines, fields: record }));
  return broken.length === 0 ? found : [...found, ...broken].sort((left, right) => left.line - right.line);
};

const rowOf = (names: readonly string[], { line, fields, malformed }: Parsed): Row => {
  if (!fields) return { line, values: {}, malformed: malformed ?? '' };
  if (fields.length !== names.length) {
    return {
      line,
      values: {},
      malformed: `The line has ${fields.length} fields, and ${names.length} columns.`,
    };
  }
  const filled = names.flatMap((name, index): [string, string][] => {
    const value = fields[index]?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return { line, values: Object.fromEntries(filled) };
};

/** The rows of a file, or why it cannot be read. The same for the same file. */
export const readRows = (content: Uint8Array, columns: Columns): readonly Row[] | Unreadable => {
  const text = decoded(content)?.replace(/^\ufeff/, '');
  if (text === undefined) return { reason: 'not-text', detail: 'The file is not text in UTF-8.' };
  const [header, ...records] = recordsOf(text);
  const names = (header?.fields ?? []).slice(0, maxColumns).map((name) => name.trim());
  const wrong = wrongHeader(names, columns);
  if (wrong) return wrong;
  if (records.length === 0) return { reason: 'no-rows', detail: 'There is no line below the column names.' };
  if (records.length > maxRows) {
    return { reason: 'too-many-rows', detail: `There are more than ${maxRows} rows.` };
  }
  return records.map((record) => rowOf(names, record));
};

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

export const writeResults = (results: readonly RowResult[]): string =>
  stringify(
    results.map((result) => resultColumns.map((name) => result[name] ?? '')),
    { escape_formulas: true },
  );
