import { CsvError, parse } from 'csv-parse/sync';
import { maxRows, type Reason } from './job';

/*
 * Files of rows: comma-separated values (RFC 4180) in UTF-8, with a line of column names and a line for each row.
 */

/** The columns that rows have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns whose names begin like this: `figure.turnover`. */
  readonly prefixes?: readonly string[];
}

/** A row by column, without empty values. `line` is its number in the file, counted from 1. */
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

/** The text of a file in UTF-8; undefined where it is none. */
export const decoded = (content: Uint8Array): string | undefined => {
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

/** A line that is not empty. */
interface Line {
  /** Its number in the file, counted from 1. */
  readonly line: number;
  readonly content: string;
}

const lineEnds = /\r\n|\n|\r/g;

/** The lines that are not empty, at most `limit` of them. They end as lines do anywhere, also mixed in one file. */
const linesOf = (text: string, limit: number): Line[] => {
  const found: Line[] = [];
  let [line, from] = [1, 0];
  const take = (until: number): void => {
    const content = text.slice(from, until);
    if (content.trim() !== '') found.push({ line, content });
  };
  for (const { 0: end, index } of text.matchAll(lineEnds)) {
    take(index);
    if (found.length === limit) return found;
    [line, from] = [line + 1, index + end.length];
  }
  take(text.length);
  return found;
};

const quoteFault = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quote is opened and not closed on this line.'
    : 'A quote stands inside a value: put the value in quotes, and write the quote twice.';

/**
 * The fields of a line. Each line is read by itself, so that a quote which is not closed spoils its own row and no other: no
 * column takes a value with a line break, which RFC 4180 would allow (docs/adr/0118).
 */
const fieldsOf = (
  content: string,
): { readonly fields: readonly string[] } | { readonly malformed: string } => {
  if (content.length > maxLine) return { malformed: `The line is longer than ${maxLine} characters.` };
  if (!content.includes('"')) return { fields: content.split(',') };
  try {
    const [fields = []] = parse(content, { relax_column_count: true, record_delimiter: '\n' });
    return { fields };
  } catch (error) {
    if (error instanceof CsvError) return { malformed: quoteFault(error) };
    throw error;
  }
};

const rowOf = (names: readonly string[], { line, content }: Line): Row => {
  const read = fieldsOf(content);
  if ('malformed' in read) return { line, values: {}, ...read };
  const { fields } = read;
  if (fields.length !== names.length) {
    const malformed = `The line has ${fields.length} fields, and ${names.length} columns.`;
    return { line, values: {}, malformed };
  }
  const filled = names.flatMap((name, index): [string, string][] => {
    const value = fields[index]?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return { line, values: Object.fromEntries(filled) };
};

const namesIn = (header: Line | undefined): string[] => {
  const read = fieldsOf(header?.content ?? '');
  return 'fields' in read ? read.fields.slice(0, maxColumns).map((name) => name.trim()) : [];
};

/** The rows of a file, or why it cannot be read. The same for the same file. */
export const readRows = (content: Uint8Array, columns: Columns): readonly Row[] | Unreadable => {
  const text = decoded(content)?.replace(/^\ufeff/, '');
  if (text === undefined) return { reason: 'not-text', detail: 'The file is not text in UTF-8.' };
  // One more than there may be, and the header: enough to see that there are too many.
  const [header, ...lines] = linesOf(text, maxRows + 2);
  const names = namesIn(header);
  const wrong = wrongHeader(names, columns);
  if (wrong) return wrong;
  if (lines.length === 0) return { reason: 'no-rows', detail: 'There is no line below the column names.' };
  if (lines.length > maxRows) {
    return { reason: 'too-many-rows', detail: `There are more than ${maxRows} rows.` };
  }
  return lines.map((line) => rowOf(names, line));
};
