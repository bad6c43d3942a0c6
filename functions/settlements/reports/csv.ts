import { stringify } from 'csv-stringify/sync';
import { type Currency, decimalOfSum } from '../../kernel/text/money';
import type { EntryView } from './entry';
import type { Settlement } from './settlement';

/*
 * Settlements as CSV (RFC 4180). Each amount stands in minor units, and once more as a decimal of its currency. Text that a
 * spreadsheet would take for a formula is prefixed with an apostrophe (OWASP, "CSV Injection"); numbers, including
 * negative ones, are unchanged.
 */

type Text = string | undefined;
type Amount = bigint | undefined;

/** A line: what it is about, and its amounts in minor units of one currency. */
interface Row {
  readonly currency: Currency;
  readonly texts: readonly Text[];
  readonly amounts: readonly Amount[];
}

const lineEnd = { record_delimiter: 'windows', escape_formulas: true } as const;

/** The amounts come twice: minor units first, then decimals, which are numbers to the escaping, too. */
const lineOf = ({ currency, texts, amounts }: Row): string => {
  const decimalsFrom = texts.length + amounts.length;
  const written = (minor: bigint, { index }: { readonly index: number }): string =>
    index < decimalsFrom ? String(minor) : decimalOfSum(minor, currency);
  return stringify([[...texts, ...amounts, ...amounts]], { ...lineEnd, cast: { bigint: written } });
};

const written = (texts: readonly string[], amounts: readonly string[], rows: readonly Row[]): string =>
  stringify([[...texts, ...amounts, ...amounts.map((name) => `${name}_decimal`)]], lineEnd) +
  rows.map(lineOf).join('');

const accountAmounts = [
  ...['opening', 'debit', 'credit', 'closing'],
  ...['captured', 'refunded', 'reallocated', 'fees', 'net'],
];

type OfCurrency = Settlement['currencies'][number];

/** The columns for revenue heads and providers, besides balances. */
const detailsOf = ({ heads, providers }: OfCurrency, account: string): Amount[] => {
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
    ['date', 'closed', 'currency', 'account'],
    accountAmounts,
    currencies.flatMap((of) =>
      of.accounts.map(
        ({ account, opening, debit, credit, closing }): Row => ({
          currency: of.currency,
          texts: [date, closed ? 'yes' : 'no', of.currency, account],
          amounts: [...[opening, debit, credit, closing].map(BigInt), ...detailsOf(of, account)],
        }),
      ),
    ),
  );

/** A line for each line of each entry. */
export const entriesCsv = (entries: readonly EntryView[]): string =>
  written(
    ['entry', 'at', 'cause', 'payment', 'refund', 'reverses', 'currency', 'account'],
    ['debit', 'credit'],
    entries.flatMap(({ id, at, cause, paymentId, refundId, reverses, currency, lines }) =>
      lines.map(
        ({ account, debit, credit }): Row => ({
          currency,
          texts: [id, at, cause, paymentId, refundId, reverses, currency, account],
          amounts: [BigInt(debit), BigInt(credit)],
        }),
      ),
    ),
  );
