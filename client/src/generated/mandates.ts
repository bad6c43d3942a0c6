// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation, PersonalOperation, PersonalPagedOperation } from '../operation.ts';

export type Mandate = {
  readonly id: string;
  readonly shortReference: string;
  readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
  readonly role: string;
  readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
  readonly representee: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly delegate: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly from: string;
  readonly through: string | null;
  readonly services: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[] | null;
  readonly maySubDelegate: boolean;
  readonly offeredAt: string;
  readonly reason: 'came-of-age' | 'source-ended' | null;
  readonly agencyId: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly me: readonly ('representee' | 'delegate' | 'grantor')[];
  readonly document: {
    readonly title: string;
    readonly reference?: string;
    readonly issuedBy?: string;
    readonly issuedOn?: string;
    readonly note?: string;
  } | null;
  readonly code: string | null;
  readonly timeline: readonly {
    readonly action: string;
    readonly at: string;
    readonly by: 'representee' | 'delegate' | 'grantor' | 'agency' | 'portal';
  }[];
  readonly passedOn: readonly MandateSummary[];
};

export type MandateSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
  readonly role: string;
  readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
  readonly representee: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly delegate: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly from: string;
  readonly through: string | null;
  readonly services: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[] | null;
  readonly maySubDelegate: boolean;
  readonly offeredAt: string;
  readonly reason: 'came-of-age' | 'source-ended' | null;
  readonly agencyId: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type MandateTriplet = {
  readonly representee: {
    readonly identifier: string;
    readonly type: 'NATURAL_PERSON' | 'LEGAL_PERSON';
    readonly name: string;
  };
  readonly delegate: {
    readonly identifier: string;
    readonly type: 'NATURAL_PERSON' | 'LEGAL_PERSON';
    readonly name: string;
  };
  readonly mandates: readonly {
    readonly id: string;
    readonly role: string;
    readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
    readonly validityPeriod: {
      readonly from: string;
      readonly through?: string;
    };
    readonly canSubDelegate: boolean;
    readonly links: {
      readonly delete: string;
    };
  }[];
};

export type MandateNamespace = {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly agencyId: string | null;
  readonly roles: Readonly<Record<string, {
    readonly names: Readonly<Record<string, string>>;
    readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
    readonly grantedBy: 'people' | 'agency';
    readonly services?: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[];
    readonly maySubDelegate?: boolean;
  }>>;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type OfferMandateArguments = {
  /** Must be a namespace and a role, such as TAX:ACCOUNTANT. */
  readonly role: string;
  readonly representee: {
    readonly type?: 'natural-person' | 'legal-person';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
  };
  readonly delegate: {
    readonly type?: 'natural-person' | 'legal-person';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
  };
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly through?: string;
  /** Name each service once. */
  readonly services?: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[];
  readonly maySubDelegate?: boolean;
  readonly document?: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly title: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference?: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly issuedBy?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly issuedOn?: string;
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly note?: string;
  };
};

export type OfferMandateResult = {
  readonly id: string;
  readonly shortReference: string;
  readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
  readonly role: string;
  readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
  readonly representee: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly delegate: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly from: string;
  readonly through: string | null;
  readonly services: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[] | null;
  readonly maySubDelegate: boolean;
  readonly offeredAt: string;
  readonly reason: 'came-of-age' | 'source-ended' | null;
  readonly agencyId: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly code: string;
  readonly codeUntil: string;
};

export type PassOnMandateArguments = {
  /** Must be the id of a mandate. */
  readonly mandateId: string;
} & {
  readonly delegate: {
    readonly type?: 'natural-person' | 'legal-person';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
  };
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly through?: string;
  /** Name each service once. */
  readonly services?: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[];
  readonly maySubDelegate?: boolean;
  readonly document?: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly title: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference?: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly issuedBy?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly issuedOn?: string;
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly note?: string;
  };
};

export type PassOnMandateResult = {
  readonly id: string;
  readonly shortReference: string;
  readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
  readonly role: string;
  readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
  readonly representee: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly delegate: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly from: string;
  readonly through: string | null;
  readonly services: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[] | null;
  readonly maySubDelegate: boolean;
  readonly offeredAt: string;
  readonly reason: 'came-of-age' | 'source-ended' | null;
  readonly agencyId: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly code: string;
  readonly codeUntil: string;
};

export type LookAtInvitationArguments = {
  readonly code: string;
};

export type LookAtInvitationResult = MandateSummary;

export type AcceptInvitationArguments = {
  readonly code: string;
};

export type AcceptInvitationResult = {
  readonly mandateId: string;
};

export type DeclineInvitationArguments = {
  readonly code: string;
};

export type DeclineInvitationResult = void;

export type ListMandatesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly as?: 'representee' | 'delegate';
  readonly state?: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListMandatesResult = {
  readonly items: readonly MandateSummary[];
  readonly next?: string;
};

export type GetMandateArguments = {
  /** Must be the id of a mandate. */
  readonly mandateId: string;
};

export type GetMandateResult = Mandate;

export type LimitMandateArguments = {
  /** Must be the id of a mandate. */
  readonly mandateId: string;
} & {
  /** Name each service once. */
  readonly services?: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[];
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly through?: string;
};

export type LimitMandateResult = void;

export type EndMandateArguments = {
  /** Must be the id of a mandate. */
  readonly mandateId: string;
};

export type EndMandateResult = void;

export type WithdrawMandateArguments = {
  /** Must be the id of a mandate. */
  readonly mandateId: string;
};

export type WithdrawMandateResult = void;

export type ListNamespacesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListNamespacesResult = {
  readonly items: readonly MandateNamespace[];
  readonly next?: string;
};

export type PutNamespaceArguments = {
  /** Use capital letters, digits and underscores, a letter first, at most 40. */
  readonly namespace: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly agencyId: string | null;
  readonly roles: Readonly<Record<string, {
    readonly names: Readonly<Record<string, string>>;
    readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
    readonly grantedBy: 'people' | 'agency';
    readonly services?: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[];
    readonly maySubDelegate?: boolean;
  }>>;
};

export type PutNamespaceResult = void;

export type ListDelegatesArguments = {
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly representeeId: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly ended?: 'true' | 'false';
};

export type ListDelegatesResult = {
  readonly items: readonly MandateTriplet[];
  readonly next?: string;
};

export type ListRegisteredArguments = {
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly representeeId: string;
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly delegateId: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly ended?: 'true' | 'false';
};

export type ListRegisteredResult = {
  readonly items: readonly MandateTriplet[];
  readonly next?: string;
};

export type RegisterMandateArguments = {
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly representeeId: string;
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly delegateId: string;
} & {
  readonly representee: {
    readonly type: 'NATURAL_PERSON';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly firstName: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly surname: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly birthDate?: string;
  } | {
    readonly type: 'LEGAL_PERSON';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly legalName: string;
  };
  readonly delegate: {
    readonly type: 'NATURAL_PERSON';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly firstName: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly surname: string;
  } | {
    readonly type: 'LEGAL_PERSON';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly legalName: string;
  };
  readonly mandate: {
    /** Must be a namespace and a role, such as TAX:ACCOUNTANT. */
    readonly role: string;
    readonly validityPeriod?: {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly from?: string;
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly through?: string;
    };
    readonly canSubDelegate?: boolean;
    /** Name each service once. */
    readonly services?: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[];
  };
  readonly document?: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly title: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference?: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly issuedBy?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly issuedOn?: string;
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly note?: string;
  };
};

export type RegisterMandateResult = {
  readonly id: string;
  readonly representee: {
    readonly identifier: string;
    readonly type: 'NATURAL_PERSON' | 'LEGAL_PERSON';
    readonly name: string;
  };
  readonly delegate: {
    readonly identifier: string;
    readonly type: 'NATURAL_PERSON' | 'LEGAL_PERSON';
    readonly name: string;
  };
  readonly mandates: readonly {
    readonly id: string;
    readonly role: string;
    readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
    readonly validityPeriod: {
      readonly from: string;
      readonly through?: string;
    };
    readonly canSubDelegate: boolean;
    readonly links: {
      readonly delete: string;
    };
  }[];
  readonly code: string | null;
};

export type EndRegisteredArguments = {
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly representeeId: string;
  /** Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100. */
  readonly delegateId: string;
  /** Must be a namespace and a role, such as TAX:ACCOUNTANT. */
  readonly role: string;
};

export type EndRegisteredResult = void;

export type ShowActingArguments = {
  /** Must be the id of a mandate. */
  readonly mandateId: string;
};

export type ShowActingResult = {
  readonly id: string;
  readonly shortReference: string;
  readonly kind: 'power-of-attorney' | 'guardianship-of-child' | 'guardianship-of-adult' | 'officer' | 'accountant';
  readonly role: string;
  readonly state: 'offered' | 'accepted' | 'active' | 'declined' | 'withdrawn' | 'lapsed' | 'ended' | 'expired';
  readonly representee: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly delegate: {
    readonly type: 'natural-person' | 'legal-person';
    readonly name: string;
    readonly registeredName?: string;
  };
  readonly from: string;
  readonly through: string | null;
  readonly services: readonly ('complaints' | 'bills' | 'fines' | 'payments' | 'appointments' | 'tax' | 'notifications' | 'overview' | 'mandates' | 'applications')[] | null;
};

/** Refusals of this service, by code. */
export type MandatesProblem = 'invalid-days' | 'beyond-role' | 'namespace-unknown' | 'role-unknown' | 'may-not-sub-delegate' | 'mandate-not-found' | 'mandate-closed' | 'wrong-invitation-code' | 'too-many-attempts' | 'own-mandate' | 'end-for-yourself' | 'not-yours-to-end' | 'birth-date-missing' | 'of-age';

/** Act for another: grant, accept, limit and end mandates. */
export interface MandatesService {
  /** Offer somebody a mandate to act for me. For a person who has proved who they are, to the level `high` at least. Refusals: invalid-days, beyond-role, namespace-unknown, role-unknown. */
  readonly offerMandate: Operation<OfferMandateArguments, OfferMandateResult>;
  /** Pass on a mandate that I hold, whole or a part of it. For a person who has proved who they are, to the level `high` at least. Refusals: invalid-days, beyond-role, may-not-sub-delegate, mandate-not-found, mandate-closed. */
  readonly passOnMandate: Operation<PassOnMandateArguments, PassOnMandateResult>;
  /** See what is offered to me by a code that I was given. For a person who is signed in. Refusals: wrong-invitation-code, too-many-attempts. */
  readonly lookAtInvitation: Operation<LookAtInvitationArguments, LookAtInvitationResult>;
  /** Accept what is offered to me: I may then act by it, on the days that it is for. For a person who has proved who they are, to the level `low` at least. Refusals: wrong-invitation-code, too-many-attempts, mandate-closed, own-mandate. */
  readonly acceptInvitation: Operation<AcceptInvitationArguments, AcceptInvitationResult>;
  /** Decline what is offered to me. For a person who is signed in. Refusals: wrong-invitation-code, too-many-attempts, mandate-closed, own-mandate. */
  readonly declineInvitation: Operation<DeclineInvitationArguments, DeclineInvitationResult>;
  /** My mandates: those by which others act for me, or those by which I act for others. For a person who is signed in. */
  readonly listMandates: PagedOperation<ListMandatesArguments, ListMandatesResult>;
  /** One of my mandates, with what was passed on from it. For a person who is signed in. Refusals: mandate-not-found. */
  readonly getMandate: Operation<GetMandateArguments, GetMandateResult>;
  /** Limit what I granted, to fewer services or to an earlier last day. For a person who is signed in. Refusals: mandate-not-found, mandate-closed, end-for-yourself, invalid-days, beyond-role. */
  readonly limitMandate: Operation<LimitMandateArguments, LimitMandateResult>;
  /** End a mandate: as whoever is represented, as the delegate, or as who passed it on. For a person who is signed in. Refusals: mandate-not-found, mandate-closed, end-for-yourself, not-yours-to-end. */
  readonly endMandate: Operation<EndMandateArguments, EndMandateResult>;
  /** Withdraw an offer that nobody has accepted. For a person who is signed in. Refusals: mandate-not-found, mandate-closed, end-for-yourself. */
  readonly withdrawMandate: Operation<WithdrawMandateArguments, WithdrawMandateResult>;
  /** The roles in which somebody may act for another, by namespace. For anyone. */
  readonly listNamespaces: PagedOperation<ListNamespacesArguments, ListNamespacesResult>;
  /** Set a namespace: whose it is, and its roles. For operators. */
  readonly putNamespace: Operation<PutNamespaceArguments, PutNamespaceResult>;
  /** Who may act for somebody, by roles of your namespaces. Needs a key with the scope `mandates:read`. Refusals: mandate-not-found. */
  readonly listDelegates: PersonalPagedOperation<ListDelegatesArguments, ListDelegatesResult>;
  /** The mandates of a delegate for somebody, by roles of your namespaces. Needs a key with the scope `mandates:read`. Refusals: mandate-not-found. */
  readonly listRegistered: PersonalPagedOperation<ListRegisteredArguments, ListRegisteredResult>;
  /** Register a mandate in a role of a namespace of yours. Needs a key with the scope `mandates:write`. Refusals: namespace-unknown, role-unknown, invalid-days, beyond-role, birth-date-missing, of-age. */
  readonly registerMandate: Operation<RegisterMandateArguments, RegisterMandateResult>;
  /** End the mandates of a delegate in a role. Needs a key with the scope `mandates:write`. Refusals: mandate-not-found, namespace-unknown. */
  readonly endRegistered: Operation<EndRegisteredArguments, EndRegisteredResult>;
  /** Who acted for whom, by the mandate that an event names (`act.sub`). Needs a key with the scope `mandates:read`. Refusals: mandate-not-found. */
  readonly showActing: PersonalOperation<ShowActingArguments, ShowActingResult>;
}

export const mandates: Readonly<Record<keyof MandatesService, OperationRow>> = {
  offerMandate: {"method":"POST","path":"/v1/mandates","access":"citizen","reply":"json","body":"json","write":true},
  passOnMandate: {"method":"POST","path":"/v1/mandates/{mandateId}/delegations","access":"citizen","reply":"json","body":"json","write":true},
  lookAtInvitation: {"method":"POST","path":"/v1/mandates/invitations","access":"citizen","reply":"json","body":"json","write":true},
  acceptInvitation: {"method":"POST","path":"/v1/mandates/acceptances","access":"citizen","reply":"json","body":"json","write":true},
  declineInvitation: {"method":"POST","path":"/v1/mandates/refusals","access":"citizen","reply":"none","body":"json","write":true},
  listMandates: {"method":"GET","path":"/v1/mandates","access":"citizen","reply":"json","query":["limit","cursor","as","state","reference"],"paged":true},
  getMandate: {"method":"GET","path":"/v1/mandates/{mandateId}","access":"citizen","reply":"json"},
  limitMandate: {"method":"POST","path":"/v1/mandates/{mandateId}/limits","access":"citizen","reply":"none","body":"json","write":true},
  endMandate: {"method":"POST","path":"/v1/mandates/{mandateId}/end","access":"citizen","reply":"none","write":true},
  withdrawMandate: {"method":"POST","path":"/v1/mandates/{mandateId}/withdrawal","access":"citizen","reply":"none","write":true},
  listNamespaces: {"method":"GET","path":"/v1/public/mandates/namespaces","access":"anyone","reply":"json","query":["limit","cursor"],"paged":true},
  putNamespace: {"method":"PUT","path":"/v1/operator/mandates/namespaces/{namespace}","access":"operator","reply":"none","body":"json","write":true},
  listDelegates: {"method":"GET","path":"/v1/agency/mandates/representees/{representeeId}/delegates/mandates","access":"agency","reply":"json","query":["limit","cursor","ended"],"personal":true,"paged":true},
  listRegistered: {"method":"GET","path":"/v1/agency/mandates/representees/{representeeId}/delegates/{delegateId}/mandates","access":"agency","reply":"json","query":["limit","cursor","ended"],"personal":true,"paged":true},
  registerMandate: {"method":"POST","path":"/v1/agency/mandates/representees/{representeeId}/delegates/{delegateId}/mandates","access":"agency","reply":"json","body":"json","write":true},
  endRegistered: {"method":"DELETE","path":"/v1/agency/mandates/representees/{representeeId}/delegates/{delegateId}/mandates/{role}","access":"agency","reply":"none","write":true},
  showActing: {"method":"GET","path":"/v1/agency/mandates/{mandateId}","access":"agency","reply":"json","personal":true},
};
