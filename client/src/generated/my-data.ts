// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Access = {
  readonly id: string;
  readonly at: string;
  readonly agency: {
    readonly id: string;
    readonly names: Readonly<Record<string, string>> | null;
    readonly key: string;
  } | null;
  readonly delegate: {
    readonly mandate: string;
    readonly operation: string;
  } | null;
  readonly officer: string | null;
  readonly purpose: string | null;
  readonly subject: {
    readonly type: string;
    readonly id: string | null;
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

export type DataErasure = {
  readonly id: string;
  readonly state: 'waiting' | 'withdrawn' | 'refused' | 'erasing' | 'erased';
  readonly askedAt: string;
  readonly erasesAt: string;
  readonly erasedAt: string | null;
  readonly gone: {
    readonly files: string;
    readonly events: string;
    readonly backups: string;
  };
  readonly bindings: readonly {
    readonly binding: 'open-bill' | 'open-payment' | 'open-refund' | 'open-contest' | 'open-objection' | 'open-mandate' | 'open-appointment';
    readonly service: string;
    readonly id: string | null;
    readonly title: string;
  }[];
};

export type DataErasureReceipt = {
  readonly id: string;
  readonly state: 'waiting' | 'withdrawn' | 'refused' | 'erasing' | 'erased';
  readonly askedAt: string;
  readonly erasesAt: string;
  readonly erasedAt: string | null;
  readonly gone: {
    readonly files: string;
    readonly events: string;
    readonly backups: string;
  };
};

export type DataExport = {
  readonly id: string;
  readonly state: 'running' | 'ready' | 'expired' | 'failed';
  readonly askedAt: string;
  readonly records: number;
  readonly readyAt: string | null;
  readonly until: string | null;
  readonly files: {
    readonly json: {
      readonly url: string;
      readonly until: string;
    };
    readonly page: {
      readonly url: string;
      readonly until: string;
    };
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

export type AskErasureArguments = Readonly<Record<string, never>>;

export type AskErasureResult = DataErasure;

export type GetErasureArguments = NoArguments;

export type GetErasureResult = DataErasure;

export type WithdrawErasureArguments = NoArguments;

export type WithdrawErasureResult = void;

export type GetErasureReceiptArguments = {
  /** Must be an id that this portal gave. */
  readonly erasureId: string;
};

export type GetErasureReceiptResult = DataErasureReceipt;

export type AskExportArguments = {
  readonly language?: 'en' | 'ar' | 'fa';
};

export type AskExportResult = DataExport;

export type GetExportArguments = NoArguments;

export type GetExportResult = DataExport;

export type GetExportSchemaArguments = NoArguments;

export type GetExportSchemaResult = string;

export type GetPersonalDataUsageArguments = {
  /** Must be an id. */
  readonly userID?: string;
  /** Must be an id. */
  readonly DatabaseID?: string;
};

export type GetPersonalDataUsageResult = readonly {
  readonly ID: string;
  readonly ReaderID: string;
  readonly ReaderInitials: string;
  readonly ReaderInstitutionID: string;
  readonly ReaderInstitutionName: string;
  readonly ReaderApplicationName: string;
  readonly SearchDateTime: string;
  readonly Refrences: readonly {
    readonly ReferenceID: string;
  }[];
}[];

/** Refusals of this service, by code. */
export type MyDataProblem = 'erasure-not-found' | 'erasure-not-waiting' | 'export-not-found';

/** What the portal holds of me, and who read it. */
export interface MyDataService {
  /** Who read my data, newest first. For a person who is signed in. */
  readonly listAccesses: PagedOperation<ListAccessesArguments, ListAccessesResult>;
  /** Where the chain of my access log ends, and its signed checkpoint. For a person who is signed in. */
  readonly getAccessChain: Operation<GetAccessChainArguments, GetAccessChainResult>;
  /** The keys by which checkpoints of access logs are verified. For anyone. */
  readonly getSigningKeys: Operation<GetSigningKeysArguments, GetSigningKeysResult>;
  /** Have everything erased that the portal holds of me. For a person who is signed in. */
  readonly askErasure: Operation<AskErasureArguments, AskErasureResult>;
  /** My latest request to be erased. For a person who is signed in. Refusals: erasure-not-found. */
  readonly getErasure: Operation<GetErasureArguments, GetErasureResult>;
  /** Take back that I want to be erased. For a person who is signed in. Refusals: erasure-not-found, erasure-not-waiting. */
  readonly withdrawErasure: Operation<WithdrawErasureArguments, WithdrawErasureResult>;
  /** How an erasure stands, by its id. For anyone. Refusals: erasure-not-found. */
  readonly getErasureReceipt: Operation<GetErasureReceiptArguments, GetErasureReceiptResult>;
  /** Have everything put together that the portal holds of me. For a person who is signed in. */
  readonly askExport: Operation<AskExportArguments, AskExportResult>;
  /** My latest export, with links to its files. For a person who is signed in. Refusals: export-not-found. */
  readonly getExport: Operation<GetExportArguments, GetExportResult>;
  /** The JSON Schema of exports. For anyone. */
  readonly getExportSchema: Operation<GetExportSchemaArguments, GetExportSchemaResult>;
  /** GovStack: who has looked at my personal data. For a person who is signed in. */
  readonly getPersonalDataUsage: Operation<GetPersonalDataUsageArguments, GetPersonalDataUsageResult>;
}

export const myData: Readonly<Record<keyof MyDataService, OperationRow>> = {
  listAccesses: {"method":"GET","path":"/v1/me/access-log","access":"citizen","reply":"json","query":["agency","from","to","purpose","limit","cursor"],"paged":true},
  getAccessChain: {"method":"GET","path":"/v1/me/access-log/chain","access":"citizen","reply":"json"},
  getSigningKeys: {"method":"GET","path":"/v1/public/my-data/keys","access":"anyone","reply":"json"},
  askErasure: {"method":"POST","path":"/v1/my-data/erasure","access":"citizen","reply":"json","body":"json","write":true},
  getErasure: {"method":"GET","path":"/v1/my-data/erasure","access":"citizen","reply":"json"},
  withdrawErasure: {"method":"POST","path":"/v1/my-data/erasure/withdraw","access":"citizen","reply":"none","write":true},
  getErasureReceipt: {"method":"GET","path":"/v1/public/my-data/erasures/{erasureId}","access":"anyone","reply":"json"},
  askExport: {"method":"POST","path":"/v1/my-data/export","access":"citizen","reply":"json","body":"json","write":true},
  getExport: {"method":"GET","path":"/v1/my-data/export","access":"citizen","reply":"json"},
  getExportSchema: {"method":"GET","path":"/v1/public/my-data/export-schema","access":"anyone","reply":"json"},
  getPersonalDataUsage: {"method":"GET","path":"/data/MyPersonalDataUsage/1.0","access":"citizen","reply":"json","query":["userID","DatabaseID"]},
};
