// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

export type OffenceType = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly legalBasis: {
    readonly text: Readonly<Record<string, string>>;
    readonly url?: string;
  };
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly price: {
    readonly from: number;
    readonly to: number;
  };
  readonly payment: {
    readonly dueDays: number;
    readonly discount?: {
      readonly days: number;
      readonly rate?: string;
      readonly amount?: number;
    };
    readonly penalty?: {
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate?: string;
      readonly amount?: number;
      readonly repeat: 'once' | 'monthly';
      readonly cap?: {
        readonly rate?: string;
        readonly amount?: number;
      };
    };
    readonly interest?: {
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate: string;
      readonly per: 'day' | 'month' | 'year';
      readonly dayCount?: 'actual/365' | 'actual/360' | '30E/360';
      readonly cap?: {
        readonly rate?: string;
        readonly amount?: number;
      };
    };
    readonly minimumPart?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly contest: {
    readonly days: number;
    readonly discount: 'kept' | 'lost';
  };
  readonly escalation: readonly ({
    readonly kind: 'reminder';
    readonly afterDays: number;
    readonly calendarId?: string;
  } | {
    readonly kind: 'surcharge';
    readonly afterDays: number;
    readonly calendarId?: string;
    readonly names: Readonly<Record<string, string>>;
    readonly head: string;
    readonly rate?: string;
    readonly amount?: number;
  } | {
    readonly kind: 'enforcement';
    readonly afterDays: number;
    readonly calendarId?: string;
  })[];
  readonly active: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type OwnOffenceType = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly legalBasis: {
    readonly text: Readonly<Record<string, string>>;
    readonly url?: string;
  };
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly price: {
    readonly from: number;
    readonly to: number;
  };
  readonly payment: {
    readonly dueDays: number;
    readonly discount?: {
      readonly days: number;
      readonly rate?: string;
      readonly amount?: number;
    };
    readonly penalty?: {
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate?: string;
      readonly amount?: number;
      readonly repeat: 'once' | 'monthly';
      readonly cap?: {
        readonly rate?: string;
        readonly amount?: number;
      };
    };
    readonly interest?: {
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate: string;
      readonly per: 'day' | 'month' | 'year';
      readonly dayCount?: 'actual/365' | 'actual/360' | '30E/360';
      readonly cap?: {
        readonly rate?: string;
        readonly amount?: number;
      };
    };
    readonly minimumPart?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly contest: {
    readonly days: number;
    readonly discount: 'kept' | 'lost';
  };
  readonly escalation: readonly ({
    readonly kind: 'reminder';
    readonly afterDays: number;
    readonly calendarId?: string;
  } | {
    readonly kind: 'surcharge';
    readonly afterDays: number;
    readonly calendarId?: string;
    readonly names: Readonly<Record<string, string>>;
    readonly head: string;
    readonly rate?: string;
    readonly amount?: number;
  } | {
    readonly kind: 'enforcement';
    readonly afterDays: number;
    readonly calendarId?: string;
  })[];
  readonly active: boolean;
  readonly changed: {
    readonly officer: string;
    readonly second: string | null;
    readonly at: string;
  } | null;
};

export type OffenceTypeSummary = {
  readonly agencyId: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly legalBasis: {
    readonly text: Readonly<Record<string, string>>;
    readonly url?: string;
  };
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly price: {
    readonly from: number;
    readonly to: number;
  };
  readonly active: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type Fine = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly state: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  readonly identifier: string;
  readonly reference: string;
  readonly occurredAt: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly contestUntil: string;
  readonly billId: string;
  readonly updatedAt: string;
  readonly offence: {
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
    readonly legalBasis: {
      readonly text: Readonly<Record<string, string>>;
      readonly url?: string;
    };
  };
  readonly description: string;
  readonly discountUntil: string | null;
  readonly servedOn: string | null;
  readonly countsFrom: string;
  readonly hearing: {
    readonly at: string;
    readonly mode: 'in-person' | 'remote' | 'in-writing';
    readonly place: string;
  } | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly timeline: readonly FineEntry[];
  readonly papers: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly bill: {
    readonly id: string;
    readonly shortReference: string;
    readonly agencyId: string;
    readonly kind: 'tax' | 'fine' | 'fee' | 'utility' | 'fare';
    readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
    readonly title: Readonly<Record<string, string>>;
    readonly reference: string | null;
    readonly identifier: string;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly amount: number;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly overdue: boolean;
    readonly subject: {
      readonly type: string;
      readonly id: string | null;
    };
    readonly lines: readonly {
      readonly head: string;
      readonly text: string;
      readonly amount: number;
    }[];
    readonly terms: {
      readonly discount?: {
        readonly until: string;
        readonly rate?: string;
        readonly amount?: number;
      };
      readonly penalty?: {
        readonly head: string;
        readonly afterDays?: number;
        readonly basis?: 'original' | 'outstanding';
        readonly except?: number;
        readonly rate?: string;
        readonly amount?: number;
        readonly repeat: 'once' | 'monthly';
        readonly cap?: {
          readonly rate?: string;
          readonly amount?: number;
        };
      };
      readonly interest?: {
        readonly head: string;
        readonly afterDays?: number;
        readonly basis?: 'original' | 'outstanding';
        readonly except?: number;
        readonly rate: string;
        readonly per: 'day' | 'month' | 'year';
        readonly dayCount?: 'actual/365' | 'actual/360' | '30E/360';
        readonly cap?: {
          readonly rate?: string;
          readonly amount?: number;
        };
      };
      readonly instalments?: readonly {
        readonly dueOn: string;
        readonly amount: number;
      }[];
      readonly minimumPart?: number;
      readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
      readonly rounding?: 'half-up' | 'half-even' | 'down';
    };
    readonly due: {
      readonly on: string;
      readonly total: number;
      readonly principal: number;
      readonly discount: number;
      readonly penalty: number;
      readonly interest: number;
      readonly overdue: number;
      readonly least: number;
      readonly nextChangeOn: string | null;
      readonly steps: readonly ({
        readonly code: 'principal';
        readonly amount: number;
        readonly text: string;
      } | {
        readonly code: 'penalty';
        readonly dueOn: string;
        readonly from: string;
        readonly to: string;
        readonly times: number;
        readonly base?: number;
        readonly rate?: string;
        readonly amount: number;
        readonly text: string;
      } | {
        readonly code: 'interest';
        readonly dueOn: string;
        readonly from: string;
        readonly to: string;
        readonly units: number;
        readonly per: 'day' | 'month' | 'year';
        readonly dayCount?: 'actual/365' | 'actual/360' | '30E/360';
        readonly base: number;
        readonly rate: string;
        readonly amount: number;
        readonly text: string;
      } | {
        readonly code: 'cap';
        readonly charge: 'penalty' | 'interest';
        readonly dueOn: string;
        readonly amount: number;
        readonly text: string;
      } | {
        readonly code: 'stay';
        readonly from: string;
        readonly until?: string;
        readonly text: string;
      } | {
        readonly code: 'paid';
        readonly on: string;
        readonly interest: number;
        readonly penalty: number;
        readonly principal: number;
        readonly discount: number;
        readonly amount: number;
        readonly text: string;
      } | {
        readonly code: 'discount';
        readonly until: string;
        readonly base?: number;
        readonly rate?: string;
        readonly amount: number;
        readonly text: string;
      } | {
        readonly code: 'ahead';
        readonly charge: 'penalty' | 'interest';
        readonly amount: number;
        readonly text: string;
      })[];
    };
    readonly instalments: readonly {
      readonly dueOn: string;
      readonly amount: number;
      readonly unpaid: number;
    }[];
    readonly paid: number;
    readonly payments: readonly {
      readonly paymentId: string;
      readonly on: string;
      readonly at: string;
      readonly amount: number;
      readonly discount: number;
      readonly parts: readonly {
        readonly part: 'interest' | 'penalty' | 'principal';
        readonly head: string;
        readonly amount: number;
      }[];
    }[];
    readonly refunds: readonly {
      readonly refundId: string;
      readonly paymentId: string;
      readonly on: string;
      readonly at: string;
      readonly amount: number;
    }[];
    readonly stays: readonly {
      readonly from: string;
      readonly until: string | null;
    }[];
    readonly paymentInProgress: {
      readonly paymentId: string;
      readonly until: string;
    } | null;
    readonly replaces: string | null;
    readonly replacedBy: string | null;
    readonly reason: string | null;
  };
  readonly next: readonly {
    readonly what: 'discount-ends' | 'contest-ends' | 'due' | 'reminder' | 'surcharge' | 'enforcement';
    readonly on: string;
    readonly amount?: number;
  }[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AgencyFine = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly state: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  readonly identifier: string;
  readonly reference: string;
  readonly occurredAt: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly contestUntil: string;
  readonly billId: string;
  readonly updatedAt: string;
  readonly offence: {
    readonly code: string;
    readonly version: number;
    readonly names: Readonly<Record<string, string>>;
    readonly legalBasis: {
      readonly text: Readonly<Record<string, string>>;
      readonly url?: string;
    };
  };
  readonly description: string;
  readonly discountUntil: string | null;
  readonly servedOn: string | null;
  readonly countsFrom: string;
  readonly hearing: {
    readonly at: string;
    readonly mode: 'in-person' | 'remote' | 'in-writing';
    readonly place: string;
  } | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
  readonly timeline: readonly FineEntry[];
  readonly officer: string | null;
  readonly unit: string | null;
};

export type FineSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly state: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  readonly identifier: string;
  readonly reference: string;
  readonly occurredAt: string;
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    readonly address?: string;
  };
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly contestUntil: string;
  readonly billId: string;
  readonly updatedAt: string;
  readonly offence: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type FineIssued = {
  readonly id: string;
  readonly shortReference: string;
  readonly billId: string;
  readonly reference: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly countsFrom: string;
  readonly discountUntil: string | null;
  readonly contestUntil: string;
};

export type FineEntry = {
  readonly id: string;
  readonly action: 'issue' | 'contest' | 'answer' | 'withdraw' | 'review' | 'ask' | 'schedule' | 'reschedule' | 'hear' | 'uphold' | 'reduce' | 'cancel' | 'collect' | 'remind' | 'surcharge' | 'enforce' | 'close';
  readonly by: 'citizen' | 'agency' | 'portal';
  readonly at: string;
  readonly state?: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  readonly text?: string;
  readonly hearing?: {
    readonly at: string;
    readonly mode: 'in-person' | 'remote' | 'in-writing';
    readonly place: string;
  };
  readonly amount?: number;
  readonly billId?: string;
  readonly dueOn?: string;
  readonly step?: number;
  readonly actor?: {
    readonly mandate: string;
  };
  readonly officers?: {
    readonly officer: string;
    readonly second: string | null;
  };
};

export type FineAction = {
  readonly fineId: string;
  readonly id: string;
  readonly action: 'issue' | 'contest' | 'answer' | 'withdraw' | 'review' | 'ask' | 'schedule' | 'reschedule' | 'hear' | 'uphold' | 'reduce' | 'cancel' | 'collect' | 'remind' | 'surcharge' | 'enforce' | 'close';
  readonly by: 'citizen' | 'agency' | 'portal';
  readonly at: string;
  readonly state?: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  readonly text?: string;
  readonly hearing?: {
    readonly at: string;
    readonly mode: 'in-person' | 'remote' | 'in-writing';
    readonly place: string;
  };
  readonly amount?: number;
  readonly billId?: string;
  readonly dueOn?: string;
  readonly step?: number;
  readonly actor?: {
    readonly mandate: string;
  };
  readonly officers?: {
    readonly officer: string;
    readonly second: string | null;
  };
};

export type FineContest = {
  readonly fineId: string;
  readonly state: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  readonly contestedOn: string;
  readonly citizen: {
    readonly name: string | null;
    readonly language: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly hearing: {
    readonly at: string;
    readonly mode: 'in-person' | 'remote' | 'in-writing';
    readonly place: string;
  } | null;
  readonly timeline: readonly FineEntry[];
  readonly papers: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
};

export type FineFile = {
  readonly fineId: string;
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

export type FineUpload = {
  readonly fineId: string;
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

export type ListOffenceTypesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
};

export type ListOffenceTypesResult = {
  readonly items: readonly OffenceTypeSummary[];
  readonly next?: string;
};

export type GetOffenceTypeArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly offenceType: string;
};

export type GetOffenceTypeResult = OffenceType;

export type AddOffenceTypeArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly legalBasis: {
    readonly text: Readonly<Record<string, string>>;
    /** White space around it is taken away. Must be an address of the web that begins with https://. */
    readonly url?: string;
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  /** The higher bound must not be below the lower one. */
  readonly price: {
    readonly from: number;
    readonly to: number;
  };
  /** A discount must end on the due date or earlier. */
  readonly payment: {
    readonly dueDays: number;
    /** Give either a rate or an amount, and not both. */
    readonly discount?: {
      readonly days: number;
      /** Must be a decimal between 0 and 1 with at most eight decimals, such as "0.1". */
      readonly rate?: string;
      readonly amount?: number;
    };
    /** Give either a rate or an amount, and not both. */
    readonly penalty?: {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate?: string | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly percent: string;
      } | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly ratio: string;
      };
      readonly amount?: number;
      readonly repeat: 'once' | 'monthly';
      /** Give either a rate or an amount, and not both. */
      readonly cap?: {
        readonly rate?: string | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly percent: string;
        } | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly ratio: string;
        };
        readonly amount?: number;
      };
    };
    /** Give dayCount where interest is by the year, and only there. */
    readonly interest?: {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate: string | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly percent: string;
      } | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly ratio: string;
      };
      readonly per: 'day' | 'month' | 'year';
      readonly dayCount?: 'actual/365' | 'actual/360' | '30E/360';
      /** Give either a rate or an amount, and not both. */
      readonly cap?: {
        readonly rate?: string | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly percent: string;
        } | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly ratio: string;
        };
        readonly amount?: number;
      };
    };
    readonly minimumPart?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly contest: {
    readonly days: number;
    readonly discount: 'kept' | 'lost';
  };
  /** No step may come after fewer days than the one before. Enforcement must be the last step. */
  readonly escalation: readonly ({
    readonly kind: 'reminder';
    readonly afterDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
  } | {
    readonly kind: 'surcharge';
    readonly afterDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
    readonly names: Readonly<Record<string, string>>;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly head: string;
    readonly rate?: string | {
      /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
      readonly percent: string;
    } | {
      /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
      readonly ratio: string;
    };
    readonly amount?: number;
  } | {
    readonly kind: 'enforcement';
    readonly afterDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
  })[];
  readonly active: boolean;
};

export type AddOffenceTypeResult = OwnOffenceType;

export type ReplaceOffenceTypeArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly offenceType: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly legalBasis: {
    readonly text: Readonly<Record<string, string>>;
    /** White space around it is taken away. Must be an address of the web that begins with https://. */
    readonly url?: string;
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  /** The higher bound must not be below the lower one. */
  readonly price: {
    readonly from: number;
    readonly to: number;
  };
  /** A discount must end on the due date or earlier. */
  readonly payment: {
    readonly dueDays: number;
    /** Give either a rate or an amount, and not both. */
    readonly discount?: {
      readonly days: number;
      /** Must be a decimal between 0 and 1 with at most eight decimals, such as "0.1". */
      readonly rate?: string;
      readonly amount?: number;
    };
    /** Give either a rate or an amount, and not both. */
    readonly penalty?: {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate?: string | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly percent: string;
      } | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly ratio: string;
      };
      readonly amount?: number;
      readonly repeat: 'once' | 'monthly';
      /** Give either a rate or an amount, and not both. */
      readonly cap?: {
        readonly rate?: string | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly percent: string;
        } | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly ratio: string;
        };
        readonly amount?: number;
      };
    };
    /** Give dayCount where interest is by the year, and only there. */
    readonly interest?: {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly head: string;
      readonly afterDays?: number;
      readonly basis?: 'original' | 'outstanding';
      readonly except?: number;
      readonly rate: string | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly percent: string;
      } | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly ratio: string;
      };
      readonly per: 'day' | 'month' | 'year';
      readonly dayCount?: 'actual/365' | 'actual/360' | '30E/360';
      /** Give either a rate or an amount, and not both. */
      readonly cap?: {
        readonly rate?: string | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly percent: string;
        } | {
          /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
          readonly ratio: string;
        };
        readonly amount?: number;
      };
    };
    readonly minimumPart?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly contest: {
    readonly days: number;
    readonly discount: 'kept' | 'lost';
  };
  /** No step may come after fewer days than the one before. Enforcement must be the last step. */
  readonly escalation: readonly ({
    readonly kind: 'reminder';
    readonly afterDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
  } | {
    readonly kind: 'surcharge';
    readonly afterDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
    readonly names: Readonly<Record<string, string>>;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly head: string;
    readonly rate?: string | {
      /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
      readonly percent: string;
    } | {
      /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
      readonly ratio: string;
    };
    readonly amount?: number;
  } | {
    readonly kind: 'enforcement';
    readonly afterDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
  })[];
  readonly active: boolean;
};

export type ReplaceOffenceTypeResult = void;

export type GetOwnOffenceTypeArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly offenceType: string;
};

export type GetOwnOffenceTypeResult = OwnOffenceType;

export type IssueFineArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly offenceType: string;
  readonly payer: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly identifier: string;
  };
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly occurredAt: string;
  /** Give both latitude and longitude, or neither. Give coordinates, an address, or both. */
  readonly place: {
    readonly latitude?: number;
    readonly longitude?: number;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly address?: string;
  };
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly description: string;
  readonly amount?: number;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly unit?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly issuedOn?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly servedOn?: string;
};

export type IssueFineResult = FineIssued;

export type ImportFinesArguments = {
  readonly items: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly offenceType: string;
    readonly payer: {
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly identifier: string;
    };
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference: string;
    /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
    readonly occurredAt: string;
    /** Give both latitude and longitude, or neither. Give coordinates, an address, or both. */
    readonly place: {
      readonly latitude?: number;
      readonly longitude?: number;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly address?: string;
    };
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly description: string;
    readonly amount?: number;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly officer?: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly unit?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly issuedOn?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly servedOn?: string;
  }[];
};

export type ImportFinesResult = {
  readonly items: readonly {
    readonly reference: string | null;
    readonly result: 'issued' | 'known' | 'refused' | 'later';
    readonly fineId?: string;
    readonly billId?: string;
    readonly code?: string;
    readonly errors?: readonly {
      readonly in: string;
      readonly pointer: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
};

export type ListAgencyFinesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'open' | 'contested-open' | 'closed' | 'all' | 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly offence?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reference?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly identifier?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly officer?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly unit?: string;
  readonly overdue?: 'true';
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
  readonly order?: 'ascending' | 'descending' | 'due';
};

export type ListAgencyFinesResult = {
  readonly items: readonly {
    readonly id: string;
    readonly shortReference: string;
    readonly agencyId: string;
    readonly state: 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
    readonly identifier: string;
    readonly reference: string;
    readonly occurredAt: string;
    readonly place: {
      readonly latitude?: number;
      readonly longitude?: number;
      readonly address?: string;
    };
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly amount: number;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly contestUntil: string;
    readonly billId: string;
    readonly updatedAt: string;
    readonly offence: {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    };
    readonly officer: string | null;
    readonly unit: string | null;
  }[];
  readonly next?: string;
};

export type ShowAgencyFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
};

export type ShowAgencyFineResult = AgencyFine;

export type ListFinesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'open' | 'contested-open' | 'closed' | 'all' | 'issued' | 'contested' | 'under-review' | 'hearing-scheduled' | 'heard' | 'upheld' | 'reduced' | 'escalated' | 'paid' | 'cancelled';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListFinesResult = {
  readonly items: readonly FineSummary[];
  readonly next?: string;
};

export type GetFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
};

export type GetFineResult = Fine;

export type ContestFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly grounds: string;
};

export type ContestFineResult = FineAction;

export type AnswerAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AnswerAgencyResult = FineAction;

export type WithdrawContestArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type WithdrawContestResult = FineAction;

export type ShowContestArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
};

export type ShowContestResult = FineContest;

export type ReviewContestArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type ReviewContestResult = FineAction;

export type AskContestantArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AskContestantResult = FineAction;

export type ScheduleHearingArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly at: string;
  readonly mode: 'in-person' | 'remote' | 'in-writing';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly place: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type ScheduleHearingResult = FineAction;

export type RescheduleHearingArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly at: string;
  readonly mode: 'in-person' | 'remote' | 'in-writing';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly place: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type RescheduleHearingResult = FineAction;

export type RecordHearingArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type RecordHearingResult = FineAction;

export type UpholdFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type UpholdFineResult = FineAction;

export type ReduceFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  readonly amount: number;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type ReduceFineResult = FineAction;

export type CollectFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type CollectFineResult = FineAction;

export type CancelFineArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type CancelFineResult = FineAction;

export type AskForEvidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
};

export type AskForEvidenceResult = FineUpload;

export type ListEvidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
};

export type ListEvidenceResult = {
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

export type ShowEvidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
  /** Must be an id that this portal gave. */
  readonly fileId: string;
};

export type ShowEvidenceResult = FineFile;

export type ShowPaperToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
  /** Must be an id that this portal gave. */
  readonly fileId: string;
};

export type ShowPaperToAgencyResult = FineFile;

export type GetEvidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
  /** Must be an id that this portal gave. */
  readonly fileId: string;
};

export type GetEvidenceResult = FineFile;

export type AskForPaperArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
} & {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
};

export type AskForPaperResult = FineUpload;

export type ListPapersArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
};

export type ListPapersResult = {
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

export type GetPaperArguments = {
  /** Must be an id that this portal gave. */
  readonly fineId: string;
  /** Must be an id that this portal gave. */
  readonly fileId: string;
};

export type GetPaperResult = FineFile;

/** Refusals of this service, by code. */
export type FinesProblem = 'offence-type-not-found' | 'offence-type-exists' | 'calendar-unknown' | 'second-officer-required' | 'same-officer' | 'offence-type-unknown' | 'amount-outside-range' | 'invalid-date' | 'reference-exists' | 'fine-not-found' | 'wrong-state' | 'timeline-full' | 'contest-window-over' | 'bill-closed' | 'bill-full' | 'payment-in-progress' | 'part-given-back' | 'contest-not-found' | 'less-than-paid' | 'amount-not-lower' | 'bill-part-paid' | 'too-many-attachments' | 'file-not-found';

/** See what you are fined for, pay or contest it, and know what comes next.. */
export interface FinesService {
  /** List the types of offence that are fined, with their legal basis. For anyone. */
  readonly listOffenceTypes: PagedOperation<ListOffenceTypesArguments, ListOffenceTypesResult>;
  /** Show a type of offence: what it costs, until when, and what follows. For anyone. Refusals: offence-type-not-found. */
  readonly getOffenceType: Operation<GetOffenceTypeArguments, GetOffenceTypeResult>;
  /** Add a type of offence. Needs a key with the scope `offence-types:write`. Refusals: offence-type-exists, calendar-unknown, second-officer-required, same-officer. */
  readonly addOffenceType: Operation<AddOffenceTypeArguments, AddOffenceTypeResult>;
  /** Change a type of offence; fines already issued keep what they were issued with. Needs a key with the scope `offence-types:write`. Refusals: offence-type-not-found, calendar-unknown, second-officer-required, same-officer. */
  readonly replaceOffenceType: Operation<ReplaceOffenceTypeArguments, ReplaceOffenceTypeResult>;
  /** Show a type of offence of your agency as it is now, and who changed it last. Needs a key with the scope `fines:read`. Refusals: offence-type-not-found. */
  readonly getOwnOffenceType: Operation<GetOwnOffenceTypeArguments, GetOwnOffenceTypeResult>;
  /** Issue a fine, and the bill by which it is paid. Needs a key with the scope `fines:write`. Refusals: offence-type-unknown, amount-outside-range, invalid-date, reference-exists. */
  readonly issueFine: Operation<IssueFineArguments, IssueFineResult>;
  /** Issue up to 500 fines. Needs a key with the scope `fines:write`. */
  readonly importFines: Operation<ImportFinesArguments, ImportFinesResult>;
  /** List the fines that your agency issued, by time of change or by when they are due. Needs a key with the scope `fines:read`. */
  readonly listAgencyFines: PagedOperation<ListAgencyFinesArguments, ListAgencyFinesResult>;
  /** Show a fine that your agency issued, without what whoever contests it has written. Needs a key with the scope `fines:read`. Refusals: fine-not-found. */
  readonly showAgencyFine: Operation<ShowAgencyFineArguments, ShowAgencyFineResult>;
  /** List the fines of everything that you have claimed, the newest first. For a person who is signed in. */
  readonly listFines: PagedOperation<ListFinesArguments, ListFinesResult>;
  /** Show a fine with what is owed today and what happens next, and when. For a person who is signed in. Refusals: fine-not-found. */
  readonly getFine: Operation<GetFineArguments, GetFineResult>;
  /** Contest a fine, saying why; every clock stands still until that is decided. For a person who is signed in. Refusals: fine-not-found, wrong-state, timeline-full, contest-window-over, bill-closed, bill-full. */
  readonly contestFine: Operation<ContestFineArguments, ContestFineResult>;
  /** Say more about a fine that you contest, or answer what the agency asked. For a person who is signed in. Refusals: fine-not-found, wrong-state, timeline-full. */
  readonly answerAgency: Operation<AnswerAgencyArguments, AnswerAgencyResult>;
  /** Contest a fine no longer; the clocks run on with the days that were left. For a person who is signed in. Refusals: fine-not-found, wrong-state, timeline-full, bill-closed, bill-full, payment-in-progress, part-given-back. */
  readonly withdrawContest: Operation<WithdrawContestArguments, WithdrawContestResult>;
  /** Show who contests a fine, and what they say; they see that you did. Needs a key with the scope `fines:read`. Refusals: fine-not-found, contest-not-found. */
  readonly showContest: PersonalOperation<ShowContestArguments, ShowContestResult>;
  /** Take up a contest. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full. */
  readonly reviewContest: Operation<ReviewContestArguments, ReviewContestResult>;
  /** Ask whoever contests a fine for more. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full. */
  readonly askContestant: Operation<AskContestantArguments, AskContestantResult>;
  /** Say when and where a contest is heard. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full, invalid-date. */
  readonly scheduleHearing: Operation<ScheduleHearingArguments, ScheduleHearingResult>;
  /** Move a hearing to another time or place. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full, invalid-date. */
  readonly rescheduleHearing: Operation<RescheduleHearingArguments, RescheduleHearingResult>;
  /** Note that a contest was heard, and what was said. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full. */
  readonly recordHearing: Operation<RecordHearingArguments, RecordHearingResult>;
  /** Decide that the fine stands, saying why; the clocks run on. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full, second-officer-required, same-officer, bill-closed, bill-full, payment-in-progress, less-than-paid, part-given-back. */
  readonly upholdFine: Operation<UpholdFineArguments, UpholdFineResult>;
  /** Decide that the fine is reduced, saying why; another bill takes the place of the one there is. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full, second-officer-required, same-officer, bill-closed, bill-full, payment-in-progress, less-than-paid, part-given-back, amount-not-lower. */
  readonly reduceFine: Operation<ReduceFineArguments, ReduceFineResult>;
  /** Collect a fine again of which everything was given back, saying why. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full, second-officer-required, same-officer, bill-closed, bill-full, payment-in-progress, less-than-paid, part-given-back. */
  readonly collectFine: Operation<CollectFineArguments, CollectFineResult>;
  /** Cancel a fine and its bill, contested or not, saying why. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, timeline-full, second-officer-required, same-officer, bill-closed, bill-full, bill-part-paid. */
  readonly cancelFine: Operation<CancelFineArguments, CancelFineResult>;
  /** Ask to add a photograph or a paper as evidence; whoever owes the fine sees it. Needs a key with the scope `fines:write`. Refusals: fine-not-found, wrong-state, too-many-attachments. */
  readonly askForEvidence: Operation<AskForEvidenceArguments, AskForEvidenceResult>;
  /** List your evidence, what is awaited or was refused as well. Needs a key with the scope `fines:read`. Refusals: fine-not-found. */
  readonly listEvidence: Operation<ListEvidenceArguments, ListEvidenceResult>;
  /** Show a piece of your evidence, with a link that works for a minute. Needs a key with the scope `fines:read`. Refusals: fine-not-found, file-not-found. */
  readonly showEvidence: Operation<ShowEvidenceArguments, ShowEvidenceResult>;
  /** Show what somebody who contests a fine has sent, with a link that works for a minute; they see that you did. Needs a key with the scope `fines:read`. Refusals: fine-not-found, file-not-found. */
  readonly showPaperToAgency: PersonalOperation<ShowPaperToAgencyArguments, ShowPaperToAgencyResult>;
  /** Show what the agency has to show for a fine, with a link that works for a minute. For a person who is signed in. Refusals: fine-not-found, file-not-found. */
  readonly getEvidence: Operation<GetEvidenceArguments, GetEvidenceResult>;
  /** Ask to add a photograph or a paper to a fine that you contest. For a person who is signed in. Refusals: fine-not-found, wrong-state, too-many-attachments. */
  readonly askForPaper: Operation<AskForPaperArguments, AskForPaperResult>;
  /** List what you have sent, what is awaited or was refused as well. For a person who is signed in. Refusals: fine-not-found. */
  readonly listPapers: Operation<ListPapersArguments, ListPapersResult>;
  /** Show what you have sent, with a link that works for a minute. For a person who is signed in. Refusals: fine-not-found, file-not-found. */
  readonly getPaper: Operation<GetPaperArguments, GetPaperResult>;
}

export const fines: Readonly<Record<keyof FinesService, OperationRow>> = {
  listOffenceTypes: {"method":"GET","path":"/v1/public/fines/offence-types","access":"anyone","reply":"json","query":["limit","cursor","agencyId"],"paged":true},
  getOffenceType: {"method":"GET","path":"/v1/public/fines/offence-types/{agencyId}/{offenceType}","access":"anyone","reply":"json"},
  addOffenceType: {"method":"POST","path":"/v1/agency/fines/offence-types","access":"agency","reply":"json","body":"json","write":true},
  replaceOffenceType: {"method":"PUT","path":"/v1/agency/fines/offence-types/{offenceType}","access":"agency","reply":"none","body":"json","write":true},
  getOwnOffenceType: {"method":"GET","path":"/v1/agency/fines/offence-types/{offenceType}","access":"agency","reply":"json"},
  issueFine: {"method":"POST","path":"/v1/agency/fines","access":"agency","reply":"json","body":"json","write":true},
  importFines: {"method":"POST","path":"/v1/agency/fines/imports","access":"agency","reply":"json","body":"json","write":true},
  listAgencyFines: {"method":"GET","path":"/v1/agency/fines","access":"agency","reply":"json","query":["limit","cursor","state","offence","reference","identifier","text","officer","unit","overdue","updated_after","order"],"paged":true},
  showAgencyFine: {"method":"GET","path":"/v1/agency/fines/{fineId}","access":"agency","reply":"json"},
  listFines: {"method":"GET","path":"/v1/fines","access":"citizen","reply":"json","query":["limit","cursor","state","reference"],"paged":true},
  getFine: {"method":"GET","path":"/v1/fines/{fineId}","access":"citizen","reply":"json"},
  contestFine: {"method":"POST","path":"/v1/fines/{fineId}/contest","access":"citizen","reply":"json","body":"json","write":true},
  answerAgency: {"method":"POST","path":"/v1/fines/{fineId}/answer","access":"citizen","reply":"json","body":"json","write":true},
  withdrawContest: {"method":"POST","path":"/v1/fines/{fineId}/withdrawal","access":"citizen","reply":"json","body":"json","write":true},
  showContest: {"method":"GET","path":"/v1/agency/fines/{fineId}/contest","access":"agency","reply":"json","personal":true},
  reviewContest: {"method":"POST","path":"/v1/agency/fines/{fineId}/review","access":"agency","reply":"json","body":"json","write":true},
  askContestant: {"method":"POST","path":"/v1/agency/fines/{fineId}/question","access":"agency","reply":"json","body":"json","write":true},
  scheduleHearing: {"method":"POST","path":"/v1/agency/fines/{fineId}/hearing","access":"agency","reply":"json","body":"json","write":true},
  rescheduleHearing: {"method":"POST","path":"/v1/agency/fines/{fineId}/hearing/rescheduling","access":"agency","reply":"json","body":"json","write":true},
  recordHearing: {"method":"POST","path":"/v1/agency/fines/{fineId}/hearing/record","access":"agency","reply":"json","body":"json","write":true},
  upholdFine: {"method":"POST","path":"/v1/agency/fines/{fineId}/upholding","access":"agency","reply":"json","body":"json","write":true},
  reduceFine: {"method":"POST","path":"/v1/agency/fines/{fineId}/reduction","access":"agency","reply":"json","body":"json","write":true},
  collectFine: {"method":"POST","path":"/v1/agency/fines/{fineId}/collection","access":"agency","reply":"json","body":"json","write":true},
  cancelFine: {"method":"POST","path":"/v1/agency/fines/{fineId}/cancellation","access":"agency","reply":"json","body":"json","write":true},
  askForEvidence: {"method":"POST","path":"/v1/agency/fines/{fineId}/evidence","access":"agency","reply":"json","body":"json","write":true},
  listEvidence: {"method":"GET","path":"/v1/agency/fines/{fineId}/evidence","access":"agency","reply":"json"},
  showEvidence: {"method":"GET","path":"/v1/agency/fines/{fineId}/evidence/{fileId}","access":"agency","reply":"json"},
  showPaperToAgency: {"method":"GET","path":"/v1/agency/fines/{fineId}/papers/{fileId}","access":"agency","reply":"json","personal":true},
  getEvidence: {"method":"GET","path":"/v1/fines/{fineId}/evidence/{fileId}","access":"citizen","reply":"json"},
  askForPaper: {"method":"POST","path":"/v1/fines/{fineId}/papers","access":"citizen","reply":"json","body":"json","write":true},
  listPapers: {"method":"GET","path":"/v1/fines/{fineId}/papers","access":"citizen","reply":"json"},
  getPaper: {"method":"GET","path":"/v1/fines/{fineId}/papers/{fileId}","access":"citizen","reply":"json"},
};
