// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Access = {
  readonly id: string;
  readonly at: string;
  readonly agency: {
    readonly id: string;
    readonly names: Readonly<Record<string, string>> | null;
    readonly key: string;
  };
  readonly officer: string;
  readonly purpose: string;
  readonly subject: {
    readonly type: string;
    readonly id: string;
  };
  readonly link: {
    readonly position: number;
    readonly hash: string;
  } | null;
};

export type AccessChain = {
  readonly person: string;
  readonly count: number;
  readonly head: string;
  readonly checkpoint: {
    readonly count: number;
    readonly head: string;
    readonly at: string;
    readonly token: string;
  } | null;
};

export type ListAccessesArguments = {
  /** Must be an id that this portal gave. */
  readonly agency?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly from?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly to?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly purpose?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAccessesResult = {
  readonly items: readonly Access[];
  readonly next?: string;
};

export type GetAccessChainArguments = NoArguments;

export type GetAccessChainResult = AccessChain;

export type GetSigningKeysArguments = NoArguments;

export type GetSigningKeysResult = {
  readonly keys: readonly {
    readonly kty: 'EC';
    readonly crv: 'P-256';
    readonly x: string;
    readonly y: string;
    readonly kid: string;
  }[];
};

/** Refusals of this service, by code. */
export type MyDataProblem = never;

/** What the portal holds of me, and who read it. */
export interface MyDataService {
  /** Who read my data, newest first. For a person who is signed in. */
  readonly listAccesses: PagedOperation<ListAccessesArguments, ListAccessesResult>;
  /** Where the chain of my access log ends, and its signed checkpoint. For a person who is signed in. */
  readonly getAccessChain: Operation<GetAccessChainArguments, GetAccessChainResult>;
  /** The keys by which checkpoints of access logs are verified. For anyone. */
  readonly getSigningKeys: Operation<GetSigningKeysArguments, GetSigningKeysResult>;
}

export const myData: Readonly<Record<keyof MyDataService, OperationRow>> = {
  listAccesses: {"method":"GET","path":"/v1/me/access-log","access":"citizen","reply":"json","query":["agency","from","to","purpose","limit","cursor"],"paged":true},
  getAccessChain: {"method":"GET","path":"/v1/me/access-log/chain","access":"citizen","reply":"json"},
  getSigningKeys: {"method":"GET","path":"/v1/public/my-data/keys","access":"anyone","reply":"json"},
};
