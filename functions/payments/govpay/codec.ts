import type { Route } from '../../kernel/contract/contract';
import type { ProblemDetails, ProtocolCodec } from '../../kernel/contract/protocol';
import type { FieldError } from '../../kernel/contract/refusal';
import { root } from './protocol';

/*
 * How GOV.UK Pay says no (API reference, "API error codes"): a code that begins with what was asked, and a description.
 */

/** What the codes of each operation begin with. */
const families: Readonly<Record<string, string>> = {
  'POST /payments': 'P01',
  'GET /payments/{payment_id}': 'P02',
  'GET /payments/{payment_id}/events': 'P03',
  'GET /payments': 'P04',
  'POST /payments/{payment_id}/cancel': 'P05',
  'POST /payments/{payment_id}/refunds': 'P06',
  'GET /payments/{payment_id}/refunds/{refund_id}': 'P07',
  'GET /payments/{payment_id}/refunds': 'P08',
  'GET /refunds': 'P11',
};

type Operation = Pick<Route, 'method' | 'path'>;

const familyOf = ({ method, path }: Operation): string =>
  families[`${method} ${path.slice(root.length)}`] ?? 'P02';

/** What comes after the family. */
const endings: Readonly<Record<string, string>> = {
  'payment-not-found': '00',
  'refund-not-found': '00',
  'malformed-json': '97',
  'unsupported-media-type': '97',
  'body-too-large': '97',
  'payment-finished': '01',
  'payment-submitted': '02',
  'payment-not-refundable': '03',
  'refund-too-high': '03',
  'too-many-refunds': '03',
  'refund-amount-available-mismatch': '04',
  'search-too-wide': '01',
};

const whole: Readonly<Record<string, string>> = {
  'idempotency-key-reused': 'P0191',
  'no-such-route': 'P0200',
  'too-many-requests': 'P0900',
  forbidden: 'P0930',
  unauthenticated: 'P0920',
};

const isSearch = (family: string): boolean => family === 'P04' || family === 'P11';

/** A missing attribute is told from a wrong one; parameters of a search are not. */
const ofFields = (family: string, errors: readonly FieldError[]): string =>
  isSearch(family) || errors[0]?.code === 'missing' ? '01' : '02';

const codeOf = ({ code, status, errors = [] }: ProblemDetails, family: string): string => {
  if (code === 'page-not-found') return family === 'P11' ? 'P1100' : `${family}02`;
  const known = whole[code];
  if (known) return known;
  return family + (endings[code] ?? (status >= 500 ? '98' : ofFields(family, errors)));
};

const nameOf = ({ pointer }: FieldError): string => pointer.slice(1).replaceAll('/', '.');

const refusalOf = (problem: ProblemDetails, asked: Operation) => {
  const { code, title, detail, errors = [] } = problem;
  const [first] = errors;
  const named = first && nameOf(first);
  const where = first?.in === 'header' ? { header: named } : { field: named };
  const description = first
    ? `${title}: ${[named, first.detail].filter(Boolean).join('. ')}`
    : [title, detail].filter(Boolean).join(': ');
  return {
    ...(named ? where : {}),
    ...{ code: codeOf(problem, familyOf(asked)), description, problem: code },
  };
};

export const codec: ProtocolCodec = {
  write: (body) => JSON.stringify(body),
  refuse: (problem, _, asked) => JSON.stringify(refusalOf(problem, asked)),
};
