// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation } from '../operation.ts';

export type Settlement = {
  readonly date: string;
  readonly timeZone: string;
  readonly closed: boolean;
  readonly entries: number;
  readonly currencies: readonly {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly booked: string;
    readonly heads: readonly {
      readonly head: string;
      readonly captured: string;
      readonly refunded: string;
      readonly reallocated: string;
      readonly net: string;
    }[];
    readonly providers: readonly {
      readonly provider: string;
      readonly gross: string;
      readonly refunded: string;
      readonly fees: string;
      readonly net: string;
    }[];
    readonly suspense: {
      readonly opening: string;
      readonly in: string;
      readonly out: string;
      readonly closing: string;
    };
    readonly refundsPayable: {
      readonly opening: string;
      readonly in: string;
      readonly out: string;
      readonly closing: string;
    };
    readonly accounts: readonly {
      readonly account: string;
      readonly opening: string;
      readonly debit: string;
      readonly credit: string;
      readonly closing: string;
    }[];
  }[];
};

export type JournalEntry = {
  readonly id: string;
  readonly at: string;
  readonly cause: 'capture' | 'fee' | 'refund' | 'payout' | 'reversal' | 'reallocation';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly paymentId: string;
  readonly refundId?: string;
  readonly reverses?: string;
  readonly lines: readonly {
    readonly account: string;
    readonly debit: number;
    readonly credit: number;
  }[];
};

export type Balances = {
  readonly on: string;
  readonly closed: boolean;
  readonly balances: readonly {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly account: string;
    readonly balance: string;
  }[];
};

export type GetBalancesArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type GetBalancesResult = Balances;

export type GetSettlementArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly date: string;
};

export type GetSettlementResult = Settlement;

export type DownloadSettlementArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly date: string;
};

export type DownloadSettlementResult = string;

export type ListJournalArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly date: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListJournalResult = {
  readonly items: readonly JournalEntry[];
  readonly next?: string;
};

export type DownloadJournalArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly date: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type DownloadJournalResult = string;

/** Refusals of this service, by code. */
export type SettlementsProblem = 'settlement-not-found';

/** What an agency's ledger says of a day: what was taken, given back and kept by providers. */
export interface SettlementsService {
  /** What each account of your ledger stood at when a day ended. Needs a key with the scope `settlements:read`. */
  readonly getBalances: Operation<GetBalancesArguments, GetBalancesResult>;
  /** The settlement of a day. Needs a key with the scope `settlements:read`. Refusals: settlement-not-found. */
  readonly getSettlement: Operation<GetSettlementArguments, GetSettlementResult>;
  /** The same as CSV: a line for each account in each currency. Needs a key with the scope `settlements:read`. Refusals: settlement-not-found. */
  readonly downloadSettlement: Operation<DownloadSettlementArguments, DownloadSettlementResult>;
  /** The entries of the ledger of which a settlement is made. Needs a key with the scope `settlements:read`. Refusals: settlement-not-found. */
  readonly listJournal: PagedOperation<ListJournalArguments, ListJournalResult>;
  /** The same as CSV: a line for each line of each entry. Needs a key with the scope `settlements:read`. Refusals: settlement-not-found. */
  readonly downloadJournal: Operation<DownloadJournalArguments, DownloadJournalResult>;
}

export const settlements: Readonly<Record<keyof SettlementsService, OperationRow>> = {
  getBalances: {"method":"GET","path":"/v1/agency/settlements/balances","access":"agency","reply":"json","query":["on"]},
  getSettlement: {"method":"GET","path":"/v1/agency/settlements/{date}","access":"agency","reply":"json"},
  downloadSettlement: {"method":"GET","path":"/v1/agency/settlements/{date}/accounts.csv","access":"agency","reply":"text"},
  listJournal: {"method":"GET","path":"/v1/agency/settlements/{date}/entries","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  downloadJournal: {"method":"GET","path":"/v1/agency/settlements/{date}/entries.csv","access":"agency","reply":"text","query":["limit","cursor"]},
};
