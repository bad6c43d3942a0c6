import {
  type Account,
  type Column,
  columnOf,
  normalSideOf,
  readColumn,
  type Side,
} from '../../blocks/ledger/account';
import type { DayBalance } from '../../blocks/ledger/balances';
import type { Totals } from '../../blocks/ledger/totals';
import type { Currency } from '../../kernel/text/money';
import type { Balances, InCurrency } from './settlement';

/*
 * From totals to reports: everything is computed from what the ledger has added up.
 */

interface Of {
  readonly account: Account;
  readonly currency: Currency;
}

const sumOf = ({ sums }: Totals, column: Column): bigint => sums.get(columnOf(column)) ?? 0n;

const opposite = { debit: 'credit', credit: 'debit' } as const;

/** What was booked on a side, less reversals and without reallocations. */
const lasting = (totals: Totals, side: Side, of: Of): bigint =>
  sumOf(totals, { side, ...of }) -
  sumOf(totals, { side, ...of, by: 'reversal' }) -
  sumOf(totals, { side, ...of, by: 'reallocation' }) -
  sumOf(totals, { side: opposite[side], ...of, by: 'reversal' });

const balanceOf = (totals: Totals, of: Of): bigint => {
  const grows = normalSideOf(of.account);
  return sumOf(totals, { side: grows, ...of }) - sumOf(totals, { side: opposite[grows], ...of });
};

const inDigits = <T extends Readonly<Record<string, bigint>>>(sums: T): { [K in keyof T]: string } =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, String(sum)])) as {
    [K in keyof T]: string;
  };

const headOf = (day: Totals, of: Of) => {
  const moved = (side: Side): bigint => sumOf(day, { side, ...of, by: 'reallocation' });
  return inDigits({
    captured: lasting(day, 'credit', of),
    refunded: lasting(day, 'debit', of),
    reallocated: moved('credit') - moved('debit'),
    net: balanceOf(day, of),
  });
};

const providerOf = (day: Totals, of: Of, provider: string) => {
  const gross = lasting(day, 'debit', of);
  const fees = balanceOf(day, { ...of, account: `fees:${provider}` });
  const net = balanceOf(day, of);
  return inDigits({ gross, refunded: gross - fees - net, fees, net });
};

const passing = ({ opening, day, closing }: DayBalance, of: Of) =>
  inDigits({
    opening: balanceOf(opening, of),
    in: sumOf(day, { side: 'credit', ...of }),
    out: sumOf(day, { side: 'debit', ...of }),
    closing: balanceOf(closing, of),
  });

/** The accounts that totals know, by name, each once. */
const accountsIn = ({ sums }: Totals): Of[] => {
  const columns = [...sums.keys()].flatMap((name) => readColumn(name) ?? []);
  const named = new Map(
    columns.map(({ account, currency }) => [`${currency} ${account}`, { account, currency }]),
  );
  return [...named].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, of]) => of);
};

const endOf = (account: Account, beginning: string): string[] =>
  account.startsWith(beginning) ? [account.slice(beginning.length)] : [];

const debitsOf = (day: Totals, own: readonly Of[]): string =>
  String(own.reduce((sum, of) => sum + sumOf(day, { side: 'debit', ...of }), 0n));

const ofCurrency = (book: DayBalance, currency: Currency, own: readonly Of[]): InCurrency => {
  const { opening, day, closing } = book;
  return {
    currency,
    booked: debitsOf(day, own),
    heads: own.flatMap((of) => endOf(of.account, 'revenue:').map((head) => ({ head, ...headOf(day, of) }))),
    providers: own.flatMap((of) =>
      endOf(of.account, 'clearing:').map((provider) => ({ provider, ...providerOf(day, of, provider) })),
    ),
    suspense: passing(book, { account: 'suspense', currency }),
    refundsPayable: passing(book, { account: 'refunds-payable', currency }),
    accounts: own.map((of) => ({
      account: of.account,
      ...inDigits({
        opening: balanceOf(opening, of),
        debit: sumOf(day, { side: 'debit', ...of }),
        credit: sumOf(day, { side: 'credit', ...of }),
        closing: balanceOf(closing, of),
      }),
    })),
  };
};

const byCurrency = (known: readonly Of[]): readonly (readonly [Currency, Of[]])[] =>
  [...new Set(known.map(({ currency }) => currency))].map((currency) => [
    currency,
    known.filter((of) => of.currency === currency),
  ]);

/** The report of a day, by currency. */
export const currenciesOf = (book: DayBalance): InCurrency[] =>
  byCurrency(accountsIn(book.closing)).map(([currency, own]) => ofCurrency(book, currency, own));

/** What was booked on a day, by currency. */
export const bookedOf = (day: Totals): { readonly currency: Currency; readonly booked: string }[] =>
  byCurrency(accountsIn(day)).map(([currency, own]) => ({ currency, booked: debitsOf(day, own) }));

/** The balance of each account. */
export const balancesOf = (closing: Totals): Balances['balances'] =>
  accountsIn(closing).map((of) => ({ ...of, balance: String(balanceOf(closing, of)) }));
