// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type ServiceDefinition = {
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly keywords?: Readonly<Record<string, string>>;
  readonly audience?: readonly ('people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers')[];
  readonly lifeEvents?: readonly ('having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life')[];
  readonly jurisdiction?: readonly string[];
  readonly channels?: readonly ('online' | 'counter' | 'telephone' | 'post' | 'home-visit')[];
  readonly steps?: readonly {
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
  }[];
  readonly questions?: readonly {
    readonly code: string;
    readonly type: 'yes-no' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'text';
    readonly names: Readonly<Record<string, string>>;
    readonly help?: Readonly<Record<string, string>>;
    readonly options?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly parameters?: readonly {
    readonly code: string;
    readonly names?: Readonly<Record<string, string>>;
    readonly values: readonly {
      readonly from: string;
      readonly value: number | boolean | string;
    }[];
  }[];
  readonly eligibility?: {
    readonly description?: Readonly<Record<string, string>>;
    readonly rule?: unknown;
  };
  readonly testCases?: readonly {
    readonly name: string;
    readonly on: string;
    readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
    readonly expects: {
      readonly outcome?: 'eligible' | 'not-eligible' | 'unknown';
      readonly needs?: readonly string[];
      readonly fee?: number;
      readonly documents?: readonly string[];
    };
  }[];
  readonly form?: {
    readonly schema: unknown;
    readonly uischema?: unknown;
    readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly requiredDocuments?: readonly {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
    readonly type?: string;
    readonly when?: unknown;
  }[];
  readonly fee?: {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly amount?: number;
    readonly rule?: unknown;
    readonly description?: Readonly<Record<string, string>>;
    readonly refundedOnRefusal?: boolean;
    readonly refundedOnWithdrawal?: boolean;
  };
  readonly serviceLevel?: {
    readonly hours: number;
    readonly calendarId?: string;
    readonly silence?: 'approves' | 'escalates';
  };
  readonly appointment?: {
    readonly typeCode: string;
    readonly agencyId?: string;
  };
  readonly workflow?: {
    readonly unit?: string;
    readonly unitRule?: unknown;
    readonly opinions?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
      readonly agencyId?: string;
      readonly days: number;
    }[];
    readonly inspection?: boolean;
    readonly officers?: 1 | 2;
  };
  readonly output?: {
    readonly kind: 'permit' | 'licence' | 'certificate' | 'registration' | 'payment' | 'decision' | 'information';
    readonly names: Readonly<Record<string, string>>;
    readonly type?: string;
    readonly validMonths?: number;
    readonly isPublic?: boolean;
  };
  readonly olderDrafts?: {
    readonly rule: 'finish-by';
    readonly date: string;
  } | {
    readonly rule: 'must-upgrade';
  };
};

export type PublicService = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly state: 'published' | 'retired';
  readonly publishedAt: string;
  readonly retiredAt: string | null;
  readonly definition: {
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
    readonly keywords?: Readonly<Record<string, string>>;
    readonly audience?: readonly ('people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers')[];
    readonly lifeEvents?: readonly ('having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life')[];
    readonly jurisdiction?: readonly string[];
    readonly channels?: readonly ('online' | 'counter' | 'telephone' | 'post' | 'home-visit')[];
    readonly steps?: readonly {
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
    }[];
    readonly questions?: readonly {
      readonly code: string;
      readonly type: 'yes-no' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'text';
      readonly names: Readonly<Record<string, string>>;
      readonly help?: Readonly<Record<string, string>>;
      readonly options?: readonly {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
      }[];
    }[];
    readonly parameters?: readonly {
      readonly code: string;
      readonly names?: Readonly<Record<string, string>>;
      readonly values: readonly {
        readonly from: string;
        readonly value: number | boolean | string;
      }[];
    }[];
    readonly eligibility?: {
      readonly description?: Readonly<Record<string, string>>;
      readonly rule?: unknown;
    };
    readonly form?: {
      readonly schema: unknown;
      readonly uischema?: unknown;
      readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    readonly requiredDocuments?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly when?: unknown;
    }[];
    readonly fee?: {
      readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
      readonly amount?: number;
      readonly rule?: unknown;
      readonly description?: Readonly<Record<string, string>>;
      readonly refundedOnRefusal?: boolean;
      readonly refundedOnWithdrawal?: boolean;
    };
    readonly serviceLevel?: {
      readonly hours: number;
      readonly calendarId?: string;
      readonly silence?: 'approves' | 'escalates';
    };
    readonly appointment?: {
      readonly typeCode: string;
      readonly agencyId?: string;
    };
    readonly workflow?: {
      readonly unit?: string;
      readonly unitRule?: unknown;
      readonly opinions?: readonly {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
        readonly agencyId?: string;
        readonly days: number;
      }[];
      readonly inspection?: boolean;
      readonly officers?: 1 | 2;
    };
    readonly output?: {
      readonly kind: 'permit' | 'licence' | 'certificate' | 'registration' | 'payment' | 'decision' | 'information';
      readonly names: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly validMonths?: number;
      readonly isPublic?: boolean;
    };
    readonly olderDrafts?: {
      readonly rule: 'finish-by';
      readonly date: string;
    } | {
      readonly rule: 'must-upgrade';
    };
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type PublicServiceSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly audience: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly channels: readonly string[];
  readonly jurisdiction: readonly string[];
  readonly publishedAt: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type PublicServiceVersion = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly definition: {
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
    readonly keywords?: Readonly<Record<string, string>>;
    readonly audience?: readonly ('people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers')[];
    readonly lifeEvents?: readonly ('having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life')[];
    readonly jurisdiction?: readonly string[];
    readonly channels?: readonly ('online' | 'counter' | 'telephone' | 'post' | 'home-visit')[];
    readonly steps?: readonly {
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
    }[];
    readonly questions?: readonly {
      readonly code: string;
      readonly type: 'yes-no' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'text';
      readonly names: Readonly<Record<string, string>>;
      readonly help?: Readonly<Record<string, string>>;
      readonly options?: readonly {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
      }[];
    }[];
    readonly parameters?: readonly {
      readonly code: string;
      readonly names?: Readonly<Record<string, string>>;
      readonly values: readonly {
        readonly from: string;
        readonly value: number | boolean | string;
      }[];
    }[];
    readonly eligibility?: {
      readonly description?: Readonly<Record<string, string>>;
      readonly rule?: unknown;
    };
    readonly form?: {
      readonly schema: unknown;
      readonly uischema?: unknown;
      readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    readonly requiredDocuments?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly when?: unknown;
    }[];
    readonly fee?: {
      readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
      readonly amount?: number;
      readonly rule?: unknown;
      readonly description?: Readonly<Record<string, string>>;
      readonly refundedOnRefusal?: boolean;
      readonly refundedOnWithdrawal?: boolean;
    };
    readonly serviceLevel?: {
      readonly hours: number;
      readonly calendarId?: string;
      readonly silence?: 'approves' | 'escalates';
    };
    readonly appointment?: {
      readonly typeCode: string;
      readonly agencyId?: string;
    };
    readonly workflow?: {
      readonly unit?: string;
      readonly unitRule?: unknown;
      readonly opinions?: readonly {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
        readonly agencyId?: string;
        readonly days: number;
      }[];
      readonly inspection?: boolean;
      readonly officers?: 1 | 2;
    };
    readonly output?: {
      readonly kind: 'permit' | 'licence' | 'certificate' | 'registration' | 'payment' | 'decision' | 'information';
      readonly names: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly validMonths?: number;
      readonly isPublic?: boolean;
    };
    readonly olderDrafts?: {
      readonly rule: 'finish-by';
      readonly date: string;
    } | {
      readonly rule: 'must-upgrade';
    };
  };
};

export type AgencyService = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly state: 'draft' | 'submitted' | 'published' | 'retired';
  readonly names: Readonly<Record<string, string>>;
  readonly version: number | null;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly revision: number;
  readonly definition: ServiceDefinition;
  readonly sentBack: {
    readonly reasons: string;
    readonly officer: string;
    readonly at: string;
  } | null;
};

export type AgencyServiceSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly state: 'draft' | 'submitted' | 'published' | 'retired';
  readonly names: Readonly<Record<string, string>>;
  readonly version: number | null;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
};

export type ServiceComparison = {
  readonly from: number | null;
  readonly to: number | null;
  readonly added: readonly {
    readonly in: 'questions' | 'form' | 'requiredDocuments';
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly changed: readonly {
    readonly in: 'questions' | 'form' | 'requiredDocuments';
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly removed: readonly {
    readonly in: 'questions' | 'form' | 'requiredDocuments';
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly members: readonly string[];
};

export type EligibilityAssessment = {
  readonly outcome: 'eligible' | 'not-eligible' | 'unknown';
  readonly version: number;
  readonly needs: readonly {
    readonly code: string;
    readonly name: string;
  }[];
  readonly fee: {
    readonly amount: number;
    readonly currency: string;
  } | null;
  readonly documents: readonly {
    readonly code: string;
    readonly name: string;
  }[];
  readonly faults: readonly {
    readonly rule: string;
    readonly detail: string;
  }[];
  readonly trace: readonly {
    readonly rule: string;
    readonly at: string;
    readonly operator: string;
    readonly value: null | boolean | string | number | readonly (null | boolean | string | number | readonly unknown[])[];
    readonly isKnown: boolean;
    readonly read?: string;
    readonly since?: string;
  }[];
};

export type ListTopicsArguments = NoArguments;

export type ListTopicsResult = {
  readonly lifeEvents: readonly {
    readonly code: string;
    readonly name: string;
  }[];
  readonly audiences: readonly {
    readonly code: string;
    readonly name: string;
  }[];
};

export type BrowseServicesArguments = {
  readonly lifeEvent?: 'having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life';
  readonly audience?: 'people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers';
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type BrowseServicesResult = {
  readonly items: readonly PublicServiceSummary[];
  readonly next?: string;
};

export type ShowServiceArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
};

export type ShowServiceResult = PublicService;

export type ShowVersionArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
  readonly version: number;
};

export type ShowVersionResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly definition: {
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
    readonly keywords?: Readonly<Record<string, string>>;
    readonly audience?: readonly ('people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers')[];
    readonly lifeEvents?: readonly ('having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life')[];
    readonly jurisdiction?: readonly string[];
    readonly channels?: readonly ('online' | 'counter' | 'telephone' | 'post' | 'home-visit')[];
    readonly steps?: readonly {
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
    }[];
    readonly questions?: readonly {
      readonly code: string;
      readonly type: 'yes-no' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'text';
      readonly names: Readonly<Record<string, string>>;
      readonly help?: Readonly<Record<string, string>>;
      readonly options?: readonly {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
      }[];
    }[];
    readonly parameters?: readonly {
      readonly code: string;
      readonly names?: Readonly<Record<string, string>>;
      readonly values: readonly {
        readonly from: string;
        readonly value: number | boolean | string;
      }[];
    }[];
    readonly eligibility?: {
      readonly description?: Readonly<Record<string, string>>;
      readonly rule?: unknown;
    };
    readonly form?: {
      readonly schema: unknown;
      readonly uischema?: unknown;
      readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    readonly requiredDocuments?: readonly {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly when?: unknown;
    }[];
    readonly fee?: {
      readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
      readonly amount?: number;
      readonly rule?: unknown;
      readonly description?: Readonly<Record<string, string>>;
      readonly refundedOnRefusal?: boolean;
      readonly refundedOnWithdrawal?: boolean;
    };
    readonly serviceLevel?: {
      readonly hours: number;
      readonly calendarId?: string;
      readonly silence?: 'approves' | 'escalates';
    };
    readonly appointment?: {
      readonly typeCode: string;
      readonly agencyId?: string;
    };
    readonly workflow?: {
      readonly unit?: string;
      readonly unitRule?: unknown;
      readonly opinions?: readonly {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
        readonly agencyId?: string;
        readonly days: number;
      }[];
      readonly inspection?: boolean;
      readonly officers?: 1 | 2;
    };
    readonly output?: {
      readonly kind: 'permit' | 'licence' | 'certificate' | 'registration' | 'payment' | 'decision' | 'information';
      readonly names: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly validMonths?: number;
      readonly isPublic?: boolean;
    };
    readonly olderDrafts?: {
      readonly rule: 'finish-by';
      readonly date: string;
    } | {
      readonly rule: 'must-upgrade';
    };
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ShowChangesArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
  readonly version: number;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type ShowChangesResult = {
  readonly standing: {
    readonly rule: 'current' | 'finish-by' | 'must-upgrade';
    readonly date: string | null;
  };
  readonly comparison: ServiceComparison;
};

export type SearchServicesArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly q: string;
  readonly lifeEvent?: 'having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life';
  readonly audience?: 'people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers';
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
  readonly limit?: number;
};

export type SearchServicesResult = {
  readonly items: readonly PublicServiceSummary[];
};

export type DescribeAsJsonLdArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type DescribeAsJsonLdResult = string;

export type DescribeAsTurtleArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type DescribeAsTurtleResult = string;

export type AssessEligibilityArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
} & {
  readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type AssessEligibilityResult = EligibilityAssessment;

export type ListServicesArguments = {
  readonly state?: 'draft' | 'submitted' | 'published' | 'retired';
  readonly text?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListServicesResult = {
  readonly items: readonly AgencyServiceSummary[];
  readonly next?: string;
};

export type GetServiceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
};

export type GetServiceResult = AgencyService;

export type SaveServiceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly keywords?: Readonly<Record<string, string>>;
  /** Name each one once. */
  readonly audience?: readonly ('people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers')[];
  /** Name each one once. */
  readonly lifeEvents?: readonly ('having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life')[];
  readonly jurisdiction?: readonly string[];
  /** Name each one once. */
  readonly channels?: readonly ('online' | 'counter' | 'telephone' | 'post' | 'home-visit')[];
  readonly steps?: readonly {
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
  }[];
  /** Each entry must have a code of its own. */
  readonly questions?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly type: 'yes-no' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'text';
    readonly names: Readonly<Record<string, string>>;
    readonly help?: Readonly<Record<string, string>>;
    /** Each entry must have a code of its own. */
    readonly options?: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    }[];
  }[];
  /** Each entry must have a code of its own. */
  readonly parameters?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly names?: Readonly<Record<string, string>>;
    /** Give one value for each day. */
    readonly values: readonly {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly from: string;
      readonly value: number | boolean | string;
    }[];
  }[];
  readonly eligibility?: {
    readonly description?: Readonly<Record<string, string>>;
    /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
    readonly rule?: unknown;
  };
  readonly testCases?: readonly {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly on: string;
    readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
    readonly expects: {
      readonly outcome?: 'eligible' | 'not-eligible' | 'unknown';
      readonly needs?: readonly string[];
      readonly fee?: number;
      readonly documents?: readonly string[];
    };
  }[];
  readonly form?: {
    /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
    readonly schema: unknown;
    /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
    readonly uischema?: unknown;
    readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  /** Each entry must have a code of its own. */
  readonly requiredDocuments?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly description?: Readonly<Record<string, string>>;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly type?: string;
    /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
    readonly when?: unknown;
  }[];
  readonly fee?: {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly amount?: number;
    /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
    readonly rule?: unknown;
    readonly description?: Readonly<Record<string, string>>;
    readonly refundedOnRefusal?: boolean;
    readonly refundedOnWithdrawal?: boolean;
  };
  readonly serviceLevel?: {
    readonly hours: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
    readonly silence?: 'approves' | 'escalates';
  };
  readonly appointment?: {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly typeCode: string;
    /** Must be an id that this portal gave. */
    readonly agencyId?: string;
  };
  readonly workflow?: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly unit?: string;
    /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
    readonly unitRule?: unknown;
    /** Each entry must have a code of its own. */
    readonly opinions?: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
      /** Must be an id that this portal gave. */
      readonly agencyId?: string;
      readonly days: number;
    }[];
    readonly inspection?: boolean;
    readonly officers?: 1 | 2;
  };
  readonly output?: {
    readonly kind: 'permit' | 'licence' | 'certificate' | 'registration' | 'payment' | 'decision' | 'information';
    readonly names: Readonly<Record<string, string>>;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly type?: string;
    readonly validMonths?: number;
    readonly isPublic?: boolean;
  };
  readonly olderDrafts?: {
    readonly rule: 'finish-by';
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly date: string;
  } | {
    readonly rule: 'must-upgrade';
  };
};

export type SaveServiceResult = void;

export type DiscardDraftArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
} & Readonly<Record<string, never>>;

export type DiscardDraftResult = void;

export type SubmitServiceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
};

export type SubmitServiceResult = void;

export type WithdrawServiceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
} & Readonly<Record<string, never>>;

export type WithdrawServiceResult = void;

export type RetireServiceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
};

export type RetireServiceResult = void;

export type CompareDraftArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly serviceCode: string;
};

export type CompareDraftResult = ServiceComparison;

export type ImportServicesArguments = {
  readonly items: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly definition: {
      readonly names: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
      readonly keywords?: Readonly<Record<string, string>>;
      /** Name each one once. */
      readonly audience?: readonly ('people' | 'families' | 'businesses' | 'students' | 'workers' | 'older-people' | 'people-with-disabilities' | 'newcomers')[];
      /** Name each one once. */
      readonly lifeEvents?: readonly ('having-a-child' | 'going-to-school' | 'studying' | 'looking-for-work' | 'getting-married' | 'moving' | 'building-a-home' | 'driving' | 'travelling' | 'being-ill' | 'retiring' | 'losing-somebody' | 'starting-a-business' | 'running-a-business' | 'closing-a-business' | 'public-life')[];
      readonly jurisdiction?: readonly string[];
      /** Name each one once. */
      readonly channels?: readonly ('online' | 'counter' | 'telephone' | 'post' | 'home-visit')[];
      readonly steps?: readonly {
        readonly names: Readonly<Record<string, string>>;
        readonly description?: Readonly<Record<string, string>>;
      }[];
      /** Each entry must have a code of its own. */
      readonly questions?: readonly {
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly code: string;
        readonly type: 'yes-no' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'text';
        readonly names: Readonly<Record<string, string>>;
        readonly help?: Readonly<Record<string, string>>;
        /** Each entry must have a code of its own. */
        readonly options?: readonly {
          /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
          readonly code: string;
          readonly names: Readonly<Record<string, string>>;
        }[];
      }[];
      /** Each entry must have a code of its own. */
      readonly parameters?: readonly {
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly code: string;
        readonly names?: Readonly<Record<string, string>>;
        /** Give one value for each day. */
        readonly values: readonly {
          /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
          readonly from: string;
          readonly value: number | boolean | string;
        }[];
      }[];
      readonly eligibility?: {
        readonly description?: Readonly<Record<string, string>>;
        /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
        readonly rule?: unknown;
      };
      readonly testCases?: readonly {
        /** White space around it is taken away. Write it in one line, without control characters. */
        readonly name: string;
        /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
        readonly on: string;
        readonly answers: Readonly<Record<string, boolean | number | string | null | readonly (boolean | number | string)[]>>;
        readonly expects: {
          readonly outcome?: 'eligible' | 'not-eligible' | 'unknown';
          readonly needs?: readonly string[];
          readonly fee?: number;
          readonly documents?: readonly string[];
        };
      }[];
      readonly form?: {
        /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
        readonly schema: unknown;
        /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
        readonly uischema?: unknown;
        readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
      };
      /** Each entry must have a code of its own. */
      readonly requiredDocuments?: readonly {
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
        readonly description?: Readonly<Record<string, string>>;
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly type?: string;
        /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
        readonly when?: unknown;
      }[];
      readonly fee?: {
        readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
        readonly amount?: number;
        /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
        readonly rule?: unknown;
        readonly description?: Readonly<Record<string, string>>;
        readonly refundedOnRefusal?: boolean;
        readonly refundedOnWithdrawal?: boolean;
      };
      readonly serviceLevel?: {
        readonly hours: number;
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly calendarId?: string;
        readonly silence?: 'approves' | 'escalates';
      };
      readonly appointment?: {
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly typeCode: string;
        /** Must be an id that this portal gave. */
        readonly agencyId?: string;
      };
      readonly workflow?: {
        /** White space around it is taken away. Write it in one line, without control characters. */
        readonly unit?: string;
        /** Use at most 64 KiB of JSON, and 48 levels. Control characters and broken characters are not allowed. */
        readonly unitRule?: unknown;
        /** Each entry must have a code of its own. */
        readonly opinions?: readonly {
          /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
          readonly code: string;
          readonly names: Readonly<Record<string, string>>;
          /** Must be an id that this portal gave. */
          readonly agencyId?: string;
          readonly days: number;
        }[];
        readonly inspection?: boolean;
        readonly officers?: 1 | 2;
      };
      readonly output?: {
        readonly kind: 'permit' | 'licence' | 'certificate' | 'registration' | 'payment' | 'decision' | 'information';
        readonly names: Readonly<Record<string, string>>;
        /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
        readonly type?: string;
        readonly validMonths?: number;
        readonly isPublic?: boolean;
      };
      readonly olderDrafts?: {
        readonly rule: 'finish-by';
        /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
        readonly date: string;
      } | {
        readonly rule: 'must-upgrade';
      };
    };
  }[];
};

export type ImportServicesResult = {
  readonly items: readonly {
    readonly code: string | null;
    readonly result: 'saved' | 'refused' | 'later';
    readonly problem?: string;
    readonly errors?: readonly {
      readonly in: string;
      readonly pointer: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
};

export type ExportServicesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ExportServicesResult = string;

export type ListReviewsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListReviewsResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly code: string;
    readonly state: 'draft' | 'submitted' | 'published' | 'retired';
    readonly names: Readonly<Record<string, string>>;
    readonly version: number | null;
    readonly updatedAt: string;
    readonly submittedAt: string | null;
    readonly agencyNames: Readonly<Record<string, string>> | null;
  }[];
  readonly next?: string;
};

export type GetReviewArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
};

export type GetReviewResult = {
  readonly service: {
    readonly id: string;
    readonly agencyId: string;
    readonly code: string;
    readonly state: 'draft' | 'submitted' | 'published' | 'retired';
    readonly names: Readonly<Record<string, string>>;
    readonly version: number | null;
    readonly updatedAt: string;
    readonly submittedAt: string | null;
    readonly revision: number;
    readonly definition: ServiceDefinition;
    readonly sentBack: {
      readonly reasons: string;
      readonly officer: string;
      readonly at: string;
    } | null;
    readonly agencyNames: Readonly<Record<string, string>> | null;
  };
  readonly comparison: ServiceComparison;
};

export type ApproveServiceArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
} & {
  readonly revision: number;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
};

export type ApproveServiceResult = {
  readonly id: string;
  readonly version: number;
};

export type SendServiceBackArguments = {
  /** Must be an id that this portal gave. */
  readonly serviceId: string;
} & {
  readonly revision: number;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reasons: string;
};

export type SendServiceBackResult = void;

/** Refusals of this service, by code. */
export type CatalogueProblem = 'service-not-found' | 'version-not-found' | 'wrong-answer' | 'service-state' | 'service-too-large' | 'never-published' | 'unsound-service' | 'other-revision';

/** The services of all agencies as data: found, understood, and published without deploying anything. */
export interface CatalogueService {
  /** By what services can be browsed: what happens in a life, and whom they are for. For anyone. */
  readonly listTopics: Operation<ListTopicsArguments, ListTopicsResult>;
  /** List what is published, by English name; by life event, audience or agency. For anyone. */
  readonly browseServices: PagedOperation<BrowseServicesArguments, BrowseServicesResult>;
  /** Show a service: who may have it, how, with what, by when and for how much. For anyone. Refusals: service-not-found. */
  readonly showService: Operation<ShowServiceArguments, ShowServiceResult>;
  /** Show a version of a service, as it was published. For anyone. Refusals: version-not-found. */
  readonly showVersion: Operation<ShowVersionArguments, ShowVersionResult>;
  /** What has changed since a version, and whether what was begun under it can be finished. For anyone. Refusals: service-not-found, version-not-found. */
  readonly showChanges: Operation<ShowChangesArguments, ShowChangesResult>;
  /** Find services by what people call them, the best first. For anyone. */
  readonly searchServices: Operation<SearchServicesArguments, SearchServicesResult>;
  /** All that is published in CPSV-AP 3.2, as JSON-LD. For anyone. */
  readonly describeAsJsonLd: Operation<DescribeAsJsonLdArguments, DescribeAsJsonLdResult>;
  /** All that is published in CPSV-AP 3.2, as Turtle. For anyone. */
  readonly describeAsTurtle: Operation<DescribeAsTurtleArguments, DescribeAsTurtleResult>;
  /** Ask whether I may have a service, what it costs me and what I have to bring. For anyone. Refusals: service-not-found, wrong-answer. */
  readonly assessEligibility: Operation<AssessEligibilityArguments, AssessEligibilityResult>;
  /** List your services, the last changed first. Needs a key with the scope `catalogue:read`. */
  readonly listServices: PagedOperation<ListServicesArguments, ListServicesResult>;
  /** Show one of your services: the draft of its next version, or else what is published. Needs a key with the scope `catalogue:read`. Refusals: service-not-found. */
  readonly getService: Operation<GetServiceArguments, GetServiceResult>;
  /** Draft a service under a code of your own, or its next version. Needs a key with the scope `catalogue:write`. Refusals: service-state, service-too-large. */
  readonly saveService: Operation<SaveServiceArguments, SaveServiceResult>;
  /** Throw the draft of a next version away, and go back to what was published. Needs a key with the scope `catalogue:write`. Refusals: service-not-found, service-state, never-published. */
  readonly discardDraft: Operation<DiscardDraftArguments, DiscardDraftResult>;
  /** Hand a draft to the portal to be published. Needs a key with the scope `catalogue:write`. Refusals: service-not-found, service-state, unsound-service. */
  readonly submitService: Operation<SubmitServiceArguments, SubmitServiceResult>;
  /** Take a submitted version back, to change it. Needs a key with the scope `catalogue:write`. Refusals: service-not-found, service-state. */
  readonly withdrawService: Operation<WithdrawServiceArguments, WithdrawServiceResult>;
  /** Take a published service from the catalogue. Needs a key with the scope `catalogue:write`. Refusals: service-not-found, service-state. */
  readonly retireService: Operation<RetireServiceArguments, RetireServiceResult>;
  /** Compare a draft with what is published: questions that are new, changed or gone. Needs a key with the scope `catalogue:read`. Refusals: service-not-found. */
  readonly compareDraft: Operation<CompareDraftArguments, CompareDraftResult>;
  /** Draft up to 200 services from a file. Needs a key with the scope `catalogue:write`. */
  readonly importServices: Operation<ImportServicesArguments, ImportServicesResult>;
  /** Your services as NDJSON: the draft of each, or else what is published. Needs a key with the scope `catalogue:read`. */
  readonly exportServices: Operation<ExportServicesArguments, ExportServicesResult>;
  /** List the versions that wait to be published, the longest waiting first. For operators. */
  readonly listReviews: PagedOperation<ListReviewsArguments, ListReviewsResult>;
  /** Show what an agency wants to publish, and how it differs from what is published. For operators. Refusals: service-not-found. */
  readonly getReview: Operation<GetReviewArguments, GetReviewResult>;
  /** Publish a version; nothing changes it from then on. For operators. Refusals: service-not-found, service-state, other-revision, unsound-service. */
  readonly approveService: Operation<ApproveServiceArguments, ApproveServiceResult>;
  /** Send a version back to its agency, with the reasons. For operators. Refusals: service-not-found, service-state, other-revision. */
  readonly sendServiceBack: Operation<SendServiceBackArguments, SendServiceBackResult>;
}

export const catalogue: Readonly<Record<keyof CatalogueService, OperationRow>> = {
  listTopics: {"method":"GET","path":"/v1/public/catalogue/topics","access":"anyone","reply":"json"},
  browseServices: {"method":"GET","path":"/v1/public/catalogue/services","access":"anyone","reply":"json","query":["lifeEvent","audience","agencyId","limit","cursor"],"paged":true},
  showService: {"method":"GET","path":"/v1/public/catalogue/services/{serviceId}","access":"anyone","reply":"json"},
  showVersion: {"method":"GET","path":"/v1/public/catalogue/services/{serviceId}/versions/{version}","access":"anyone","reply":"json"},
  showChanges: {"method":"GET","path":"/v1/public/catalogue/services/{serviceId}/versions/{version}/changes","access":"anyone","reply":"json","query":["on"]},
  searchServices: {"method":"GET","path":"/v1/public/catalogue/search","access":"anyone","reply":"json","query":["q","lifeEvent","audience","agencyId","limit"]},
  describeAsJsonLd: {"method":"GET","path":"/v1/public/catalogue/services.jsonld","access":"anyone","reply":"json","query":["limit","cursor"]},
  describeAsTurtle: {"method":"GET","path":"/v1/public/catalogue/services.ttl","access":"anyone","reply":"text","query":["limit","cursor"]},
  assessEligibility: {"method":"POST","path":"/v1/public/catalogue/services/{serviceId}/eligibility","access":"anyone","reply":"json","body":"json","write":true},
  listServices: {"method":"GET","path":"/v1/agency/catalogue/services","access":"agency","reply":"json","query":["state","text","updated_after","limit","cursor"],"paged":true},
  getService: {"method":"GET","path":"/v1/agency/catalogue/services/{serviceCode}","access":"agency","reply":"json"},
  saveService: {"method":"PUT","path":"/v1/agency/catalogue/services/{serviceCode}","access":"agency","reply":"none","body":"json","write":true},
  discardDraft: {"method":"POST","path":"/v1/agency/catalogue/services/{serviceCode}/discarding","access":"agency","reply":"none","body":"json","write":true},
  submitService: {"method":"POST","path":"/v1/agency/catalogue/services/{serviceCode}/submission","access":"agency","reply":"none","body":"json","write":true},
  withdrawService: {"method":"POST","path":"/v1/agency/catalogue/services/{serviceCode}/withdrawal","access":"agency","reply":"none","body":"json","write":true},
  retireService: {"method":"POST","path":"/v1/agency/catalogue/services/{serviceCode}/retirement","access":"agency","reply":"none","body":"json","write":true},
  compareDraft: {"method":"GET","path":"/v1/agency/catalogue/services/{serviceCode}/comparison","access":"agency","reply":"json"},
  importServices: {"method":"POST","path":"/v1/agency/catalogue/imports","access":"agency","reply":"json","body":"json","write":true},
  exportServices: {"method":"GET","path":"/v1/agency/catalogue/export","access":"agency","reply":"text","query":["limit","cursor"]},
  listReviews: {"method":"GET","path":"/v1/operator/catalogue/reviews","access":"operator","reply":"json","query":["limit","cursor"],"paged":true},
  getReview: {"method":"GET","path":"/v1/operator/catalogue/reviews/{serviceId}","access":"operator","reply":"json"},
  approveService: {"method":"POST","path":"/v1/operator/catalogue/reviews/{serviceId}/approval","access":"operator","reply":"json","body":"json","write":true},
  sendServiceBack: {"method":"POST","path":"/v1/operator/catalogue/reviews/{serviceId}/send-back","access":"operator","reply":"none","body":"json","write":true},
};
