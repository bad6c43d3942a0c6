// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Agency = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
  readonly tier: 'test' | 'standard' | 'high';
  readonly status: 'active' | 'suspended';
  readonly registeredAt: string;
  readonly contact: {
    readonly email: string;
    readonly phone?: string;
    readonly url?: string;
  };
  readonly officers: 'named' | 'signed-in';
  readonly waiver: {
    readonly reason: string;
    readonly officer: string | null;
    readonly until: string;
  } | null;
};

export type AgencyCard = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
  readonly tier: 'test' | 'standard' | 'high';
  readonly status: 'active' | 'suspended';
  readonly registeredAt: string;
};

export type PublicAgency = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
};

export type PublicAgencyDetails = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
  readonly contact: {
    readonly email: string;
    readonly phone?: string;
    readonly url?: string;
  };
};

export type ApiKey = {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[] | null;
  readonly mode: 'live' | 'test';
  readonly endpoint: string | null;
  readonly status: 'live' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly rotatedTo: string | null;
};

export type IssuedApiKey = {
  readonly id: string;
  readonly agencyId: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[] | null;
  readonly mode: 'live' | 'test';
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly apiKey: string;
};

export type Officer = {
  readonly id: string;
  readonly name: string;
  readonly role: 'admin' | 'officer';
  readonly unit: string | null;
  readonly scopes: readonly string[];
  readonly state: 'invited' | 'active' | 'ended';
  readonly namedAt: string;
  readonly namedBy: string;
};

export type ConnectionRequest = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
  readonly status: 'submitted' | 'approved' | 'refused' | 'withdrawn';
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly agencyId: string | null;
  readonly contact: {
    readonly email: string;
    readonly phone?: string;
    readonly url?: string;
  };
  readonly legalBasis: string;
  readonly responsible: {
    readonly name: string;
    readonly role: string;
    readonly email: string;
    readonly phone?: string;
  };
  readonly scopes: readonly string[];
  readonly networks: readonly string[] | null;
  readonly reason: string | null;
  readonly testKeys: number;
};

export type ConnectionRequestCard = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
  readonly status: 'submitted' | 'approved' | 'refused' | 'withdrawn';
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly agencyId: string | null;
};

export type ListPublicAgenciesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListPublicAgenciesResult = {
  readonly items: readonly PublicAgency[];
  readonly next?: string;
};

export type GetPublicAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
};

export type GetPublicAgencyResult = PublicAgencyDetails;

export type WhoAmIArguments = NoArguments;

export type WhoAmIResult = {
  readonly id: string;
  readonly names: {
    readonly en: string;
    readonly ar?: string;
    readonly fa?: string;
  };
  readonly jurisdiction: string;
  readonly tier: 'test' | 'standard' | 'high';
  readonly status: 'active' | 'suspended';
  readonly key: {
    readonly id: string;
    readonly label: string;
    readonly scopes: readonly string[];
    readonly expiresAt: string;
  };
};

export type RegisterAgencyArguments = {
  readonly names: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly en: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly ar?: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly fa?: string;
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly jurisdiction: string;
  readonly contact: {
    /** White space around it is taken away. Must be an e-mail address, such as name@example.org. */
    readonly email: string;
    /** White space around it is taken away. Must be a telephone number with its country code, such as +962791234567 (E.164). */
    readonly phone?: string;
    /** White space around it is taken away. Must be an address of the web that begins with https://. */
    readonly url?: string;
  };
  readonly tier: 'test' | 'standard' | 'high';
};

export type RegisterAgencyResult = Agency;

export type ListAgenciesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAgenciesResult = {
  readonly items: readonly AgencyCard[];
  readonly next?: string;
};

export type GetAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
};

export type GetAgencyResult = Agency;

export type EditAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
} & {
  readonly names?: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly en?: string;
    readonly ar?: string | null;
    readonly fa?: string | null;
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly jurisdiction?: string;
  readonly contact?: {
    /** White space around it is taken away. Must be an e-mail address, such as name@example.org. */
    readonly email?: string;
    readonly phone?: string | null;
    readonly url?: string | null;
  };
  readonly tier?: 'test' | 'standard' | 'high';
  readonly status?: 'active' | 'suspended';
  readonly officers?: 'named' | 'signed-in';
};

export type EditAgencyResult = void;

export type WaiveConformanceArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly until: string;
};

export type WaiveConformanceResult = void;

export type IssueKeyArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly label: string;
  readonly scopes: readonly string[];
  readonly validDays?: number;
  readonly networks?: readonly string[];
  readonly mode?: 'live' | 'test';
  /** White space around it is taken away. Must be an address that begins with https:// and has no fragment (#). */
  readonly endpoint?: string;
};

export type IssueKeyResult = IssuedApiKey;

export type ListKeysArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListKeysResult = {
  readonly items: readonly ApiKey[];
  readonly next?: string;
};

export type RotateKeyArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Must be an id that this portal gave. */
  readonly keyId: string;
} & {
  readonly validDays?: number;
  readonly overlapHours?: number;
  readonly networks?: readonly string[] | null;
};

export type RotateKeyResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[] | null;
  readonly mode: 'live' | 'test';
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly apiKey: string;
  readonly replaces: {
    readonly id: string;
    readonly expiresAt: string;
  };
};

export type RevokeKeyArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Must be an id that this portal gave. */
  readonly keyId: string;
};

export type RevokeKeyResult = void;

export type EmptySandboxArguments = NoArguments;

export type EmptySandboxResult = void;

export type EmptySandboxOfArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
};

export type EmptySandboxOfResult = void;

export type NameFirstOfficerArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly name: string;
  readonly role: 'admin' | 'officer';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly unit?: string;
  /** Name each scope once. */
  readonly scopes: readonly string[];
};

export type NameFirstOfficerResult = {
  readonly id: string;
  readonly name: string;
  readonly role: 'admin' | 'officer';
  readonly unit: string | null;
  readonly scopes: readonly string[];
  readonly state: 'invited' | 'active' | 'ended';
  readonly namedAt: string;
  readonly namedBy: string;
  readonly invitation: string | null;
};

export type NameOfficerArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly name: string;
  readonly role: 'admin' | 'officer';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly unit?: string;
  /** Name each scope once. */
  readonly scopes: readonly string[];
};

export type NameOfficerResult = {
  readonly id: string;
  readonly name: string;
  readonly role: 'admin' | 'officer';
  readonly unit: string | null;
  readonly scopes: readonly string[];
  readonly state: 'invited' | 'active' | 'ended';
  readonly namedAt: string;
  readonly namedBy: string;
  readonly invitation: string | null;
};

export type ListOfficersArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListOfficersResult = {
  readonly items: readonly Officer[];
  readonly next?: string;
};

export type EndOfficerArguments = {
  /** Must be an id that this portal gave. */
  readonly officerId: string;
};

export type EndOfficerResult = void;

export type AcceptOfficerArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly invitation: string;
};

export type AcceptOfficerResult = {
  readonly agencyId: string;
  readonly officerId: string;
  readonly name: string;
};

export type RequestConnectionArguments = {
  readonly names: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly en: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly ar?: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly fa?: string;
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly jurisdiction: string;
  readonly contact: {
    /** White space around it is taken away. Must be an e-mail address, such as name@example.org. */
    readonly email: string;
    /** White space around it is taken away. Must be a telephone number with its country code, such as +962791234567 (E.164). */
    readonly phone?: string;
    /** White space around it is taken away. Must be an address of the web that begins with https://. */
    readonly url?: string;
  };
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly legalBasis: string;
  readonly responsible: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly role: string;
    /** White space around it is taken away. Must be an e-mail address, such as name@example.org. */
    readonly email: string;
    /** White space around it is taken away. Must be a telephone number with its country code, such as +962791234567 (E.164). */
    readonly phone?: string;
  };
  readonly scopes: readonly string[];
  readonly networks?: readonly string[];
};

export type RequestConnectionResult = ConnectionRequest;

export type ListConnectionRequestsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListConnectionRequestsResult = {
  readonly items: readonly ConnectionRequestCard[];
  readonly next?: string;
};

export type GetConnectionRequestArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
};

export type GetConnectionRequestResult = ConnectionRequest;

export type WithdrawConnectionRequestArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
};

export type WithdrawConnectionRequestResult = void;

export type GiveTestKeyArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly label: string;
};

export type GiveTestKeyResult = IssuedApiKey;

export type GiveLiveKeyArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly label: string;
  readonly validDays?: number;
  /** White space around it is taken away. Must be an address that begins with https:// and has no fragment (#). */
  readonly endpoint: string;
};

export type GiveLiveKeyResult = IssuedApiKey;

export type ListConnectionQueueArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly list?: 'open' | 'closed';
};

export type ListConnectionQueueResult = {
  readonly items: readonly ConnectionRequestCard[];
  readonly next?: string;
};

export type GetConnectionRequestAsOperatorArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
};

export type GetConnectionRequestAsOperatorResult = ConnectionRequest;

export type ApproveConnectionArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
};

export type ApproveConnectionResult = {
  readonly agencyId: string;
};

export type RefuseConnectionArguments = {
  /** Must be an id that this portal gave. */
  readonly requestId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type RefuseConnectionResult = void;

/** Refusals of this service, by code. */
export type AgenciesProblem = 'agency-not-found' | 'unknown-scope' | 'key-shown' | 'conformance-missing' | 'conformance-other-version' | 'conformance-outdated' | 'key-not-found' | 'key-revoked' | 'key-expired' | 'key-rotated' | 'predecessor-live' | 'officer-required' | 'officer-not-found' | 'officer-changed' | 'invitation-unknown' | 'officer-already' | 'request-not-found' | 'request-decided' | 'request-not-approved' | 'agency-live' | 'agency-suspended' | 'too-many-keys';

/** Public bodies and the keys of their systems. */
export interface AgenciesService {
  /** The public bodies of the portal, by English name. For anyone. */
  readonly listPublicAgencies: PagedOperation<ListPublicAgenciesArguments, ListPublicAgenciesResult>;
  /** A public body, and how to reach it. For anyone. Refusals: agency-not-found. */
  readonly getPublicAgency: Operation<GetPublicAgencyArguments, GetPublicAgencyResult>;
  /** My agency and this key. Needs a key with the scope `agencies:read`. Refusals: agency-not-found. */
  readonly whoAmI: Operation<WhoAmIArguments, WhoAmIResult>;
  /** Register an agency. For operators. */
  readonly registerAgency: Operation<RegisterAgencyArguments, RegisterAgencyResult>;
  /** All agencies, by English name. For operators. */
  readonly listAgencies: PagedOperation<ListAgenciesArguments, ListAgenciesResult>;
  /** One agency. For operators. Refusals: agency-not-found. */
  readonly getAgency: Operation<GetAgencyArguments, GetAgencyResult>;
  /** Change, suspend or reactivate an agency. For operators. Refusals: agency-not-found. */
  readonly editAgency: Operation<EditAgencyArguments, EditAgencyResult>;
  /** Let an agency have live keys for a time without a passed conformance report. For operators. Refusals: agency-not-found. */
  readonly waiveConformance: Operation<WaiveConformanceArguments, WaiveConformanceResult>;
  /** Give an agency an API key. For operators. Refusals: agency-not-found, unknown-scope, key-shown, conformance-missing, conformance-other-version, conformance-outdated. */
  readonly issueKey: Operation<IssueKeyArguments, IssueKeyResult>;
  /** An agency's keys, without their secrets. For operators. Refusals: agency-not-found. */
  readonly listKeys: PagedOperation<ListKeysArguments, ListKeysResult>;
  /** Replace a key by a new one. For operators. Refusals: key-not-found, key-revoked, key-expired, key-rotated, predecessor-live, key-shown. */
  readonly rotateKey: Operation<RotateKeyArguments, RotateKeyResult>;
  /** Revoke a key. For operators. Refusals: key-not-found. */
  readonly revokeKey: Operation<RevokeKeyArguments, RevokeKeyResult>;
  /** Empty the sandbox of my agency. Needs a key with the scope `agencies:read`. Refusals: agency-not-found. */
  readonly emptySandbox: Operation<EmptySandboxArguments, EmptySandboxResult>;
  /** Empty the sandbox of an agency. For operators. Refusals: agency-not-found. */
  readonly emptySandboxOf: Operation<EmptySandboxOfArguments, EmptySandboxOfResult>;
  /** Name an officer of an agency: the first one, who names the others. For operators. Refusals: unknown-scope, agency-not-found. */
  readonly nameFirstOfficer: Operation<NameFirstOfficerArguments, NameFirstOfficerResult>;
  /** Name an officer of your agency. Needs a key with the scope `agencies:write`. Refusals: unknown-scope, officer-required. */
  readonly nameOfficer: Operation<NameOfficerArguments, NameOfficerResult>;
  /** The officers of your agency, and who was invited. Needs a key with the scope `agencies:read`. */
  readonly listOfficers: PagedOperation<ListOfficersArguments, ListOfficersResult>;
  /** End that somebody is an officer of your agency. Needs a key with the scope `agencies:write`. Refusals: officer-required, officer-not-found, officer-changed. */
  readonly endOfficer: Operation<EndOfficerArguments, EndOfficerResult>;
  /** Become an officer, by the invitation of an agency. For a person who is signed in. Refusals: invitation-unknown, officer-changed, officer-already. */
  readonly acceptOfficer: Operation<AcceptOfficerArguments, AcceptOfficerResult>;
  /** Ask that a public body be connected. For a person who is signed in. Refusals: unknown-scope. */
  readonly requestConnection: Operation<RequestConnectionArguments, RequestConnectionResult>;
  /** Your requests that a public body be connected, the newest first. For a person who is signed in. */
  readonly listConnectionRequests: PagedOperation<ListConnectionRequestsArguments, ListConnectionRequestsResult>;
  /** One of your requests, and what became of it. For a person who is signed in. Refusals: request-not-found. */
  readonly getConnectionRequest: Operation<GetConnectionRequestArguments, GetConnectionRequestResult>;
  /** Take back a request that is not decided yet. For a person who is signed in. Refusals: request-not-found, request-decided. */
  readonly withdrawConnectionRequest: Operation<WithdrawConnectionRequestArguments, WithdrawConnectionRequestResult>;
  /** Give a system of your body a key for trying things out. For a person who is signed in. Refusals: request-not-found, request-not-approved, agency-live, agency-suspended, agency-not-found, too-many-keys, key-shown. */
  readonly giveTestKey: Operation<GiveTestKeyArguments, GiveTestKeyResult>;
  /** Give a system of your body a key that people depend on. For a person who is signed in. Refusals: request-not-found, request-not-approved, agency-suspended, agency-not-found, too-many-keys, key-shown, conformance-missing, conformance-other-version, conformance-outdated. */
  readonly giveLiveKey: Operation<GiveLiveKeyArguments, GiveLiveKeyResult>;
  /** Requests of public bodies to be connected: the longest waiting first, or the last decided. For operators. */
  readonly listConnectionQueue: PagedOperation<ListConnectionQueueArguments, ListConnectionQueueResult>;
  /** One request of a public body to be connected. For operators. Refusals: request-not-found. */
  readonly getConnectionRequestAsOperator: Operation<GetConnectionRequestAsOperatorArguments, GetConnectionRequestAsOperatorResult>;
  /** Connect a public body: it becomes an agency on the plan for tests. For operators. Refusals: request-not-found, request-decided, agency-not-found. */
  readonly approveConnection: Operation<ApproveConnectionArguments, ApproveConnectionResult>;
  /** Refuse to connect a public body; whoever asked is told why. For operators. Refusals: request-not-found, request-decided. */
  readonly refuseConnection: Operation<RefuseConnectionArguments, RefuseConnectionResult>;
}

export const agencies: Readonly<Record<keyof AgenciesService, OperationRow>> = {
  listPublicAgencies: {"method":"GET","path":"/v1/public/agencies","access":"anyone","reply":"json","query":["limit","cursor"],"paged":true},
  getPublicAgency: {"method":"GET","path":"/v1/public/agencies/{agencyId}","access":"anyone","reply":"json"},
  whoAmI: {"method":"GET","path":"/v1/agency/agencies/self","access":"agency","reply":"json"},
  registerAgency: {"method":"POST","path":"/v1/operator/agencies","access":"operator","reply":"json","body":"json","write":true},
  listAgencies: {"method":"GET","path":"/v1/operator/agencies","access":"operator","reply":"json","query":["limit","cursor"],"paged":true},
  getAgency: {"method":"GET","path":"/v1/operator/agencies/{agencyId}","access":"operator","reply":"json"},
  editAgency: {"method":"PATCH","path":"/v1/operator/agencies/{agencyId}","access":"operator","reply":"none","body":"json","write":true},
  waiveConformance: {"method":"PUT","path":"/v1/operator/agencies/{agencyId}/conformance-waiver","access":"operator","reply":"none","body":"json","write":true},
  issueKey: {"method":"POST","path":"/v1/operator/agencies/{agencyId}/keys","access":"operator","reply":"json","body":"json","write":true},
  listKeys: {"method":"GET","path":"/v1/operator/agencies/{agencyId}/keys","access":"operator","reply":"json","query":["limit","cursor"],"paged":true},
  rotateKey: {"method":"POST","path":"/v1/operator/agencies/{agencyId}/keys/{keyId}/rotation","access":"operator","reply":"json","body":"json","write":true},
  revokeKey: {"method":"POST","path":"/v1/operator/agencies/{agencyId}/keys/{keyId}/revocation","access":"operator","reply":"none","write":true},
  emptySandbox: {"method":"DELETE","path":"/v1/agency/agencies/sandbox","access":"agency","reply":"none","write":true},
  emptySandboxOf: {"method":"DELETE","path":"/v1/operator/agencies/{agencyId}/sandbox","access":"operator","reply":"none","write":true},
  nameFirstOfficer: {"method":"POST","path":"/v1/operator/agencies/{agencyId}/officers","access":"operator","reply":"json","body":"json","write":true},
  nameOfficer: {"method":"POST","path":"/v1/agency/agencies/officers","access":"agency","reply":"json","body":"json","write":true},
  listOfficers: {"method":"GET","path":"/v1/agency/agencies/officers","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  endOfficer: {"method":"DELETE","path":"/v1/agency/agencies/officers/{officerId}","access":"agency","reply":"none","write":true},
  acceptOfficer: {"method":"POST","path":"/v1/agencies/officers/acceptances","access":"citizen","reply":"json","body":"json","write":true},
  requestConnection: {"method":"POST","path":"/v1/agencies/requests","access":"citizen","reply":"json","body":"json","write":true},
  listConnectionRequests: {"method":"GET","path":"/v1/agencies/requests","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  getConnectionRequest: {"method":"GET","path":"/v1/agencies/requests/{requestId}","access":"citizen","reply":"json"},
  withdrawConnectionRequest: {"method":"POST","path":"/v1/agencies/requests/{requestId}/withdrawal","access":"citizen","reply":"none","write":true},
  giveTestKey: {"method":"POST","path":"/v1/agencies/requests/{requestId}/keys","access":"citizen","reply":"json","body":"json","write":true},
  giveLiveKey: {"method":"POST","path":"/v1/agencies/requests/{requestId}/live-keys","access":"citizen","reply":"json","body":"json","write":true},
  listConnectionQueue: {"method":"GET","path":"/v1/operator/agencies/requests","access":"operator","reply":"json","query":["limit","cursor","list"],"paged":true},
  getConnectionRequestAsOperator: {"method":"GET","path":"/v1/operator/agencies/requests/{requestId}","access":"operator","reply":"json"},
  approveConnection: {"method":"POST","path":"/v1/operator/agencies/requests/{requestId}/approval","access":"operator","reply":"json","write":true},
  refuseConnection: {"method":"POST","path":"/v1/operator/agencies/requests/{requestId}/refusal","access":"operator","reply":"none","body":"json","write":true},
};
