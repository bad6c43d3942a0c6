// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

export type Complaint = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly agencyId: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly category: {
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly description: string;
  readonly answers: readonly {
    readonly question: string;
    readonly value: string | number | readonly string[];
  }[];
  readonly showName: boolean;
  readonly anonymous: boolean;
  readonly reopenUntil: string | null;
  readonly rating: number | null;
  readonly photographs: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly timeline: readonly ComplaintEntry[];
};

export type AgencyComplaint = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly agencyId: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly category: {
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly description: string;
  readonly answers: readonly {
    readonly question: string;
    readonly value: string | number | readonly string[];
  }[];
  readonly showName: boolean;
  readonly anonymous: boolean;
  readonly reopenUntil: string | null;
  readonly rating: number | null;
  readonly photographs: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly timeline: readonly ComplaintEntry[];
  readonly intake?: {
    readonly channel: 'open311' | 'import';
    readonly by: {
      readonly agencyId: string;
      readonly keyId: string;
    };
    readonly reference?: string;
    readonly accountId?: string;
    readonly addressId?: string;
    readonly mediaUrls?: readonly string[];
    readonly attributes?: readonly {
      readonly name: string;
      readonly value: string;
    }[];
  };
  readonly assignment: {
    readonly unit?: string;
    readonly officer?: string;
  } | null;
  readonly citizen: {
    readonly name: string | null;
    readonly language: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
};

export type OwnComplaint = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly agencyId: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly category: {
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly description: string;
  readonly answers: readonly {
    readonly question: string;
    readonly value: string | number | readonly string[];
  }[];
  readonly showName: boolean;
  readonly anonymous: boolean;
  readonly reopenUntil: string | null;
  readonly rating: number | null;
  readonly photographs: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly timeline: readonly ComplaintEntry[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ComplaintSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly agencyId: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly category: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly excerpt?: string;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
};

export type OwnComplaintSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly agencyId: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly category: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly excerpt?: string;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ComplaintEntry = {
  readonly id: string;
  readonly action: 'file' | 'comment' | 'report' | 'answer' | 'withdraw' | 'reopen' | 'rate' | 'acknowledge' | 'assign' | 'note' | 'ask' | 'transfer' | 'resolve' | 'reject' | 'mark-duplicate' | 'remind' | 'escalate' | 'expire';
  readonly by: 'citizen' | 'agency' | 'portal';
  readonly at: string;
  readonly agencyId?: string;
  readonly status?: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly actor?: {
    readonly mandate: string;
  };
  readonly text?: string;
  readonly internal?: true;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly to?: {
    readonly agencyId: string;
    readonly categoryCode: string;
  };
  readonly duplicateOf?: string;
  readonly level?: number;
  readonly unit?: string;
  readonly dueAt?: string;
  readonly report?: {
    readonly says?: 'open' | 'closed';
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly mediaUrls?: readonly string[];
  };
  readonly score?: number;
};

export type ComplaintAction = {
  readonly complaintId: string;
  readonly id: string;
  readonly action: 'file' | 'comment' | 'report' | 'answer' | 'withdraw' | 'reopen' | 'rate' | 'acknowledge' | 'assign' | 'note' | 'ask' | 'transfer' | 'resolve' | 'reject' | 'mark-duplicate' | 'remind' | 'escalate' | 'expire';
  readonly by: 'citizen' | 'agency' | 'portal';
  readonly at: string;
  readonly agencyId?: string;
  readonly status?: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly actor?: {
    readonly mandate: string;
  };
  readonly text?: string;
  readonly internal?: true;
  readonly assignment?: {
    readonly unit?: string;
    readonly officer?: string;
  };
  readonly to?: {
    readonly agencyId: string;
    readonly categoryCode: string;
  };
  readonly duplicateOf?: string;
  readonly level?: number;
  readonly unit?: string;
  readonly dueAt?: string;
  readonly report?: {
    readonly says?: 'open' | 'closed';
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly mediaUrls?: readonly string[];
  };
  readonly score?: number;
};

export type ComplaintPhotograph = {
  readonly complaintId: string;
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

export type ComplaintUpload = {
  readonly complaintId: string;
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

export type ComplaintCategory = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly group: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly questions: readonly {
    readonly code: string;
    readonly type: 'string' | 'text' | 'number' | 'datetime' | 'singlevaluelist' | 'multivaluelist';
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    readonly options?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly serviceLevel: {
    readonly hours: number;
    readonly calendarId?: string;
  };
  readonly escalation?: {
    readonly remindHours?: number;
    readonly levels: readonly {
      readonly afterHours: number;
      readonly unit: string;
    }[];
  };
  readonly answerDays?: number;
  readonly reopenDays: number;
  readonly area?: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  readonly anonymous?: boolean;
  readonly active: boolean;
};

export type PublicComplaintCategory = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly group: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly questions: readonly {
    readonly code: string;
    readonly type: 'string' | 'text' | 'number' | 'datetime' | 'singlevaluelist' | 'multivaluelist';
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    readonly options?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly serviceLevel: {
    readonly hours: number;
    readonly calendarId?: string;
  };
  readonly escalation?: {
    readonly remindHours?: number;
    readonly levels: readonly {
      readonly afterHours: number;
      readonly unit: string;
    }[];
  };
  readonly answerDays?: number;
  readonly reopenDays: number;
  readonly area?: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  readonly anonymous?: boolean;
  readonly active: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type PublicComplaintCategorySummary = {
  readonly agencyId: string;
  readonly code: string;
  readonly group: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly serviceLevel: {
    readonly hours: number;
    readonly calendarId?: string;
  };
  readonly escalation?: {
    readonly remindHours?: number;
    readonly levels: readonly {
      readonly afterHours: number;
      readonly unit: string;
    }[];
  };
  readonly answerDays?: number;
  readonly reopenDays: number;
  readonly area?: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  readonly anonymous?: boolean;
  readonly active: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ComplaintDuePreview = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly serviceLevel: {
    readonly hours: number;
    readonly calendarId?: string;
  };
  readonly filedAt: string;
  readonly startsAt: string;
  readonly dueAt: string;
  readonly calendar: {
    readonly id: string;
    readonly version: number;
    readonly timeZone: string;
  } | null;
};

export type PublicComplaint = {
  readonly id: string;
  readonly agencyId: string;
  readonly category: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly place?: {
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
};

export type ListCategoriesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
};

export type ListCategoriesResult = {
  readonly items: readonly PublicComplaintCategorySummary[];
  readonly next?: string;
};

export type GetCategoryArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly code: string;
};

export type GetCategoryResult = PublicComplaintCategory;

export type PreviewDueArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly code: string;
};

export type PreviewDueResult = ComplaintDuePreview;

export type CreateCategoryArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly code: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly group: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  /** Each question must have a code of its own. */
  readonly questions: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly type: 'string' | 'text' | 'number' | 'datetime' | 'singlevaluelist' | 'multivaluelist';
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    /** Each option must have a code of its own. */
    readonly options?: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly serviceLevel: {
    readonly hours: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
  };
  readonly escalation?: {
    readonly remindHours?: number;
    /** Each level must come later than the one before. */
    readonly levels: readonly {
      readonly afterHours: number;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly unit: string;
    }[];
  };
  readonly answerDays?: number;
  readonly reopenDays: number;
  /** West must differ from east, and south must be less than north. */
  readonly area?: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  readonly anonymous?: boolean;
  readonly active: boolean;
};

export type CreateCategoryResult = ComplaintCategory;

export type ReplaceCategoryArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly code: string;
} & {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly group: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  /** Each question must have a code of its own. */
  readonly questions: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly type: 'string' | 'text' | 'number' | 'datetime' | 'singlevaluelist' | 'multivaluelist';
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    /** Each option must have a code of its own. */
    readonly options?: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly serviceLevel: {
    readonly hours: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
  };
  readonly escalation?: {
    readonly remindHours?: number;
    /** Each level must come later than the one before. */
    readonly levels: readonly {
      readonly afterHours: number;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly unit: string;
    }[];
  };
  readonly answerDays?: number;
  readonly reopenDays: number;
  /** West must differ from east, and south must be less than north. */
  readonly area?: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  readonly anonymous?: boolean;
  readonly active: boolean;
};

export type ReplaceCategoryResult = void;

export type FileComplaintArguments = {
  readonly category: {
    /** Must be an id that this portal gave. */
    readonly agencyId: string;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
  };
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly description: string;
  /** Give both latitude and longitude, or neither. Give coordinates, an address, or both. */
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly address?: string;
  };
  readonly answers?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly question: string;
    readonly value: string | number | readonly string[];
  }[];
  readonly showName?: boolean;
  readonly anonymous?: boolean;
};

export type FileComplaintResult = Complaint;

export type ListComplaintsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'open' | 'closed' | 'all' | 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListComplaintsResult = {
  readonly items: readonly OwnComplaintSummary[];
  readonly next?: string;
};

export type GetComplaintArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
};

export type GetComplaintResult = OwnComplaint;

export type CommentArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type CommentResult = ComplaintAction;

export type AnswerQuestionArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AnswerQuestionResult = ComplaintAction;

export type WithdrawArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type WithdrawResult = ComplaintAction;

export type ReopenArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type ReopenResult = ComplaintAction;

export type RateArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  readonly score: number;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type RateResult = ComplaintAction;

export type ShowToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
};

export type ShowToAgencyResult = AgencyComplaint;

export type AcknowledgeArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type AcknowledgeResult = ComplaintAction;

export type AssignArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly unit?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer?: string;
};

export type AssignResult = ComplaintAction;

export type NoteArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  readonly internal?: boolean;
};

export type NoteResult = ComplaintAction;

export type AskArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AskResult = ComplaintAction;

export type TransferArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  readonly to: {
    /** Must be an id that this portal gave. */
    readonly agencyId: string;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly categoryCode: string;
  };
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type TransferResult = ComplaintAction;

export type ResolveArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type ResolveResult = ComplaintAction;

export type RejectArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type RejectResult = ComplaintAction;

export type MarkDuplicateArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  /** Must be an id that this portal gave. */
  readonly duplicateOf: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type MarkDuplicateResult = ComplaintAction;

export type WatchAreaArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly radius: number;
  readonly category?: {
    /** Must be an id that this portal gave. */
    readonly agencyId: string;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
  };
};

export type WatchAreaResult = {
  readonly id: string;
  readonly createdAt: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly radius: number;
  readonly category?: {
    readonly agencyId: string;
    readonly code: string;
  };
};

export type ListAreasArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAreasResult = {
  readonly items: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly radius: number;
    readonly category?: {
      readonly agencyId: string;
      readonly code: string;
    };
  }[];
  readonly next?: string;
};

export type UnwatchAreaArguments = {
  /** Must be an id that this portal gave. */
  readonly areaId: string;
};

export type UnwatchAreaResult = void;

export type ListQueueArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'open' | 'closed' | 'all' | 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly category?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
  /** Must be four numbers in degrees: west,south,east,north. */
  readonly bbox?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly unit?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly officer?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reference?: string;
  readonly overdue?: 'true';
  readonly order?: 'ascending' | 'descending' | 'due';
};

export type ListQueueResult = {
  readonly items: readonly ComplaintSummary[];
  readonly next?: string;
};

export type ListDuplicatesArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListDuplicatesResult = {
  readonly items: readonly ComplaintSummary[];
  readonly next?: string;
};

export type ActOnComplaintsArguments = {
  readonly complaintIds: readonly string[];
  readonly what: {
    readonly action: 'acknowledge';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text?: string;
  } | {
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
  } | {
    readonly action: 'transfer';
    readonly to: {
      /** Must be an id that this portal gave. */
      readonly agencyId: string;
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly categoryCode: string;
    };
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text?: string;
  } | {
    readonly action: 'resolve';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text: string;
  } | {
    readonly action: 'reject';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text: string;
  } | {
    readonly action: 'mark-duplicate';
    /** Must be an id that this portal gave. */
    readonly duplicateOf: string;
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly text?: string;
  };
};

export type ActOnComplaintsResult = {
  readonly items: readonly {
    readonly complaintId: string | null;
    readonly result: 'done' | 'refused' | 'later';
    readonly code?: string;
    readonly detail?: string;
    readonly entry?: ComplaintEntry;
    readonly complaintStatus?: string;
  }[];
};

export type ListReplyTemplatesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListReplyTemplatesResult = {
  readonly items: readonly {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly texts: Readonly<Record<string, string>>;
    readonly actions?: readonly ('file' | 'comment' | 'report' | 'answer' | 'withdraw' | 'reopen' | 'rate' | 'acknowledge' | 'assign' | 'note' | 'ask' | 'transfer' | 'resolve' | 'reject' | 'mark-duplicate' | 'remind' | 'escalate' | 'expire')[];
    readonly active: boolean;
  }[];
  readonly next?: string;
};

export type PutReplyTemplateArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly template: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly actions?: readonly ('file' | 'comment' | 'report' | 'answer' | 'withdraw' | 'reopen' | 'rate' | 'acknowledge' | 'assign' | 'note' | 'ask' | 'transfer' | 'resolve' | 'reject' | 'mark-duplicate' | 'remind' | 'escalate' | 'expire')[];
  readonly active: boolean;
};

export type PutReplyTemplateResult = void;

export type ImportComplaintsArguments = {
  readonly items: readonly {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference: string;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly categoryCode: string;
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly description: string;
    /** Give both latitude and longitude, or neither. Give coordinates, an address, or both. */
    readonly place: {
      readonly latitude?: number;
      readonly longitude?: number;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly address?: string;
    };
    readonly answers?: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly question: string;
      readonly value: string | number | readonly string[];
    }[];
    readonly contact?: {
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly name?: string;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly email?: string;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly phone?: string;
    };
    /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
    readonly filedAt?: string;
  }[];
};

export type ImportComplaintsResult = {
  readonly items: readonly {
    readonly reference: string | null;
    readonly result: 'filed' | 'known' | 'refused' | 'later';
    readonly complaintId?: string;
    readonly code?: string;
    readonly errors?: readonly {
      readonly in: string;
      readonly pointer: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
};

export type ExportComplaintsArguments = {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ExportComplaintsResult = string;

export type AskForPhotographArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
} & {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
};

export type AskForPhotographResult = ComplaintUpload;

export type ListPhotographsArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
};

export type ListPhotographsResult = {
  readonly items: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
};

export type GetPhotographArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
  /** Must be an id that this portal gave. */
  readonly photographId: string;
};

export type GetPhotographResult = ComplaintPhotograph;

export type CancelPhotographArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
  /** Must be an id that this portal gave. */
  readonly photographId: string;
};

export type CancelPhotographResult = void;

export type ShowPhotographToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly complaintId: string;
  /** Must be an id that this portal gave. */
  readonly photographId: string;
};

export type ShowPhotographToAgencyResult = ComplaintPhotograph;

export type ListPublicComplaintsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly category?: string;
  /** Must be four numbers in degrees: west,south,east,north. */
  readonly bbox?: string;
};

export type ListPublicComplaintsResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly category: {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    };
    readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
    readonly place?: {
      readonly latitude: number;
      readonly longitude: number;
    };
    readonly filedAt: string;
    readonly updatedAt: string;
    readonly agencyNames: Readonly<Record<string, string>> | null;
  }[];
  readonly next?: string;
};

export type MapPublicComplaintsArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly category?: string;
  /** Must be four numbers in degrees: west,south,east,north. */
  readonly bbox?: string;
};

export type MapPublicComplaintsResult = string;

export type NearPublicComplaintsArguments = {
  readonly latitude: number;
  readonly longitude: number;
  readonly radius?: number;
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly category?: string;
};

export type NearPublicComplaintsResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly category: {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    };
    readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
    readonly place?: {
      readonly latitude: number;
      readonly longitude: number;
    };
    readonly filedAt: string;
    readonly updatedAt: string;
    readonly agencyNames: Readonly<Record<string, string>> | null;
    readonly metres: number;
  }[];
};

export type ShowPublicComplaintArguments = {
  /** Must be an id that this portal gave. */
  readonly publishedId: string;
};

export type ShowPublicComplaintResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly category: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
  readonly place?: {
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type CountPublicComplaintsArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
};

export type CountPublicComplaintsResult = {
  readonly asOf: string | null;
  readonly items: readonly {
    readonly category: string;
    readonly area: {
      readonly west: number;
      readonly south: number;
      readonly east: number;
      readonly north: number;
    } | null;
    readonly open: number;
    readonly closed: number;
  }[];
};

export type ListFollowedArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListFollowedResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly category: {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    };
    readonly status: 'received' | 'acknowledged' | 'in-progress' | 'awaiting-citizen' | 'resolved' | 'rejected' | 'duplicate' | 'withdrawn' | 'lapsed' | 'reopened';
    readonly place?: {
      readonly latitude: number;
      readonly longitude: number;
    };
    readonly filedAt: string;
    readonly updatedAt: string;
    readonly agencyNames: Readonly<Record<string, string>> | null;
  }[];
  readonly next?: string;
};

export type FollowComplaintArguments = {
  /** Must be an id that this portal gave. */
  readonly publishedId: string;
};

export type FollowComplaintResult = void;

export type UnfollowComplaintArguments = {
  /** Must be an id that this portal gave. */
  readonly publishedId: string;
};

export type UnfollowComplaintResult = void;

export type RequestOpen311ServiceArguments = {
  readonly jurisdiction_id?: string;
  readonly api_key?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly email?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly first_name?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly last_name?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly phone?: string;
  readonly media_url?: string | readonly string[];
  readonly 'media_url[]'?: string | readonly string[];
  readonly service_code: string;
  /** Must be degrees as a decimal number, such as 31.95. */
  readonly lat?: string;
  /** Must be degrees as a decimal number, such as 31.95. */
  readonly long?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly address_string?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly address_id?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly account_id?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly description?: string;
  readonly [name: string]: unknown;
};

export type RequestOpen311ServiceResult = readonly {
  readonly service_request_id: string;
  readonly service_notice: null;
  readonly account_id: string | null;
}[];

export type UpdateOpen311RequestArguments = {
  readonly jurisdiction_id?: string;
  readonly api_key?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly email?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly first_name?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly last_name?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly phone?: string;
  readonly media_url?: string | readonly string[];
  readonly 'media_url[]'?: string | readonly string[];
  readonly service_request_id: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly update_id?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly update_id_ext?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly status?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly description?: string;
  readonly [name: string]: unknown;
};

export type UpdateOpen311RequestResult = readonly {
  readonly update_id: string;
}[];

export type DiscoverOpen311Arguments = NoArguments;

export type DiscoverOpen311Result = {
  readonly changeset: string;
  readonly contact: string;
  readonly key_service: string;
  readonly endpoints: readonly {
    readonly specification: 'http://wiki.open311.org/GeoReport_v2';
    readonly url: string;
    readonly changeset: string;
    readonly type: 'production';
    readonly formats: readonly string[];
  }[];
};

export type ListOpen311ServicesArguments = {
  readonly jurisdiction_id?: string;
};

export type ListOpen311ServicesResult = readonly {
  readonly service_code: string;
  readonly service_name: string;
  readonly description: string | null;
  readonly metadata: boolean;
  readonly type: 'realtime';
  readonly keywords: string;
  readonly group: string;
}[];

export type DefineOpen311ServiceArguments = {
  readonly service: string;
  readonly jurisdiction_id?: string;
};

export type DefineOpen311ServiceResult = {
  readonly service_code: string;
  readonly attributes: readonly {
    readonly variable: true;
    readonly code: string;
    readonly datatype: string;
    readonly required: boolean;
    readonly datatype_description: null;
    readonly order: number;
    readonly description: string;
    readonly values?: readonly {
      readonly key: string;
      readonly name: string;
    }[];
  }[];
};

export type ListOpen311RequestsArguments = {
  readonly jurisdiction_id?: string;
  readonly service_code?: string | readonly string[];
  readonly start_date?: string;
  readonly end_date?: string;
  readonly updated_after?: string;
  readonly updated_before?: string;
  /** Must be four numbers in degrees: west,south,east,north. */
  readonly bbox?: string;
  readonly page?: number;
  readonly service_request_id?: string | readonly string[];
  readonly status?: string | readonly string[];
  readonly page_size?: number;
};

export type ListOpen311RequestsResult = readonly {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string;
  readonly service_name: string;
  readonly service_code: string;
  readonly description: null;
  readonly agency_responsible: string | null;
  readonly service_notice: null;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: string | null;
  readonly address: null;
  readonly address_id: null;
  readonly zipcode: null;
  readonly lat?: number;
  readonly long?: number;
  readonly media_url: null;
}[];

export type DownloadOpen311RequestsArguments = {
  readonly jurisdiction_id?: string;
  readonly service_code?: string | readonly string[];
  readonly start_date?: string;
  readonly end_date?: string;
  readonly updated_after?: string;
  readonly updated_before?: string;
  /** Must be four numbers in degrees: west,south,east,north. */
  readonly bbox?: string;
  readonly page?: number;
  readonly page_size?: number;
};

export type DownloadOpen311RequestsResult = readonly {
  readonly service_request_id: string | number | null;
  readonly requested_datetime: string | number | null;
  readonly updated_datetime: string | number | null;
  readonly closed_date: string | number | null;
  readonly status_description: string | number | null;
  readonly status_notes: string | number | null;
  readonly source: string | number | null;
  readonly service_name: string | number | null;
  readonly service_subtype: string | number | null;
  readonly description: string | number | null;
  readonly agency_responsible: string | number | null;
  readonly address: string | number | null;
  readonly lat: string | number | null;
  readonly long: string | number | null;
  readonly [name: string]: unknown;
}[];

export type ShowOpen311RequestArguments = {
  readonly request: string;
  readonly jurisdiction_id?: string;
};

export type ShowOpen311RequestResult = readonly {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string;
  readonly service_name: string;
  readonly service_code: string;
  readonly description: null;
  readonly agency_responsible: string | null;
  readonly service_notice: null;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: string | null;
  readonly address: null;
  readonly address_id: null;
  readonly zipcode: null;
  readonly lat?: number;
  readonly long?: number;
  readonly media_url: null;
}[];

export type ShowOpen311TokenArguments = {
  readonly token: string;
  readonly jurisdiction_id?: string;
};

export type ShowOpen311TokenResult = readonly {
  readonly service_request_id: string;
  readonly token: string;
}[];

export type ListOpen311UpdatesArguments = {
  readonly jurisdiction_id?: string;
  readonly start_date?: string;
  readonly end_date?: string;
};

export type ListOpen311UpdatesResult = readonly {
  readonly update_id: string;
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly updated_datetime: string;
  readonly description: string;
  readonly media_url: null;
}[];

/** Refusals of this service, by code. */
export type ComplaintsProblem = 'category-not-found' | 'category-exists' | 'calendar-unknown' | 'anonymity-not-offered' | 'category-unknown' | 'invalid-answer' | 'outside-area' | 'complaint-not-found' | 'wrong-status' | 'timeline-full' | 'reopen-window-over' | 'already-rated' | 'nobody-to-ask' | 'no-such-original' | 'too-many-areas' | 'area-not-found' | 'too-many-attachments' | 'photograph-not-found' | 'photograph-attached' | 'too-many-followers' | 'jurisdiction-missing' | 'jurisdiction-unknown' | 'api-key-refused' | 'service-unknown' | 'search-too-wide' | 'token-unknown';

/** Report what is wrong, follow it, and see it put right.. */
export interface ComplaintsService {
  /** List the categories under which complaints can be filed. For anyone. */
  readonly listCategories: PagedOperation<ListCategoriesArguments, ListCategoriesResult>;
  /** Show a category with its questions. For anyone. Refusals: category-not-found. */
  readonly getCategory: Operation<GetCategoryArguments, GetCategoryResult>;
  /** Tell when a complaint would be due that were filed now. For anyone. Refusals: category-not-found. */
  readonly previewDue: Operation<PreviewDueArguments, PreviewDueResult>;
  /** Add a category. Needs a key with the scope `complaint-categories:write`. Refusals: category-exists, calendar-unknown. */
  readonly createCategory: Operation<CreateCategoryArguments, CreateCategoryResult>;
  /** Change a category; complaints already filed keep what they were promised. Needs a key with the scope `complaint-categories:write`. Refusals: category-not-found, calendar-unknown. */
  readonly replaceCategory: Operation<ReplaceCategoryArguments, ReplaceCategoryResult>;
  /** File a complaint. For a person who is signed in. Refusals: anonymity-not-offered, category-unknown, invalid-answer, outside-area. */
  readonly fileComplaint: Operation<FileComplaintArguments, FileComplaintResult>;
  /** List your own complaints, the newest first. For a person who is signed in. */
  readonly listComplaints: PagedOperation<ListComplaintsArguments, ListComplaintsResult>;
  /** Show one of your complaints with its timeline. For a person who is signed in. Refusals: complaint-not-found. */
  readonly getComplaint: Operation<GetComplaintArguments, GetComplaintResult>;
  /** Add a comment to your complaint. For a person who is signed in. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly comment: Operation<CommentArguments, CommentResult>;
  /** Answer what the agency asked; the clock runs on. For a person who is signed in. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly answerQuestion: Operation<AnswerQuestionArguments, AnswerQuestionResult>;
  /** Withdraw your complaint. For a person who is signed in. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly withdraw: Operation<WithdrawArguments, WithdrawResult>;
  /** Reopen your complaint within the time its category allows. For a person who is signed in. Refusals: complaint-not-found, wrong-status, timeline-full, reopen-window-over. */
  readonly reopen: Operation<ReopenArguments, ReopenResult>;
  /** Rate the outcome, once. For a person who is signed in. Refusals: complaint-not-found, wrong-status, timeline-full, already-rated. */
  readonly rate: Operation<RateArguments, RateResult>;
  /** Show a complaint with who filed it; the citizen sees that you did. Needs a key with the scope `complaints:read`. Refusals: complaint-not-found. */
  readonly showToAgency: PersonalOperation<ShowToAgencyArguments, ShowToAgencyResult>;
  /** Acknowledge a complaint. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly acknowledge: Operation<AcknowledgeArguments, AcknowledgeResult>;
  /** Assign a complaint to a unit or an officer. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly assign: Operation<AssignArguments, AssignResult>;
  /** Comment for the citizen, or (`internal`) for the agency alone. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly note: Operation<NoteArguments, NoteResult>;
  /** Ask the citizen for more; the clock pauses. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full, nobody-to-ask. */
  readonly ask: Operation<AskArguments, AskResult>;
  /** Hand a complaint to another agency's category. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full, category-unknown. */
  readonly transfer: Operation<TransferArguments, TransferResult>;
  /** Resolve a complaint, saying what was done. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly resolve: Operation<ResolveArguments, ResolveResult>;
  /** Reject a complaint, saying why. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full. */
  readonly reject: Operation<RejectArguments, RejectResult>;
  /** Close a complaint as a duplicate of another. Needs a key with the scope `complaints:write`. Refusals: complaint-not-found, wrong-status, timeline-full, no-such-original. */
  readonly markDuplicate: Operation<MarkDuplicateArguments, MarkDuplicateResult>;
  /** Watch an area: hear when something is reported in it. For a person who is signed in. Refusals: too-many-areas. */
  readonly watchArea: Operation<WatchAreaArguments, WatchAreaResult>;
  /** List the areas that you watch, the newest first. For a person who is signed in. */
  readonly listAreas: PagedOperation<ListAreasArguments, ListAreasResult>;
  /** Watch an area no longer. For a person who is signed in. Refusals: area-not-found. */
  readonly unwatchArea: Operation<UnwatchAreaArguments, UnwatchAreaResult>;
  /** List the complaints that are with your agency, by time of change or by when they are due. Needs a key with the scope `complaints:read`. */
  readonly listQueue: PagedOperation<ListQueueArguments, ListQueueResult>;
  /** List the complaints that were closed as duplicates of this one. Needs a key with the scope `complaints:read`. Refusals: complaint-not-found. */
  readonly listDuplicates: PagedOperation<ListDuplicatesArguments, ListDuplicatesResult>;
  /** Do one thing to up to 100 complaints. Needs a key with the scope `complaints:write`. Refusals: category-unknown. */
  readonly actOnComplaints: Operation<ActOnComplaintsArguments, ActOnComplaintsResult>;
  /** List your agency's reply templates, by code. Needs a key with the scope `complaints:read`. */
  readonly listReplyTemplates: PagedOperation<ListReplyTemplatesArguments, ListReplyTemplatesResult>;
  /** Make or change a reply template; one that is not `active` is offered no more. Needs a key with the scope `complaint-categories:write`. */
  readonly putReplyTemplate: Operation<PutReplyTemplateArguments, PutReplyTemplateResult>;
  /** Bring in up to 500 complaints that came in another way. Needs a key with the scope `complaints:write`. */
  readonly importComplaints: Operation<ImportComplaintsArguments, ImportComplaintsResult>;
  /** The complaints that are with the agency, as NDJSON by time of change. Needs a key with the scope `complaints:read`. */
  readonly exportComplaints: Operation<ExportComplaintsArguments, ExportComplaintsResult>;
  /** Ask to add a photograph or a paper to your complaint. For a person who is signed in. Refusals: complaint-not-found, wrong-status, too-many-attachments. */
  readonly askForPhotograph: Operation<AskForPhotographArguments, AskForPhotographResult>;
  /** List the photographs of your complaint, those that are awaited or were refused as well. For a person who is signed in. Refusals: complaint-not-found. */
  readonly listPhotographs: Operation<ListPhotographsArguments, ListPhotographsResult>;
  /** Show a photograph of your complaint, with a link that works for a minute. For a person who is signed in. Refusals: complaint-not-found, photograph-not-found. */
  readonly getPhotograph: Operation<GetPhotographArguments, GetPhotographResult>;
  /** Announce a photograph no longer that has not been attached, to make room for another. For a person who is signed in. Refusals: complaint-not-found, photograph-attached. */
  readonly cancelPhotograph: Operation<CancelPhotographArguments, CancelPhotographResult>;
  /** Show a photograph of a complaint, with a link that works for a minute; the citizen sees that you did. Needs a key with the scope `complaints:read`. Refusals: photograph-not-found. */
  readonly showPhotographToAgency: PersonalOperation<ShowPhotographToAgencyArguments, ShowPhotographToAgencyResult>;
  /** List an agency's open complaints, as the public may see them. For anyone. */
  readonly listPublicComplaints: PagedOperation<ListPublicComplaintsArguments, ListPublicComplaintsResult>;
  /** Up to 100 of an agency's open complaints that have coordinates, as GeoJSON. For anyone. */
  readonly mapPublicComplaints: Operation<MapPublicComplaintsArguments, MapPublicComplaintsResult>;
  /** What is complained about near a point already, the nearest first. For anyone. */
  readonly nearPublicComplaints: Operation<NearPublicComplaintsArguments, NearPublicComplaintsResult>;
  /** Show one complaint, open or closed, as the public may see it. For anyone. Refusals: complaint-not-found. */
  readonly showPublicComplaint: Operation<ShowPublicComplaintArguments, ShowPublicComplaintResult>;
  /** How many of an agency's complaints are open and closed, by category and area. For anyone. */
  readonly countPublicComplaints: Operation<CountPublicComplaintsArguments, CountPublicComplaintsResult>;
  /** List the complaints that you follow, as the public may see them. For a person who is signed in. */
  readonly listFollowed: PagedOperation<ListFollowedArguments, ListFollowedResult>;
  /** Follow a complaint: hear when its status changes. For a person who is signed in. Refusals: complaint-not-found, too-many-followers. */
  readonly followComplaint: Operation<FollowComplaintArguments, FollowComplaintResult>;
  /** Follow a complaint no longer. For a person who is signed in. Refusals: complaint-not-found. */
  readonly unfollowComplaint: Operation<UnfollowComplaintArguments, UnfollowComplaintResult>;
  /** Open311: request a service, which files a complaint. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, api-key-refused, category-unknown, too-many-attachments, wrong-status, invalid-answer, outside-area. */
  readonly requestOpen311Service: Operation<RequestOpen311ServiceArguments, RequestOpen311ServiceResult>;
  /** Open311: say more of a service request, as FixMyStreet sends it. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, api-key-refused, complaint-not-found, timeline-full, too-many-attachments, wrong-status. */
  readonly updateOpen311Request: Operation<UpdateOpen311RequestArguments, UpdateOpen311RequestResult>;
  /** Open311: service discovery. For anyone. */
  readonly discoverOpen311: Operation<DiscoverOpen311Arguments, DiscoverOpen311Result>;
  /** Open311: the services of a jurisdiction. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown. */
  readonly listOpen311Services: Operation<ListOpen311ServicesArguments, ListOpen311ServicesResult>;
  /** Open311: what is asked of whoever requests a service. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, service-unknown. */
  readonly defineOpen311Service: Operation<DefineOpen311ServiceArguments, DefineOpen311ServiceResult>;
  /** Open311: service requests, the latest changed first. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, search-too-wide. */
  readonly listOpen311Requests: Operation<ListOpen311RequestsArguments, ListOpen311RequestsResult>;
  /** Open311: all that is open, as GeoReport Bulk proposes (RFC 4180). For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, search-too-wide. */
  readonly downloadOpen311Requests: Operation<DownloadOpen311RequestsArguments, DownloadOpen311RequestsResult>;
  /** Open311: one service request. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, complaint-not-found. */
  readonly showOpen311Request: Operation<ShowOpen311RequestArguments, ShowOpen311RequestResult>;
  /** Open311: the service request of a token. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, token-unknown. */
  readonly showOpen311Token: Operation<ShowOpen311TokenArguments, ShowOpen311TokenResult>;
  /** Open311: how service requests went on, as FixMyStreet asks for it. For anyone. Refusals: jurisdiction-missing, jurisdiction-unknown, search-too-wide. */
  readonly listOpen311Updates: Operation<ListOpen311UpdatesArguments, ListOpen311UpdatesResult>;
}

export const complaints: Readonly<Record<keyof ComplaintsService, OperationRow>> = {
  listCategories: {"method":"GET","path":"/v1/public/complaints/categories","access":"anyone","reply":"json","query":["limit","cursor","agencyId"],"paged":true},
  getCategory: {"method":"GET","path":"/v1/public/complaints/categories/{agencyId}/{code}","access":"anyone","reply":"json"},
  previewDue: {"method":"GET","path":"/v1/public/complaints/categories/{agencyId}/{code}/due","access":"anyone","reply":"json"},
  createCategory: {"method":"POST","path":"/v1/agency/complaints/categories","access":"agency","reply":"json","body":"json","write":true},
  replaceCategory: {"method":"PUT","path":"/v1/agency/complaints/categories/{code}","access":"agency","reply":"none","body":"json","write":true},
  fileComplaint: {"method":"POST","path":"/v1/complaints","access":"citizen","reply":"json","body":"json","write":true},
  listComplaints: {"method":"GET","path":"/v1/complaints","access":"citizen","reply":"json","query":["limit","cursor","status","reference"],"paged":true},
  getComplaint: {"method":"GET","path":"/v1/complaints/{complaintId}","access":"citizen","reply":"json"},
  comment: {"method":"POST","path":"/v1/complaints/{complaintId}/comments","access":"citizen","reply":"json","body":"json","write":true},
  answerQuestion: {"method":"POST","path":"/v1/complaints/{complaintId}/answer","access":"citizen","reply":"json","body":"json","write":true},
  withdraw: {"method":"POST","path":"/v1/complaints/{complaintId}/withdrawal","access":"citizen","reply":"json","body":"json","write":true},
  reopen: {"method":"POST","path":"/v1/complaints/{complaintId}/reopening","access":"citizen","reply":"json","body":"json","write":true},
  rate: {"method":"POST","path":"/v1/complaints/{complaintId}/rating","access":"citizen","reply":"json","body":"json","write":true},
  showToAgency: {"method":"GET","path":"/v1/agency/complaints/{complaintId}","access":"agency","reply":"json","personal":true},
  acknowledge: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/acknowledgement","access":"agency","reply":"json","body":"json","write":true},
  assign: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/assignment","access":"agency","reply":"json","body":"json","write":true},
  note: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/comments","access":"agency","reply":"json","body":"json","write":true},
  ask: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/question","access":"agency","reply":"json","body":"json","write":true},
  transfer: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/transfer","access":"agency","reply":"json","body":"json","write":true},
  resolve: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/resolution","access":"agency","reply":"json","body":"json","write":true},
  reject: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/rejection","access":"agency","reply":"json","body":"json","write":true},
  markDuplicate: {"method":"POST","path":"/v1/agency/complaints/{complaintId}/duplicate","access":"agency","reply":"json","body":"json","write":true},
  watchArea: {"method":"POST","path":"/v1/complaints/areas","access":"citizen","reply":"json","body":"json","write":true},
  listAreas: {"method":"GET","path":"/v1/complaints/areas","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  unwatchArea: {"method":"DELETE","path":"/v1/complaints/areas/{areaId}","access":"citizen","reply":"none","write":true},
  listQueue: {"method":"GET","path":"/v1/agency/complaints","access":"agency","reply":"json","query":["limit","cursor","status","category","updated_after","bbox","unit","officer","text","reference","overdue","order"],"paged":true},
  listDuplicates: {"method":"GET","path":"/v1/agency/complaints/{complaintId}/duplicates","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  actOnComplaints: {"method":"POST","path":"/v1/agency/complaints/actions","access":"agency","reply":"json","body":"json","write":true},
  listReplyTemplates: {"method":"GET","path":"/v1/agency/complaints/reply-templates","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  putReplyTemplate: {"method":"PUT","path":"/v1/agency/complaints/reply-templates/{template}","access":"agency","reply":"none","body":"json","write":true},
  importComplaints: {"method":"POST","path":"/v1/agency/complaints/imports","access":"agency","reply":"json","body":"json","write":true},
  exportComplaints: {"method":"GET","path":"/v1/agency/complaints/export","access":"agency","reply":"text","query":["updated_after","limit","cursor"]},
  askForPhotograph: {"method":"POST","path":"/v1/complaints/{complaintId}/photographs","access":"citizen","reply":"json","body":"json","write":true},
  listPhotographs: {"method":"GET","path":"/v1/complaints/{complaintId}/photographs","access":"citizen","reply":"json"},
  getPhotograph: {"method":"GET","path":"/v1/complaints/{complaintId}/photographs/{photographId}","access":"citizen","reply":"json"},
  cancelPhotograph: {"method":"DELETE","path":"/v1/complaints/{complaintId}/photographs/{photographId}","access":"citizen","reply":"none","write":true},
  showPhotographToAgency: {"method":"GET","path":"/v1/agency/complaints/{complaintId}/photographs/{photographId}","access":"agency","reply":"json","personal":true},
  listPublicComplaints: {"method":"GET","path":"/v1/public/complaints","access":"anyone","reply":"json","query":["limit","cursor","agencyId","category","bbox"],"paged":true},
  mapPublicComplaints: {"method":"GET","path":"/v1/public/complaints/map","access":"anyone","reply":"json","query":["agencyId","category","bbox"]},
  nearPublicComplaints: {"method":"GET","path":"/v1/public/complaints/near","access":"anyone","reply":"json","query":["latitude","longitude","radius","agencyId","category"]},
  showPublicComplaint: {"method":"GET","path":"/v1/public/complaints/{publishedId}","access":"anyone","reply":"json"},
  countPublicComplaints: {"method":"GET","path":"/v1/public/complaints/counts","access":"anyone","reply":"json","query":["agencyId"]},
  listFollowed: {"method":"GET","path":"/v1/complaints/followed","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  followComplaint: {"method":"PUT","path":"/v1/complaints/followed/{publishedId}","access":"citizen","reply":"none","write":true},
  unfollowComplaint: {"method":"DELETE","path":"/v1/complaints/followed/{publishedId}","access":"citizen","reply":"none","write":true},
  requestOpen311Service: {"method":"POST","path":"/open311/v2/requests.json","access":"anyone","reply":"json","body":"form","write":true},
  updateOpen311Request: {"method":"POST","path":"/open311/v2/servicerequestupdates.json","access":"anyone","reply":"json","body":"form","write":true},
  discoverOpen311: {"method":"GET","path":"/open311/v2/discovery.json","access":"anyone","reply":"json"},
  listOpen311Services: {"method":"GET","path":"/open311/v2/services.json","access":"anyone","reply":"json","query":["jurisdiction_id"]},
  defineOpen311Service: {"method":"GET","path":"/open311/v2/services/{service}.json","access":"anyone","reply":"json","query":["jurisdiction_id"]},
  listOpen311Requests: {"method":"GET","path":"/open311/v2/requests.json","access":"anyone","reply":"json","query":["jurisdiction_id","service_code","start_date","end_date","updated_after","updated_before","bbox","page","service_request_id","status","page_size"]},
  downloadOpen311Requests: {"method":"GET","path":"/open311/v2/requests.csv","access":"anyone","reply":"json","query":["jurisdiction_id","service_code","start_date","end_date","updated_after","updated_before","bbox","page","page_size"]},
  showOpen311Request: {"method":"GET","path":"/open311/v2/requests/{request}.json","access":"anyone","reply":"json","query":["jurisdiction_id"]},
  showOpen311Token: {"method":"GET","path":"/open311/v2/tokens/{token}.json","access":"anyone","reply":"json","query":["jurisdiction_id"]},
  listOpen311Updates: {"method":"GET","path":"/open311/v2/servicerequestupdates.json","access":"anyone","reply":"json","query":["jurisdiction_id","start_date","end_date"]},
};
