import { XMLBuilder } from 'fast-xml-parser';
import type { ProblemDetails, ProtocolCodec } from '../../../kernel/contract/protocol';

/*
 * How GeoReport v2 is written. The JSON is what is meant; the XML is its reverse by the Spark convention ("JSON Support"):
 * a list is an element that holds nothing but elements of one name.
 */

/** What the elements of each list are called. */
const elements: Readonly<Record<string, string>> = {
  attributes: 'attribute',
  endpoints: 'endpoint',
  errors: 'error',
  formats: 'format',
  service_request_updates: 'request_update',
  service_requests: 'request',
  services: 'service',
  values: 'value',
};

/** What XML 1.0 cannot hold (section 2.2, Char), not even as a reference. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const nested = (name: string, value: unknown): unknown => {
  if (Array.isArray(value)) {
    const element = elements[name];
    if (!element) throw new Error(`The elements of ${name} have no name`);
    return { [element]: value.map((each) => nested('', each)) };
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nested(key, each)]));
  }
  return value === null ? '' : String(value).replace(unwritable, '\ufffd');
};

const builder = new XMLBuilder({ suppressEmptyNode: true });
const xml = (body: unknown, root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: nested(root, body) })}\n`;

/** Text that a spreadsheet would take for a formula stands behind an apostrophe (OWASP, "CSV Injection"); numbers stay. */
const defused = (value: unknown): unknown =>
  typeof value === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;

/** RFC 4180: every field in quotes, a quote doubled, lines that end in CRLF, the names first. */
const csv = (rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[]): string => {
  const field = (value: unknown): string => `"${String(defused(value) ?? '').replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
};

const errorsOf = ({ status, title, detail, errors = [] }: ProblemDetails) => {
  const descriptions = errors.map(({ pointer, detail: reason }) =>
    [title, pointer.slice(1).replaceAll('/', '.'), reason].filter(Boolean).join(': '),
  );
  const whole = [title, detail].filter(Boolean).join(': ');
  return (descriptions.length ? descriptions : [whole]).map((description) => ({ code: status, description }));
};

type Rows = readonly Readonly<Record<string, unknown>>[];

/** `columns` are those of every CSV, which has its names even when it has no rows. */
export const codec = (columns: readonly string[]): ProtocolCodec => ({
  write: (body, format, root) => {
    if (format === 'json') return JSON.stringify(body);
    return format === 'csv' ? csv(body as Rows, columns) : xml(body, root);
  },
  refuse: (problem, format) => {
    const errors = errorsOf(problem);
    if (format === 'json') return JSON.stringify(errors);
    return format === 'csv' ? csv(errors, ['code', 'description']) : xml(errors, 'errors');
  },
});
