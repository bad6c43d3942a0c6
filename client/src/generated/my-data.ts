// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

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
  readonly investigation: {
    readonly id: string;
    readonly legalBasis: {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    };
    readonly authority: string;
    readonly reference: string;
    readonly shownAt: string;
  } | null;
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

export type AgencyDataCorrection = {
  readonly id: string;
  readonly agencyId: string;
  readonly about: {
    readonly kind: 'appointment' | 'assessment' | 'bill' | 'complaint' | 'fine' | 'identity' | 'mandate' | 'payment' | 'residence' | 'other';
    readonly id: string | null;
  };
  readonly state: 'asked' | 'information-asked' | 'corrected' | 'partly-corrected' | 'refused' | 'withdrawn' | 'lapsed';
  readonly askedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly level: number;
  readonly agencyNames: Readonly<Record<string, string>>;
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  readonly evidence: string | null;
  readonly timeline: readonly {
    readonly at: string;
    readonly action: string;
    readonly by: 'citizen' | 'agency' | 'portal';
    readonly state: 'asked' | 'information-asked' | 'corrected' | 'partly-corrected' | 'refused' | 'withdrawn' | 'lapsed' | null;
    readonly text: string | null;
    readonly appeal: string | null;
    readonly officer: string | null;
  }[];
};

export type AgencyInvestigation = {
  readonly id: string;
  readonly agencyId: string;
  readonly legalBasis: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly authority: string;
  readonly reference: string;
  readonly officers: {
    readonly officer: string;
    readonly second: string | null;
  };
  readonly state: 'open' | 'ending' | 'shown';
  readonly openedAt: string;
  readonly until: string;
  readonly reads: number;
  readonly shownAt: string | null;
  readonly about: string;
};

export type Consent = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly hash: string;
  readonly policyVersion: string;
  readonly reference: string | null;
  readonly state: 'given' | 'withdrawn' | 'replaced';
  readonly givenAt: string;
  readonly endedAt: string | null;
};

export type OwnConsent = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly hash: string;
  readonly policyVersion: string;
  readonly reference: string | null;
  readonly state: 'given' | 'withdrawn' | 'replaced';
  readonly givenAt: string;
  readonly endedAt: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type DataAgreement = {
  readonly agencyId: string;
  readonly code: string;
  readonly revision: number;
  readonly hash: string;
  readonly predecessorHash: string | null;
  readonly publishedAt: string;
  readonly names: Readonly<Record<string, string>>;
  readonly purpose: Readonly<Record<string, string>>;
  readonly lawfulBasis: 'consent' | 'legal_obligation' | 'contract' | 'vital_interest' | 'public_task' | 'legitimate_interest';
  readonly dataAttributes: readonly Readonly<Record<string, string>>[];
  readonly recipients: readonly string[];
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly url: string;
    readonly jurisdiction?: string;
    readonly dataRetentionPeriodDays: number;
  };
};

export type PublicDataAgreement = {
  readonly agencyId: string;
  readonly code: string;
  readonly revision: number;
  readonly hash: string;
  readonly predecessorHash: string | null;
  readonly publishedAt: string;
  readonly names: Readonly<Record<string, string>>;
  readonly purpose: Readonly<Record<string, string>>;
  readonly lawfulBasis: 'consent' | 'legal_obligation' | 'contract' | 'vital_interest' | 'public_task' | 'legitimate_interest';
  readonly dataAttributes: readonly Readonly<Record<string, string>>[];
  readonly recipients: readonly string[];
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly url: string;
    readonly jurisdiction?: string;
    readonly dataRetentionPeriodDays: number;
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type DataAgreementRevision = {
  readonly agencyId: string;
  readonly code: string;
  readonly revision: number;
  readonly hash: string;
  readonly predecessorHash: string | null;
  readonly publishedAt: string;
  readonly names: Readonly<Record<string, string>>;
  readonly purpose: Readonly<Record<string, string>>;
  readonly lawfulBasis: 'consent' | 'legal_obligation' | 'contract' | 'vital_interest' | 'public_task' | 'legitimate_interest';
  readonly dataAttributes: readonly Readonly<Record<string, string>>[];
  readonly recipients: readonly string[];
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly url: string;
    readonly jurisdiction?: string;
    readonly dataRetentionPeriodDays: number;
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly snapshot: string;
};

export type DataCorrection = {
  readonly id: string;
  readonly agencyId: string;
  readonly about: {
    readonly kind: 'appointment' | 'assessment' | 'bill' | 'complaint' | 'fine' | 'identity' | 'mandate' | 'payment' | 'residence' | 'other';
    readonly id: string | null;
  };
  readonly state: 'asked' | 'information-asked' | 'corrected' | 'partly-corrected' | 'refused' | 'withdrawn' | 'lapsed';
  readonly askedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly level: number;
  readonly agencyNames: Readonly<Record<string, string>>;
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  readonly evidence: string | null;
  readonly timeline: readonly {
    readonly at: string;
    readonly action: string;
    readonly by: 'citizen' | 'agency' | 'portal';
    readonly state: 'asked' | 'information-asked' | 'corrected' | 'partly-corrected' | 'refused' | 'withdrawn' | 'lapsed' | null;
    readonly text: string | null;
    readonly appeal: string | null;
  }[];
};

export type DataCorrectionSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly about: {
    readonly kind: 'appointment' | 'assessment' | 'bill' | 'complaint' | 'fine' | 'identity' | 'mandate' | 'payment' | 'residence' | 'other';
    readonly id: string | null;
  };
  readonly state: 'asked' | 'information-asked' | 'corrected' | 'partly-corrected' | 'refused' | 'withdrawn' | 'lapsed';
  readonly askedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly level: number;
};

export type OwnDataCorrectionSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly about: {
    readonly kind: 'appointment' | 'assessment' | 'bill' | 'complaint' | 'fine' | 'identity' | 'mandate' | 'payment' | 'residence' | 'other';
    readonly id: string | null;
  };
  readonly state: 'asked' | 'information-asked' | 'corrected' | 'partly-corrected' | 'refused' | 'withdrawn' | 'lapsed';
  readonly askedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly level: number;
  readonly agencyNames: Readonly<Record<string, string>> | null;
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
    readonly binding: 'open-bill' | 'open-payment' | 'open-refund' | 'open-contest' | 'open-objection' | 'open-mandate' | 'open-appointment' | 'open-application';
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

export type Investigation = {
  readonly id: string;
  readonly agencyId: string;
  readonly legalBasis: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly authority: string;
  readonly reference: string;
  readonly officers: {
    readonly officer: string;
    readonly second: string | null;
  };
  readonly state: 'open' | 'ending' | 'shown';
  readonly openedAt: string;
  readonly until: string;
  readonly reads: number;
  readonly shownAt: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type Investigator = {
  readonly agencyId: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly legalBases: readonly {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly maxDays: number;
  readonly opened: number;
  readonly prolonged: number;
  readonly shown: number;
  readonly readsShown: number;
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

export type PublishAgreementArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly agreementCode: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly purpose: Readonly<Record<string, string>>;
  readonly lawfulBasis: 'consent' | 'legal_obligation' | 'contract' | 'vital_interest' | 'public_task' | 'legitimate_interest';
  readonly dataAttributes: readonly Readonly<Record<string, string>>[];
  readonly recipients?: readonly string[];
  readonly policy: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly version: string;
    /** White space around it is taken away. Must be an address of the web that begins with https://. */
    readonly url: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly jurisdiction?: string;
    readonly dataRetentionPeriodDays: number;
  };
};

export type PublishAgreementResult = DataAgreement;

export type ListAgreementsArguments = {
  /** Must be an id that this portal gave. */
  readonly agency: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAgreementsResult = {
  readonly items: readonly PublicDataAgreement[];
  readonly next?: string;
};

export type GetAgreementRevisionArguments = {
  /** Must be an id that this portal gave. */
  readonly agency: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly agreementCode: string;
  readonly revision: number;
};

export type GetAgreementRevisionResult = DataAgreementRevision;

export type CheckConsentArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly agreementCode: string;
  /** Must be an id that this portal gave. */
  readonly ownedId: string;
};

export type CheckConsentResult = {
  readonly holds: boolean;
  readonly presentRevision: number;
  readonly consent: Consent | null;
};

export type GiveConsentArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly code: string;
  readonly revision: number;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
};

export type GiveConsentResult = OwnConsent;

export type ListConsentsArguments = NoArguments;

export type ListConsentsResult = {
  readonly items: readonly OwnConsent[];
};

export type WithdrawConsentArguments = {
  /** Must be an id that this portal gave. */
  readonly consentId: string;
} & Readonly<Record<string, never>>;

export type WithdrawConsentResult = void;

export type AskCorrectionArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  readonly about: {
    readonly kind: 'appointment' | 'assessment' | 'bill' | 'complaint' | 'fine' | 'identity' | 'mandate' | 'payment' | 'residence' | 'other';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly id?: string;
  };
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly name: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly wrong: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly right: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly evidence?: string;
};

export type AskCorrectionResult = DataCorrection;

export type ListCorrectionsArguments = NoArguments;

export type ListCorrectionsResult = {
  readonly items: readonly OwnDataCorrectionSummary[];
};

export type GetCorrectionArguments = {
  /** Must be an id that this portal gave. */
  readonly correctionId: string;
};

export type GetCorrectionResult = DataCorrection;

export type AnswerCorrectionArguments = {
  /** Must be an id that this portal gave. */
  readonly correctionId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AnswerCorrectionResult = void;

export type WithdrawCorrectionArguments = {
  /** Must be an id that this portal gave. */
  readonly correctionId: string;
} & Readonly<Record<string, never>>;

export type WithdrawCorrectionResult = void;

export type ListAgencyCorrectionsArguments = {
  readonly list?: 'open' | 'closed';
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAgencyCorrectionsResult = {
  readonly items: readonly DataCorrectionSummary[];
  readonly next?: string;
};

export type ShowCorrectionToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly correctionId: string;
};

export type ShowCorrectionToAgencyResult = AgencyDataCorrection;

export type AskAboutCorrectionArguments = {
  /** Must be an id that this portal gave. */
  readonly correctionId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AskAboutCorrectionResult = void;

export type DecideCorrectionArguments = {
  /** Must be an id that this portal gave. */
  readonly correctionId: string;
} & ({
  readonly outcome: 'corrected';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
} | {
  readonly outcome: 'partly-corrected';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly appeal: string;
} | {
  readonly outcome: 'refused';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly appeal: string;
});

export type DecideCorrectionResult = void;

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

export type OpenInvestigationArguments = {
  /** Must be an id that this portal gave. */
  readonly about: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly legalBasis: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly authority: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly until: string;
};

export type OpenInvestigationResult = AgencyInvestigation;

export type ListInvestigationsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListInvestigationsResult = {
  readonly items: readonly AgencyInvestigation[];
  readonly next?: string;
};

export type ProlongInvestigationArguments = {
  /** Must be an id that this portal gave. */
  readonly investigationId: string;
} & {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly until: string;
};

export type ProlongInvestigationResult = void;

export type EndInvestigationArguments = {
  /** Must be an id that this portal gave. */
  readonly investigationId: string;
} & Readonly<Record<string, never>>;

export type EndInvestigationResult = void;

export type AllowInvestigationsArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
} & {
  /** Each code may stand here once. */
  readonly legalBases: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly maxDays: number;
};

export type AllowInvestigationsResult = Investigator;

export type SuperviseInvestigationsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type SuperviseInvestigationsResult = {
  readonly items: readonly Investigation[];
  readonly next?: string;
};

export type ListInvestigatorsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListInvestigatorsResult = {
  readonly items: readonly Investigator[];
  readonly next?: string;
};

/** Refusals of this service, by code. */
export type MyDataProblem = 'agreement-not-found' | 'person-not-found' | 'agreement-revised' | 'consent-not-needed' | 'consent-not-found' | 'consent-ended' | 'agency-unknown' | 'too-many-corrections' | 'correction-not-found' | 'correction-closed' | 'timeline-full' | 'erasure-not-found' | 'erasure-not-waiting' | 'export-not-found' | 'investigation-not-allowed' | 'same-officer' | 'wrong-end' | 'legal-basis-unknown' | 'investigation-not-found' | 'investigation-over';

/** What the portal holds of me, and who read it. */
export interface MyDataService {
  /** Who read my data, newest first. For a person who is signed in. */
  readonly listAccesses: PagedOperation<ListAccessesArguments, ListAccessesResult>;
  /** Where the chain of my access log ends, and its signed checkpoint. For a person who is signed in. */
  readonly getAccessChain: Operation<GetAccessChainArguments, GetAccessChainResult>;
  /** The keys by which checkpoints of access logs are verified. For anyone. */
  readonly getSigningKeys: Operation<GetSigningKeysArguments, GetSigningKeysResult>;
  /** Publish what data you use for what: a data agreement. Needs a key with the scope `consents:write`. */
  readonly publishAgreement: Operation<PublishAgreementArguments, PublishAgreementResult>;
  /** What data an agency uses for what: its data agreements as they are now. For anyone. */
  readonly listAgreements: PagedOperation<ListAgreementsArguments, ListAgreementsResult>;
  /** A revision of a data agreement, with the very text that its hash is over. For anyone. Refusals: agreement-not-found. */
  readonly getAgreementRevision: Operation<GetAgreementRevisionArguments, GetAgreementRevisionResult>;
  /** Whether somebody consents to one of your data agreements as it is now. Needs a key with the scope `consents:read`. Refusals: agreement-not-found, person-not-found. */
  readonly checkConsent: PersonalOperation<CheckConsentArguments, CheckConsentResult>;
  /** Consent to the present revision of a data agreement. For a person who is signed in. Refusals: agreement-not-found, agreement-revised, consent-not-needed. */
  readonly giveConsent: Operation<GiveConsentArguments, GiveConsentResult>;
  /** What I have consented to, the newest first. For a person who is signed in. */
  readonly listConsents: Operation<ListConsentsArguments, ListConsentsResult>;
  /** Withdraw a consent: from now on it counts for nothing, and the agency is told. For a person who is signed in. Refusals: consent-not-found, consent-ended. */
  readonly withdrawConsent: Operation<WithdrawConsentArguments, WithdrawConsentResult>;
  /** Ask the agency that holds data of mine to correct it. For a person who is signed in. Refusals: agency-unknown, too-many-corrections. */
  readonly askCorrection: Operation<AskCorrectionArguments, AskCorrectionResult>;
  /** List what I asked to be corrected, the newest first, with what became of it. For a person who is signed in. */
  readonly listCorrections: Operation<ListCorrectionsArguments, ListCorrectionsResult>;
  /** Show one of them with its steps. For a person who is signed in. Refusals: correction-not-found. */
  readonly getCorrection: Operation<GetCorrectionArguments, GetCorrectionResult>;
  /** Answer what the agency asked: its clock runs on. For a person who is signed in. Refusals: correction-not-found, correction-closed, timeline-full. */
  readonly answerCorrection: Operation<AnswerCorrectionArguments, AnswerCorrectionResult>;
  /** Take it back while it is not decided. For a person who is signed in. Refusals: correction-not-found, correction-closed, timeline-full. */
  readonly withdrawCorrection: Operation<WithdrawCorrectionArguments, WithdrawCorrectionResult>;
  /** List what people ask your agency to correct, by when it is due. Needs a key with the scope `corrections:read`. */
  readonly listAgencyCorrections: PagedOperation<ListAgencyCorrectionsArguments, ListAgencyCorrectionsResult>;
  /** Show who asks for what to be corrected; they see that you did. Needs a key with the scope `corrections:read`. Refusals: correction-not-found. */
  readonly showCorrectionToAgency: PersonalOperation<ShowCorrectionToAgencyArguments, ShowCorrectionToAgencyResult>;
  /** Ask the person something; the clock stops until they answer, sixty days at most. Needs a key with the scope `corrections:write`. Refusals: correction-not-found, correction-closed, timeline-full. */
  readonly askAboutCorrection: Operation<AskAboutCorrectionArguments, AskAboutCorrectionResult>;
  /** Say that it is corrected, wholly or in part, or why it is not. Needs a key with the scope `corrections:write`. Refusals: correction-not-found, correction-closed, timeline-full. */
  readonly decideCorrection: Operation<DecideCorrectionArguments, DecideCorrectionResult>;
  /** Have everything erased that the portal holds of me. For a person who signed in not long ago. */
  readonly askErasure: Operation<AskErasureArguments, AskErasureResult>;
  /** My latest request to be erased. For a person who is signed in. Refusals: erasure-not-found. */
  readonly getErasure: Operation<GetErasureArguments, GetErasureResult>;
  /** Take back that I want to be erased. For a person who is signed in. Refusals: erasure-not-found, erasure-not-waiting. */
  readonly withdrawErasure: Operation<WithdrawErasureArguments, WithdrawErasureResult>;
  /** How an erasure stands, by its id. For anyone. Refusals: erasure-not-found. */
  readonly getErasureReceipt: Operation<GetErasureReceiptArguments, GetErasureReceiptResult>;
  /** Have everything put together that the portal holds of me. For a person who signed in not long ago. */
  readonly askExport: Operation<AskExportArguments, AskExportResult>;
  /** My latest export, with links to its files. For a person who is signed in. Refusals: export-not-found. */
  readonly getExport: Operation<GetExportArguments, GetExportResult>;
  /** The JSON Schema of exports. For anyone. */
  readonly getExportSchema: Operation<GetExportSchemaArguments, GetExportSchemaResult>;
  /** GovStack: who has looked at my personal data. For a person who is signed in. */
  readonly getPersonalDataUsage: Operation<GetPersonalDataUsageArguments, GetPersonalDataUsageResult>;
  /** Open an investigation: what you read of one person is shown to them when it is over, and not before. Needs a key with the scope `investigations:write`. Refusals: investigation-not-allowed, same-officer, wrong-end, person-not-found, legal-basis-unknown. */
  readonly openInvestigation: Operation<OpenInvestigationArguments, OpenInvestigationResult>;
  /** Your investigations, the newest first. Needs a key with the scope `investigations:write`. */
  readonly listInvestigations: PagedOperation<ListInvestigationsArguments, ListInvestigationsResult>;
  /** Give an open investigation another end; it never lasts longer than a year. Needs a key with the scope `investigations:write`. Refusals: investigation-not-allowed, same-officer, wrong-end, investigation-not-found, investigation-over. */
  readonly prolongInvestigation: Operation<ProlongInvestigationArguments, ProlongInvestigationResult>;
  /** End an investigation before its time: the person is shown within minutes what was read. Needs a key with the scope `investigations:write`. Refusals: investigation-not-found, investigation-over. */
  readonly endInvestigation: Operation<EndInvestigationArguments, EndInvestigationResult>;
  /** Say on which legal bases an agency’s reads may be shown later, and for how long at once. For operators. Refusals: agency-unknown. */
  readonly allowInvestigations: Operation<AllowInvestigationsArguments, AllowInvestigationsResult>;
  /** All investigations, the newest first: by whom, by which order, until when, how many reads; not about whom. For operators. */
  readonly superviseInvestigations: PagedOperation<SuperviseInvestigationsArguments, SuperviseInvestigationsResult>;
  /** Which agencies may have their reads shown later, on which legal bases, and how often they did. For anyone. */
  readonly listInvestigators: PagedOperation<ListInvestigatorsArguments, ListInvestigatorsResult>;
}

export const myData: Readonly<Record<keyof MyDataService, OperationRow>> = {
  listAccesses: {"method":"GET","path":"/v1/me/access-log","access":"citizen","reply":"json","query":["agency","from","to","purpose","limit","cursor"],"paged":true},
  getAccessChain: {"method":"GET","path":"/v1/me/access-log/chain","access":"citizen","reply":"json"},
  getSigningKeys: {"method":"GET","path":"/v1/public/my-data/keys","access":"anyone","reply":"json"},
  publishAgreement: {"method":"PUT","path":"/v1/agency/my-data/agreements/{agreementCode}","access":"agency","reply":"json","body":"json","write":true},
  listAgreements: {"method":"GET","path":"/v1/public/my-data/agreements","access":"anyone","reply":"json","query":["agency","limit","cursor"],"paged":true},
  getAgreementRevision: {"method":"GET","path":"/v1/public/my-data/agreements/{agency}/{agreementCode}/{revision}","access":"anyone","reply":"json"},
  checkConsent: {"method":"GET","path":"/v1/agency/my-data/agreements/{agreementCode}/consents/{ownedId}","access":"agency","reply":"json","personal":true},
  giveConsent: {"method":"POST","path":"/v1/my-data/consents","access":"citizen","reply":"json","body":"json","write":true},
  listConsents: {"method":"GET","path":"/v1/my-data/consents","access":"citizen","reply":"json"},
  withdrawConsent: {"method":"POST","path":"/v1/my-data/consents/{consentId}/withdrawal","access":"citizen","reply":"none","body":"json","write":true},
  askCorrection: {"method":"POST","path":"/v1/my-data/corrections","access":"citizen","reply":"json","body":"json","write":true},
  listCorrections: {"method":"GET","path":"/v1/my-data/corrections","access":"citizen","reply":"json"},
  getCorrection: {"method":"GET","path":"/v1/my-data/corrections/{correctionId}","access":"citizen","reply":"json"},
  answerCorrection: {"method":"POST","path":"/v1/my-data/corrections/{correctionId}/answer","access":"citizen","reply":"none","body":"json","write":true},
  withdrawCorrection: {"method":"POST","path":"/v1/my-data/corrections/{correctionId}/withdrawal","access":"citizen","reply":"none","body":"json","write":true},
  listAgencyCorrections: {"method":"GET","path":"/v1/agency/my-data/corrections","access":"agency","reply":"json","query":["list","updated_after","limit","cursor"],"paged":true},
  showCorrectionToAgency: {"method":"GET","path":"/v1/agency/my-data/corrections/{correctionId}","access":"agency","reply":"json","personal":true},
  askAboutCorrection: {"method":"POST","path":"/v1/agency/my-data/corrections/{correctionId}/question","access":"agency","reply":"none","body":"json","write":true},
  decideCorrection: {"method":"POST","path":"/v1/agency/my-data/corrections/{correctionId}/decision","access":"agency","reply":"none","body":"json","write":true},
  askErasure: {"method":"POST","path":"/v1/my-data/erasure","access":"citizen","reply":"json","body":"json","write":true},
  getErasure: {"method":"GET","path":"/v1/my-data/erasure","access":"citizen","reply":"json"},
  withdrawErasure: {"method":"POST","path":"/v1/my-data/erasure/withdraw","access":"citizen","reply":"none","write":true},
  getErasureReceipt: {"method":"GET","path":"/v1/public/my-data/erasures/{erasureId}","access":"anyone","reply":"json"},
  askExport: {"method":"POST","path":"/v1/my-data/export","access":"citizen","reply":"json","body":"json","write":true},
  getExport: {"method":"GET","path":"/v1/my-data/export","access":"citizen","reply":"json"},
  getExportSchema: {"method":"GET","path":"/v1/public/my-data/export-schema","access":"anyone","reply":"json"},
  getPersonalDataUsage: {"method":"GET","path":"/data/MyPersonalDataUsage/1.0","access":"citizen","reply":"json","query":["userID","DatabaseID"]},
  openInvestigation: {"method":"POST","path":"/v1/agency/my-data/investigations","access":"agency","reply":"json","body":"json","write":true},
  listInvestigations: {"method":"GET","path":"/v1/agency/my-data/investigations","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  prolongInvestigation: {"method":"POST","path":"/v1/agency/my-data/investigations/{investigationId}/prolongation","access":"agency","reply":"none","body":"json","write":true},
  endInvestigation: {"method":"POST","path":"/v1/agency/my-data/investigations/{investigationId}/end","access":"agency","reply":"none","body":"json","write":true},
  allowInvestigations: {"method":"PUT","path":"/v1/operator/my-data/investigators/{agencyId}","access":"operator","reply":"json","body":"json","write":true},
  superviseInvestigations: {"method":"GET","path":"/v1/operator/my-data/investigations","access":"operator","reply":"json","query":["limit","cursor"],"paged":true},
  listInvestigators: {"method":"GET","path":"/v1/public/my-data/investigators","access":"anyone","reply":"json","query":["limit","cursor"],"paged":true},
};
