// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, PagedOperation } from '../operation.ts';

export type Matter = {
  readonly kind: string;
  readonly id: string;
  readonly shortReference: string | null;
  readonly title: string;
  readonly kindTitle: string;
  readonly standing: 'awaiting-me' | 'open' | 'closed';
  readonly state: string;
  readonly awaited: {
    readonly from: 'me' | 'agency' | 'portal' | 'another';
    readonly task: 'accept-mandate' | 'accept-offer' | 'answer' | 'attend' | 'book-appointment' | 'confirm' | 'decide' | 'enter-code' | 'fetch' | 'give-opinion' | 'hand-in' | 'handle' | 'hand-out' | 'find-time' | 'pay' | 'prepare' | 'send-letter' | 'show-papers';
    readonly text: string;
  } | null;
  readonly agencyId: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly since: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly href: string;
};

export type ListMattersArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'awaiting-me' | 'open' | 'closed';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly kind?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly dueBefore?: string;
};

export type ListMattersResult = {
  readonly items: readonly Matter[];
  readonly next?: string;
};

/** Refusals of this service, by code. */
export type OverviewProblem = never;

/** Everything that somebody has going on with public bodies, in one list. */
export interface OverviewService {
  /** Everything of mine in one list: how it stands, by when, and what is awaited of whom. For a person who is signed in. */
  readonly listMatters: PagedOperation<ListMattersArguments, ListMattersResult>;
}

export const overview: Readonly<Record<keyof OverviewService, OperationRow>> = {
  listMatters: {"method":"GET","path":"/v1/overview","access":"citizen","reply":"json","query":["limit","cursor","state","kind","dueBefore"],"paged":true},
};
