import { shardOf } from '../../kernel/table/table';
import type { Currency } from '../../kernel/text/money';

/*
 * The accounts of an agency's ledger. Each agency has its own ledger, which balances on its own; each account is kept
 * separately in each currency. Cash basis: bills hold what is owed, the ledger what was paid.
 */

export type Account =
  /** Income by revenue head (tax code, kind of fine): grows in credit. */
  | `revenue:${string}`
  /** What a payment provider has taken for the agency and is to hand over: grows in debit. */
  | `clearing:${string}`
  /** What a provider keeps for its service: grows in debit. */
  | `fees:${string}`
  /** Money that fits no bill, until it is refunded: grows in credit. */
  | 'suspense'
  /** Money that is to be refunded and is not paid out yet: grows in credit. */
  | 'refunds-payable';

export type Side = 'debit' | 'credit';

/**
 * Causes that move what was booked before. They have columns of their own, so that reports can leave them out of
 * captures and refunds.
 */
export const movementCauses = ['reversal', 'reallocation'] as const;
export type MovementCause = (typeof movementCauses)[number];

export interface Column {
  readonly side: Side;
  readonly account: Account;
  readonly currency: Currency;
  /** Restricts the column to one cause, which is part of the column of the side as well. */
  readonly by?: MovementCause;
}

/** The name under which totals keep an account's side: `credit:revenue:land-tax:JOD`. */
export const columnOf = ({ side, account, currency, by }: Column): string =>
  [...(by ? [by] : []), side, account, currency].join(':');

const columnPattern = /^(?:(reversal|reallocation):)?(debit|credit):(.+):([A-Z]{3})$/;

/** Reads the name of a column; undefined for the other attributes of totals. */
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
 * The number of partitions of an agency's ledger. All payments of a shard update one item, its totals, and a
 * transaction locks an item for about ten milliseconds: docs/adr/0083 says what that means on a nation's last day to
 * pay. May be raised at any time and never lowered: reports would miss the entries of the shards left out.
 */
export const ledgerShards = 64;

export const ledgerShardNames: readonly string[] = Array.from({ length: ledgerShards }, (_, shard) =>
  String(shard),
);

/** The shard of everything that belongs to a payment. */
export const ledgerShardOf = (paymentId: string): string => String(shardOf(paymentId, ledgerShards));
