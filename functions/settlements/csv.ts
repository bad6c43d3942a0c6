import { stringify } from 'csv-stringify/sync';
import type { EntryView } from './entry';
import type { Settlement } from './settlement';

/*
 * Settlements as CSV (RFC 4180). Amounts are minor units. Text that a spreadsheet would take for a formula is prefixed
 * with an apostrophe (OWASP, "CSV Injection"); numbers, including negative ones, are unchanged.
 */

type Cell = string | number | bigint | undefined;

const written = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([columns, ...rows] as Cell[][], { record_delimiter: 'windows', escape_formulas: true });

const settlementColumns = [
  ...['date', 'closed', 'currency', 'account', 'opening', 'debit', 'credit', 'closing'],
  ...['captured', 'refunded', 'reallocated', 'fees', 'net'],
];

type OfCurrency = Settlement['currencies'][number];

/** The columns for revenue heads and providers, besides balances. */
const detailsOf = ({ heads, providers }: OfCurrency, account: string): Cell[] => {
  const [kind, name] = [account.slice(0, account.indexOf(':')), account.slice(account.indexOf(':') + 1)];
  const head = kind === 'revenue' ? heads.find((each) => each.head === name) : undefined;
  if (head) {
    const { captured, refunded, reallocated, net } = head;
    return [BigInt(captured), BigInt(refunded), BigInt(reallocated), undefined, BigInt(net)];
  }
  const of = kind === 'clearing' ? providers.find(({ provider }) => provider === name) : undefined;
  if (!of) return [undefined, undefined, undefined, undefined, undefined];
  return [BigInt(of.gross), BigInt(of.refunded), undefined, BigInt(of.fees), BigInt(of.net)];
};

/** A line for each account in each currency. */
export const settlementCsv = ({ date, closed, currencies }: Settlement): string =>
  written(
    settlementColumns,
    currencies.flatMap((of) =>
      of.accounts.map(({ account, opening, debit, credit, closing }) => [
        ...[date, closed ? 'yes' : 'no', of.currency, account],
        ...[opening, debit, credit, closing].map(BigInt),
        ...detailsOf(of, account),
      ]),
    ),
  );

const entryColumns = [
  ...['entry', 'at', 'cause', 'payment', 'refund', 'reverses', 'currency', 'account', 'debit', 'credit'],
  'next',
];

/** A line for each line of each entry; in the last column of the last line where to go on, if there is more. */
export const entriesCsv = (entries: readonly EntryView[], next: string | undefined): string => {
  const rows = entries.flatMap(({ id, at, cause, paymentId, refundId, reverses, currency, lines }) =>
    lines.map(({ account, debit, credit }): Cell[] => [
      ...[id, at, cause, paymentId, refundId, reverses, currency, account, debit, credit],
    ]),
  );
  const last = rows.length - 1;
  return written(
    entryColumns,
    rows.map((row, index) => [...row, index === last ? next : undefined]),
  );
};
