import { createHash } from 'node:crypto';
import type { Currency } from '../../kernel/text/money';

/*
 * The accounts of an agency's ledger. Each agency has a ledger of its own, which balances by itself; each account is kept
 * in each currency apart. Cash basis: what is owed stands in bills, the ledger has what was paid.
 */

export type Account =
  /** Income by revenue head (tax code, kind of fine): grows in credit. */
  | `revenue:${string}`
  /** What a payment provider has taken for the agency and is to hand over: grows in debit. */
  | `clearing:${string}`
  /** What a provider keeps for its service: grows in debit. */
  | `fees:${string}`
  /** Money that came in and fits no bill, until it is given back: grows in credit. */
  | 'suspense'
  /** Money that is to be given back and has not been yet: grows in credit. */
  | 'refunds-payable';

export type Side = 'debit' | 'credit';

/** Causes that move what was booked before: told apart, so that captures and refunds can be told without them. */
export const movementCauses = ['reversal', 'reallocation'] as const;
export type MovementCause = (typeof movementCauses)[number];

export interface Column {
  readonly side: Side;
  readonly account: Account;
  readonly currency: Currency;
  /** What of the side came so, which stands in the column of the side as well. */
  readonly by?: MovementCause;
}

/** The name under which totals keep an account's side: `credit:revenue:land-tax:JOD`. */
export const columnOf = ({ side, account, currency, by }: Column): string =>
  [...(by ? [by] : []), side, account, currency].join(':');

const columnPattern = /^(?:(reversal|reallocation):)?(debit|credit):(.+):([A-Z]{3})$/;

/** What a name of totals stands for; undefined for their other attributes. */
export const readColumn = (name: string): Column | undefined => {
  const [, by, side, account, currency] = columnPattern.exec(name) ?? [];
  if (!side || !account || !currency) return undefined;
  return {
    side: side as Side,
    account: account as Account,
    currency: currency as Currency,
    ...(by ? { by: by as MovementCause } : {}),
  };
};

/** The side on which an account grows: on the other one it shrinks. */
export const normalSideOf = (account: Account): Side =>
  /^(clearing|fees):/.test(account) ? 'debit' : 'credit';

/**
 * How many partitions an agency's ledger is spread over. All payments of one shard wait for one item, its totals, and a
 * transaction holds an item for some ten milliseconds: see docs/adr/0083 for what that comes to on a nation's last day.
 * May be raised at any time, and never lowered: what stands in a shard that nobody asks is left out of reports.
 */
export const ledgerShards = 64;

export const ledgerShardNames: readonly string[] = Array.from({ length: ledgerShards }, (_, shard) =>
  String(shard),
);

/** The shard of whatever belongs to a payment: always the same. */
export const ledgerShardOf = (paymentId: string): string =>
  String(createHash('sha256').update(paymentId).digest().readUInt32BE(0) % ledgerShards);
