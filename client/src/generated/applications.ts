// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

export type Application = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly agencyId: string;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly begunAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  readonly awaited: {
    readonly from: 'me' | 'agency' | 'another';
    readonly task: 'accept-mandate' | 'accept-offer' | 'answer' | 'attend' | 'book-appointment' | 'confirm' | 'decide' | 'enter-code' | 'fetch' | 'give-opinion' | 'hand-in' | 'handle' | 'hand-out' | 'find-time' | 'pay' | 'prepare' | 'send-letter' | 'show-papers';
    readonly name: string;
    readonly by: string | null;
  } | null;
  readonly revision: number;
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
  readonly documents: readonly ApplicationDocument[];
  readonly opinions: readonly {
    readonly opinion: string;
    readonly names: Readonly<Record<string, string>>;
    readonly agencyId: string;
    readonly status: 'awaited' | 'favourable' | 'favourable-with-conditions' | 'against';
    readonly askedAt: string | null;
    readonly dueAt: string | null;
    readonly givenAt: string | null;
    readonly text: string | null;
    readonly conditions: readonly string[];
  }[];
  readonly fee: {
    readonly billId: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly paidAt: string | null;
  } | null;
  readonly asked: {
    readonly text: string;
    readonly fields: readonly string[];
  } | null;
  readonly track: readonly ApplicationEntry[];
};

export type OwnApplication = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly agencyId: string;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly begunAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  readonly awaited: {
    readonly from: 'me' | 'agency' | 'another';
    readonly task: 'accept-mandate' | 'accept-offer' | 'answer' | 'attend' | 'book-appointment' | 'confirm' | 'decide' | 'enter-code' | 'fetch' | 'give-opinion' | 'hand-in' | 'handle' | 'hand-out' | 'find-time' | 'pay' | 'prepare' | 'send-letter' | 'show-papers';
    readonly name: string;
    readonly by: string | null;
  } | null;
  readonly revision: number;
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
  readonly documents: readonly ApplicationDocument[];
  readonly opinions: readonly {
    readonly opinion: string;
    readonly names: Readonly<Record<string, string>>;
    readonly agencyId: string;
    readonly status: 'awaited' | 'favourable' | 'favourable-with-conditions' | 'against';
    readonly askedAt: string | null;
    readonly dueAt: string | null;
    readonly givenAt: string | null;
    readonly text: string | null;
    readonly conditions: readonly string[];
    readonly agencyNames: Readonly<Record<string, string>> | null;
  }[];
  readonly fee: {
    readonly billId: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly paidAt: string | null;
  } | null;
  readonly asked: {
    readonly text: string;
    readonly fields: readonly string[];
  } | null;
  readonly track: readonly ApplicationEntry[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AgencyApplication = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly agencyId: string;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly begunAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  readonly awaited: {
    readonly from: 'me' | 'agency' | 'another';
    readonly task: 'accept-mandate' | 'accept-offer' | 'answer' | 'attend' | 'book-appointment' | 'confirm' | 'decide' | 'enter-code' | 'fetch' | 'give-opinion' | 'hand-in' | 'handle' | 'hand-out' | 'find-time' | 'pay' | 'prepare' | 'send-letter' | 'show-papers';
    readonly name: string;
    readonly by: string | null;
  } | null;
  readonly revision: number;
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
  readonly documents: readonly ApplicationDocument[];
  readonly opinions: readonly {
    readonly opinion: string;
    readonly names: Readonly<Record<string, string>>;
    readonly agencyId: string;
    readonly status: 'awaited' | 'favourable' | 'favourable-with-conditions' | 'against';
    readonly askedAt: string | null;
    readonly dueAt: string | null;
    readonly givenAt: string | null;
    readonly text: string | null;
    readonly conditions: readonly string[];
  }[];
  readonly fee: {
    readonly billId: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly paidAt: string | null;
  } | null;
  readonly asked: {
    readonly text: string;
    readonly fields: readonly string[];
  } | null;
  readonly track: readonly ApplicationEntry[];
  readonly assignment: {
    readonly unit?: string;
    readonly officer?: string;
  } | null;
  readonly escalationLevel: number;
  readonly applicant: {
    readonly name: string | null;
    readonly language: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
};

export type ApplicationSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly agencyId: string;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly begunAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly escalationLevel?: number;
};

export type OwnApplicationSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly agencyId: string;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly begunAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly escalationLevel?: number;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ApplicationEntry = {
  readonly id: string;
  readonly action: 'begin' | 'upgrade' | 'submit' | 'charge' | 'pay' | 'answer' | 'withdraw' | 'assign' | 'claim' | 'note' | 'ask' | 'give-opinion' | 'ask-opinion' | 'approve' | 'refuse' | 'remind' | 'escalate' | 'lapse';
  readonly by: 'applicant' | 'agency' | 'portal';
  readonly at: string;
  readonly agencyId?: string;
  readonly status?: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly actor?: {
    readonly mandate: string;
  };
  readonly text?: string;
  readonly internal?: true;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly fields?: readonly string[];
  readonly opinion?: string;
  readonly outcome?: 'favourable' | 'favourable-with-conditions' | 'against';
  readonly conditions?: readonly string[];
  readonly appeal?: string;
  readonly officers?: {
    readonly officer: string;
    readonly second: string | null;
  };
  readonly fee?: {
    readonly billId: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly dueAt?: string;
  readonly level?: number;
};

export type ApplicationAction = {
  readonly applicationId: string;
  readonly id: string;
  readonly action: 'begin' | 'upgrade' | 'submit' | 'charge' | 'pay' | 'answer' | 'withdraw' | 'assign' | 'claim' | 'note' | 'ask' | 'give-opinion' | 'ask-opinion' | 'approve' | 'refuse' | 'remind' | 'escalate' | 'lapse';
  readonly by: 'applicant' | 'agency' | 'portal';
  readonly at: string;
  readonly agencyId?: string;
  readonly status?: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly actor?: {
    readonly mandate: string;
  };
  readonly text?: string;
  readonly internal?: true;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly fields?: readonly string[];
  readonly opinion?: string;
  readonly outcome?: 'favourable' | 'favourable-with-conditions' | 'against';
  readonly conditions?: readonly string[];
  readonly appeal?: string;
  readonly officers?: {
    readonly officer: string;
    readonly second: string | null;
  };
  readonly fee?: {
    readonly billId: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly dueAt?: string;
  readonly level?: number;
};

export type ApplicationProspects = {
  readonly outcome: 'eligible' | 'not-eligible' | 'unknown';
  readonly needs: readonly {
    readonly code: string;
    readonly name: string;
  }[];
  readonly fee: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
  readonly documents: readonly {
    readonly code: string;
    readonly name: string;
    readonly isThere: boolean;
  }[];
  readonly mustUpgrade: boolean;
};

export type ApplicationKnownAnswers = {
  readonly items: readonly {
    readonly pointer: string;
    readonly value: unknown;
    readonly source: {
      readonly from: 'profile';
      readonly member: string;
      readonly isAttested: boolean;
    } | {
      readonly from: 'applications';
      readonly applicationId: string;
      readonly serviceCode: string;
      readonly submittedAt: string;
    };
  }[];
};

export type ApplicationSubmission = {
  readonly applicationId: string;
  readonly shortReference: string;
  readonly status: 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly handedInAt: string;
  readonly dueAt: string | null;
  readonly fee: {
    readonly billId: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
};

export type ApplicationDocument = {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly document: string;
};

export type ApplicationDocumentLink = {
  readonly applicationId: string;
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly document: string;
  readonly download: {
    readonly url: string;
    readonly until: string;
  } | null;
};

export type ApplicationUpload = {
  readonly applicationId: string;
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly document: string;
  readonly upload: {
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly until: string;
  };
};

export type OpinionSummary = {
  readonly applicationId: string;
  readonly applicationReference: string;
  readonly opinion: string;
  readonly names: Readonly<Record<string, string>>;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly agencyId: string;
  readonly askedBy: string;
  readonly askedByNames: Readonly<Record<string, string>> | null;
  readonly state: 'open' | 'given' | 'ended';
  readonly askedAt: string;
  readonly dueAt: string;
  readonly isLate: boolean;
  readonly officer: string | null;
  readonly outcome: 'favourable' | 'favourable-with-conditions' | 'against' | null;
  readonly closedAt: string | null;
};

export type Opinion = {
  readonly applicationId: string;
  readonly applicationReference: string;
  readonly opinion: string;
  readonly names: Readonly<Record<string, string>>;
  readonly service: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly agencyId: string;
  readonly askedBy: string;
  readonly askedByNames: Readonly<Record<string, string>> | null;
  readonly state: 'open' | 'given' | 'ended';
  readonly askedAt: string;
  readonly dueAt: string;
  readonly isLate: boolean;
  readonly officer: string | null;
  readonly outcome: 'favourable' | 'favourable-with-conditions' | 'against' | null;
  readonly closedAt: string | null;
  readonly statement: {
    readonly outcome: 'favourable' | 'favourable-with-conditions' | 'against';
    readonly text: string;
    readonly conditions: readonly string[];
    readonly givenAt: string;
    readonly officers: {
      readonly officer: string;
      readonly second: string | null;
    } | null;
  } | null;
  readonly attachments: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly application: {
    readonly submittedAt: string;
    readonly form: Readonly<Record<string, unknown>>;
    readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
    readonly documents: readonly ApplicationDocument[];
  } | null;
};

export type OpinionUpload = {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly upload: {
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly until: string;
  };
};

export type OpinionDocument = {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly download: {
    readonly url: string;
    readonly until: string;
  } | null;
};

export type BeginApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
  readonly another?: boolean;
  readonly form?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
};

export type BeginApplicationResult = OwnApplication;

export type SaveDraftArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  readonly revision: number;
  readonly form?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
};

export type SaveDraftResult = {
  readonly applicationId: string;
  readonly revision: number;
};

export type UpgradeDraftArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  readonly revision: number;
};

export type UpgradeDraftResult = {
  readonly applicationId: string;
  readonly version: number;
  readonly revision: number;
  readonly removed: readonly string[];
};

export type SubmitApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  readonly revision: number;
};

export type SubmitApplicationResult = ApplicationSubmission;

export type ListApplicationsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'open' | 'closed' | 'all' | 'draft' | 'awaiting-payment' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListApplicationsResult = {
  readonly items: readonly OwnApplicationSummary[];
  readonly next?: string;
};

export type GetApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
};

export type GetApplicationResult = OwnApplication;

export type GetProspectsArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
};

export type GetProspectsResult = ApplicationProspects;

export type WithdrawApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type WithdrawApplicationResult = ApplicationAction;

export type AnswerQuestionsArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
  readonly form?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
};

export type AnswerQuestionsResult = ApplicationAction;

export type ListKnownAnswersArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
};

export type ListKnownAnswersResult = ApplicationKnownAnswers;

export type AskForDocumentArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly document: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
};

export type AskForDocumentResult = ApplicationUpload;

export type ListDocumentsArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
};

export type ListDocumentsResult = {
  readonly items: readonly ApplicationDocument[];
};

export type GetDocumentArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Must be an id that this portal gave. */
  readonly documentId: string;
};

export type GetDocumentResult = ApplicationDocumentLink;

export type CancelDocumentArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Must be an id that this portal gave. */
  readonly documentId: string;
};

export type CancelDocumentResult = void;

export type ShowDocumentToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Must be an id that this portal gave. */
  readonly documentId: string;
};

export type ShowDocumentToAgencyResult = ApplicationDocumentLink;

export type ShowApplicationToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
};

export type ShowApplicationToAgencyResult = AgencyApplication;

export type AssignApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly unit?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer?: string;
};

export type AssignApplicationResult = ApplicationAction;

export type ClaimApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
};

export type ClaimApplicationResult = ApplicationAction;

export type NoteOnApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  readonly internal?: boolean;
};

export type NoteOnApplicationResult = ApplicationAction;

export type AskApplicantArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  readonly fields?: readonly string[];
};

export type AskApplicantResult = ApplicationAction;

export type ApproveApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
  readonly conditions?: readonly string[];
};

export type ApproveApplicationResult = ApplicationAction;

export type RefuseApplicationArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly appeal: string;
};

export type RefuseApplicationResult = ApplicationAction;

export type ListOpinionsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'open' | 'closed' | 'given' | 'ended';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly service?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly officer?: string;
  readonly overdue?: 'true';
};

export type ListOpinionsResult = {
  readonly items: readonly OpinionSummary[];
  readonly next?: string;
};

export type ShowOpinionArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly opinion: string;
};

export type ShowOpinionResult = Opinion;

export type ClaimOpinionArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly opinion: string;
};

export type ClaimOpinionResult = ApplicationAction;

export type GiveOpinionArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly opinion: string;
} & {
  readonly outcome: 'favourable' | 'favourable-with-conditions' | 'against';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  readonly conditions?: readonly string[];
};

export type GiveOpinionResult = ApplicationAction;

export type AskForOpinionAgainArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly opinion: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AskForOpinionAgainResult = ApplicationAction;

export type AskForOpinionDocumentArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly opinion: string;
} & {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
};

export type AskForOpinionDocumentResult = OpinionUpload;

export type ShowOpinionDocumentArguments = {
  /** Must be an id that this portal gave. */
  readonly applicationId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly opinion: string;
  /** Must be an id that this portal gave. */
  readonly documentId: string;
};

export type ShowOpinionDocumentResult = OpinionDocument;

export type ListApplicationQueueArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'open' | 'closed' | 'in-review' | 'awaiting-applicant' | 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly service?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly unit?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly officer?: string;
  readonly overdue?: 'true';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reference?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
};

export type ListApplicationQueueResult = {
  readonly items: readonly ApplicationSummary[];
  readonly next?: string;
};

export type ActOnApplicationsArguments = {
  readonly applicationIds: readonly string[];
  readonly what: {
    readonly action: 'assign';
    /** Give a unit, an officer, or both. */
    readonly assignment: {
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly unit?: string;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly officer?: string;
    };
  } | {
    readonly action: 'note';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text: string;
    readonly internal?: boolean;
  } | {
    readonly action: 'ask';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text: string;
    readonly fields?: readonly string[];
  } | {
    readonly action: 'approve';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text?: string;
    readonly conditions?: readonly string[];
  } | {
    readonly action: 'refuse';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text: string;
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly appeal: string;
  };
};

export type ActOnApplicationsResult = {
  readonly items: readonly {
    readonly applicationId: string | null;
    readonly result: 'done' | 'refused' | 'later';
    readonly code?: string;
    readonly detail?: string;
    readonly entry?: ApplicationEntry;
    readonly applicationStatus?: string;
  }[];
};

/** Refusals of this service, by code. */
export type ApplicationsProblem = 'service-unknown' | 'wrong-answer' | 'already-applied' | 'application-not-found' | 'wrong-status' | 'draft-changed' | 'draft-full' | 'track-full' | 'draft-outdated' | 'not-eligible' | 'incomplete' | 'being-paid' | 'not-asked' | 'too-many-attachments' | 'document-not-found' | 'document-attached' | 'claimed-already' | 'two-officers-decide' | 'same-officer' | 'opinions-missing' | 'opinion-against' | 'opinion-not-found' | 'opinion-closed';

/** Apply for any service of the catalogue, see what is awaited of whom by when, and be decided on in time.. */
export interface ApplicationsService {
  /** Begin to apply for a service. For a person who is signed in. Refusals: service-unknown, wrong-answer, already-applied. */
  readonly beginApplication: Operation<BeginApplicationArguments, BeginApplicationResult>;
  /** Save what you have filled in, as you type. For a person who is signed in. Refusals: application-not-found, wrong-status, draft-changed, wrong-answer, draft-full. */
  readonly saveDraft: Operation<SaveDraftArguments, SaveDraftResult>;
  /** Bring a draft to the version of the service that is published now. For a person who is signed in. Refusals: application-not-found, wrong-status, draft-changed, service-unknown. */
  readonly upgradeDraft: Operation<UpgradeDraftArguments, UpgradeDraftResult>;
  /** Hand an application in. For a person who is signed in. Refusals: application-not-found, wrong-status, track-full, draft-changed, draft-outdated, not-eligible, incomplete, wrong-answer. */
  readonly submitApplication: Operation<SubmitApplicationArguments, SubmitApplicationResult>;
  /** List your own applications and drafts, the newest first. For a person who is signed in. */
  readonly listApplications: PagedOperation<ListApplicationsArguments, ListApplicationsResult>;
  /** Show one of your applications with its track: what was done, and what is awaited of whom by when. For a person who is signed in. Refusals: application-not-found. */
  readonly getApplication: Operation<GetApplicationArguments, GetApplicationResult>;
  /** Ask what your draft lacks, what it will cost, and whether you may have what you apply for. For a person who is signed in. Refusals: application-not-found, wrong-status. */
  readonly getProspects: Operation<GetProspectsArguments, GetProspectsResult>;
  /** Withdraw your application, or throw your draft away. For a person who is signed in. Refusals: application-not-found, wrong-status, track-full, being-paid. */
  readonly withdrawApplication: Operation<WithdrawApplicationArguments, WithdrawApplicationResult>;
  /** Answer what the agency asked, and do again what it sent back; its clock runs on. For a person who is signed in. Refusals: application-not-found, wrong-status, track-full, not-asked, wrong-answer, incomplete, not-eligible. */
  readonly answerQuestions: Operation<AnswerQuestionsArguments, AnswerQuestionsResult>;
  /** Show what is known already of what your draft asks, each with where it is known from. For a person who is signed in. Refusals: application-not-found, wrong-status. */
  readonly listKnownAnswers: Operation<ListKnownAnswersArguments, ListKnownAnswersResult>;
  /** Ask to add a document to your application, or a photograph of it. For a person who is signed in. Refusals: application-not-found, wrong-status, too-many-attachments. */
  readonly askForDocument: Operation<AskForDocumentArguments, AskForDocumentResult>;
  /** List the documents of your application, those that are awaited or were refused as well. For a person who is signed in. Refusals: application-not-found. */
  readonly listDocuments: Operation<ListDocumentsArguments, ListDocumentsResult>;
  /** Show a document of your application, with a link that works for a minute. For a person who is signed in. Refusals: application-not-found, document-not-found. */
  readonly getDocument: Operation<GetDocumentArguments, GetDocumentResult>;
  /** Announce a document no longer that has not been attached, to make room for another. For a person who is signed in. Refusals: application-not-found, document-attached. */
  readonly cancelDocument: Operation<CancelDocumentArguments, CancelDocumentResult>;
  /** Show a document of an application, with a link that works for a minute; the applicant sees that you did. Needs a key with the scope `applications:read`. Refusals: document-not-found. */
  readonly showDocumentToAgency: PersonalOperation<ShowDocumentToAgencyArguments, ShowDocumentToAgencyResult>;
  /** Show an application with who applies; they see that you did. Needs a key with the scope `applications:read`. Refusals: application-not-found. */
  readonly showApplicationToAgency: PersonalOperation<ShowApplicationToAgencyArguments, ShowApplicationToAgencyResult>;
  /** Assign an application to a unit or an officer. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full. */
  readonly assignApplication: Operation<AssignApplicationArguments, AssignApplicationResult>;
  /** Take an application that no officer has. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full, claimed-already. */
  readonly claimApplication: Operation<ClaimApplicationArguments, ClaimApplicationResult>;
  /** Note something for the applicant, or (`internal`) for the agency alone. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full. */
  readonly noteOnApplication: Operation<NoteOnApplicationArguments, NoteOnApplicationResult>;
  /** Ask the applicant, or send parts back to be done again; the clock pauses. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full. */
  readonly askApplicant: Operation<AskApplicantArguments, AskApplicantResult>;
  /** Approve an application, with conditions where there are any. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full, two-officers-decide, same-officer, opinions-missing, opinion-against. */
  readonly approveApplication: Operation<ApproveApplicationArguments, ApproveApplicationResult>;
  /** Refuse an application, saying why, and how to appeal. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full, two-officers-decide, same-officer. */
  readonly refuseApplication: Operation<RefuseApplicationArguments, RefuseApplicationResult>;
  /** List what your agency is asked to give its opinion on: what is due first in front. Needs a key with the scope `applications:read`. */
  readonly listOpinions: PagedOperation<ListOpinionsArguments, ListOpinionsResult>;
  /** Show what an opinion is asked on: the answers and documents, and nothing else; the applicant sees that you did. Needs a key with the scope `applications:read`. Refusals: opinion-not-found. */
  readonly showOpinion: PersonalOperation<ShowOpinionArguments, ShowOpinionResult>;
  /** Take an opinion that no officer of your agency has. Needs a key with the scope `applications:write`. Refusals: opinion-not-found, opinion-closed, track-full, claimed-already. */
  readonly claimOpinion: Operation<ClaimOpinionArguments, ClaimOpinionResult>;
  /** Give your opinion on an application, or another in its place while nothing is decided. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full, opinion-not-found, opinion-closed. */
  readonly giveOpinion: Operation<GiveOpinionArguments, GiveOpinionResult>;
  /** Ask for an opinion once more, as when the applicant has changed what it was against; its time begins anew. Needs a key with the scope `applications:write`. Refusals: application-not-found, wrong-status, track-full, opinion-not-found, opinion-closed. */
  readonly askForOpinionAgain: Operation<AskForOpinionAgainArguments, AskForOpinionAgainResult>;
  /** Ask to attach a document to your opinion, before you give it. Needs a key with the scope `applications:write`. Refusals: opinion-not-found, opinion-closed, track-full, too-many-attachments. */
  readonly askForOpinionDocument: Operation<AskForOpinionDocumentArguments, AskForOpinionDocumentResult>;
  /** Show a document of an opinion, with a link that works for a minute; the applicant sees that you did. Needs a key with the scope `applications:read`. Refusals: opinion-not-found, document-not-found. */
  readonly showOpinionDocument: PersonalOperation<ShowOpinionDocumentArguments, ShowOpinionDocumentResult>;
  /** List the applications that are with your agency: what is due first in front. Needs a key with the scope `applications:read`. */
  readonly listApplicationQueue: PagedOperation<ListApplicationQueueArguments, ListApplicationQueueResult>;
  /** Assign, ask, note or decide up to 100 applications. Needs a key with the scope `applications:write`. */
  readonly actOnApplications: Operation<ActOnApplicationsArguments, ActOnApplicationsResult>;
}

export const applications: Readonly<Record<keyof ApplicationsService, OperationRow>> = {
  beginApplication: {"method":"POST","path":"/v1/applications","access":"citizen","reply":"json","body":"json","write":true},
  saveDraft: {"method":"PATCH","path":"/v1/applications/{applicationId}/draft","access":"citizen","reply":"json","body":"json","write":true},
  upgradeDraft: {"method":"POST","path":"/v1/applications/{applicationId}/upgrade","access":"citizen","reply":"json","body":"json","write":true},
  submitApplication: {"method":"POST","path":"/v1/applications/{applicationId}/submission","access":"citizen","reply":"json","body":"json","write":true},
  listApplications: {"method":"GET","path":"/v1/applications","access":"citizen","reply":"json","query":["limit","cursor","status","reference"],"paged":true},
  getApplication: {"method":"GET","path":"/v1/applications/{applicationId}","access":"citizen","reply":"json"},
  getProspects: {"method":"GET","path":"/v1/applications/{applicationId}/prospects","access":"citizen","reply":"json"},
  withdrawApplication: {"method":"POST","path":"/v1/applications/{applicationId}/withdrawal","access":"citizen","reply":"json","body":"json","write":true},
  answerQuestions: {"method":"POST","path":"/v1/applications/{applicationId}/answer","access":"citizen","reply":"json","body":"json","write":true},
  listKnownAnswers: {"method":"GET","path":"/v1/applications/{applicationId}/known-answers","access":"citizen","reply":"json"},
  askForDocument: {"method":"POST","path":"/v1/applications/{applicationId}/documents","access":"citizen","reply":"json","body":"json","write":true},
  listDocuments: {"method":"GET","path":"/v1/applications/{applicationId}/documents","access":"citizen","reply":"json"},
  getDocument: {"method":"GET","path":"/v1/applications/{applicationId}/documents/{documentId}","access":"citizen","reply":"json"},
  cancelDocument: {"method":"DELETE","path":"/v1/applications/{applicationId}/documents/{documentId}","access":"citizen","reply":"none","write":true},
  showDocumentToAgency: {"method":"GET","path":"/v1/agency/applications/{applicationId}/documents/{documentId}","access":"agency","reply":"json","personal":true},
  showApplicationToAgency: {"method":"GET","path":"/v1/agency/applications/{applicationId}","access":"agency","reply":"json","personal":true},
  assignApplication: {"method":"POST","path":"/v1/agency/applications/{applicationId}/assignment","access":"agency","reply":"json","body":"json","write":true},
  claimApplication: {"method":"POST","path":"/v1/agency/applications/{applicationId}/claim","access":"agency","reply":"json","write":true},
  noteOnApplication: {"method":"POST","path":"/v1/agency/applications/{applicationId}/notes","access":"agency","reply":"json","body":"json","write":true},
  askApplicant: {"method":"POST","path":"/v1/agency/applications/{applicationId}/question","access":"agency","reply":"json","body":"json","write":true},
  approveApplication: {"method":"POST","path":"/v1/agency/applications/{applicationId}/approval","access":"agency","reply":"json","body":"json","write":true},
  refuseApplication: {"method":"POST","path":"/v1/agency/applications/{applicationId}/refusal","access":"agency","reply":"json","body":"json","write":true},
  listOpinions: {"method":"GET","path":"/v1/agency/applications/opinions","access":"agency","reply":"json","query":["limit","cursor","status","service","officer","overdue"],"paged":true},
  showOpinion: {"method":"GET","path":"/v1/agency/applications/{applicationId}/opinions/{opinion}","access":"agency","reply":"json","personal":true},
  claimOpinion: {"method":"POST","path":"/v1/agency/applications/{applicationId}/opinions/{opinion}/claim","access":"agency","reply":"json","write":true},
  giveOpinion: {"method":"POST","path":"/v1/agency/applications/{applicationId}/opinions/{opinion}/statement","access":"agency","reply":"json","body":"json","write":true},
  askForOpinionAgain: {"method":"POST","path":"/v1/agency/applications/{applicationId}/opinions/{opinion}/request","access":"agency","reply":"json","body":"json","write":true},
  askForOpinionDocument: {"method":"POST","path":"/v1/agency/applications/{applicationId}/opinions/{opinion}/documents","access":"agency","reply":"json","body":"json","write":true},
  showOpinionDocument: {"method":"GET","path":"/v1/agency/applications/{applicationId}/opinions/{opinion}/documents/{documentId}","access":"agency","reply":"json","personal":true},
  listApplicationQueue: {"method":"GET","path":"/v1/agency/applications","access":"agency","reply":"json","query":["limit","cursor","status","service","unit","officer","overdue","text","reference","updated_after"],"paged":true},
  actOnApplications: {"method":"POST","path":"/v1/agency/applications/actions","access":"agency","reply":"json","body":"json","write":true},
};
