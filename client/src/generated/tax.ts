// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

export type Tax = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly of: 'property' | 'vehicle' | 'business' | 'taxpayer';
  readonly rule: {
    readonly kind: 'stated';
  } | {
    readonly kind: 'fixed';
    readonly amount: number;
  } | {
    readonly kind: 'rate';
    readonly rate: string;
    readonly least?: number;
    readonly most?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  } | {
    readonly kind: 'brackets';
    readonly mode: 'marginal' | 'whole';
    readonly brackets: readonly {
      readonly upTo?: number;
      readonly rate?: string;
      readonly amount?: number;
    }[];
    readonly least?: number;
    readonly most?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly figures?: readonly {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly effect: 'adds' | 'subtracts';
  }[];
  readonly credits?: 'carried-forward' | 'refunded';
  readonly periods?: {
    readonly from: string;
    readonly months: number;
  };
  readonly selfAssessed: boolean;
  readonly payment: {
    readonly dueDays: number;
    readonly calendarId?: string;
    readonly discount?: {
      readonly days: number;
      readonly rate?: string;
      readonly amount?: number;
    };
    readonly instalments?: {
      readonly count: number;
      readonly everyMonths: number;
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
    readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly objections?: {
    readonly days: number;
    readonly decideHours: number;
    readonly calendarId?: string;
    readonly remindHours?: number;
    readonly levels?: readonly {
      readonly afterHours: number;
      readonly unit: string;
    }[];
  };
  readonly active: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type OwnTax = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly of: 'property' | 'vehicle' | 'business' | 'taxpayer';
  readonly rule: {
    readonly kind: 'stated';
  } | {
    readonly kind: 'fixed';
    readonly amount: number;
  } | {
    readonly kind: 'rate';
    readonly rate: string;
    readonly least?: number;
    readonly most?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  } | {
    readonly kind: 'brackets';
    readonly mode: 'marginal' | 'whole';
    readonly brackets: readonly {
      readonly upTo?: number;
      readonly rate?: string;
      readonly amount?: number;
    }[];
    readonly least?: number;
    readonly most?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly figures?: readonly {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly effect: 'adds' | 'subtracts';
  }[];
  readonly credits?: 'carried-forward' | 'refunded';
  readonly periods?: {
    readonly from: string;
    readonly months: number;
  };
  readonly selfAssessed: boolean;
  readonly payment: {
    readonly dueDays: number;
    readonly calendarId?: string;
    readonly discount?: {
      readonly days: number;
      readonly rate?: string;
      readonly amount?: number;
    };
    readonly instalments?: {
      readonly count: number;
      readonly everyMonths: number;
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
    readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly objections?: {
    readonly days: number;
    readonly decideHours: number;
    readonly calendarId?: string;
    readonly remindHours?: number;
    readonly levels?: readonly {
      readonly afterHours: number;
      readonly unit: string;
    }[];
  };
  readonly active: boolean;
  readonly changed: {
    readonly officer: string;
    readonly second: string | null;
    readonly at: string;
  } | null;
};

export type TaxSummary = {
  readonly agencyId: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly of: 'property' | 'vehicle' | 'business' | 'taxpayer';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly selfAssessed: boolean;
  readonly active: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type Taxpayer = {
  readonly agencyId: string;
  readonly identifier: string;
  readonly name: string;
  readonly language: 'en' | 'ar' | 'fa';
};

export type TaxableObject = {
  readonly agencyId: string;
  readonly number: string;
  readonly version: number;
  readonly kind: 'property' | 'vehicle' | 'business';
  readonly label: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly value: string;
  }[];
  readonly taxpayer: string;
  readonly since: string;
  readonly activeFrom: string;
  readonly activeUntil?: string;
  readonly holders: readonly {
    readonly taxpayer: string;
    readonly since: string;
  }[];
};

export type TaxableObjectSummary = {
  readonly agencyId: string;
  readonly number: string;
  readonly kind: 'property' | 'vehicle' | 'business';
  readonly label: string;
  readonly taxpayer: string;
  readonly since: string;
};

export type Assessment = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly basis: readonly ({
    readonly code: 'figure';
    readonly figure: string;
    readonly effect: 'adds' | 'subtracts';
    readonly amount: number;
  } | {
    readonly code: 'value';
    readonly amount: number;
  } | {
    readonly code: 'bracket';
    readonly above: number;
    readonly upTo?: number;
    readonly base: number;
    readonly rate?: string;
    readonly amount: number;
  } | {
    readonly code: 'rate';
    readonly base: number;
    readonly rate: string;
    readonly amount: number;
  } | {
    readonly code: 'stated' | 'fixed';
    readonly amount: number;
  } | {
    readonly code: 'least' | 'most';
    readonly amount: number;
  } | {
    readonly code: 'assessed-before' | 'credit-used';
    readonly amount: number;
  })[];
  readonly lines: readonly {
    readonly head: string;
    readonly text: string;
    readonly amount: number;
  }[];
  readonly issuedOn: string;
  readonly dueOn: string;
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
  readonly objectionsUntil: string | null;
  readonly declared: boolean;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly supplements?: string;
  readonly replaces?: string;
};

export type OwnAssessment = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly basis: readonly ({
    readonly code: 'figure';
    readonly figure: string;
    readonly effect: 'adds' | 'subtracts';
    readonly amount: number;
  } | {
    readonly code: 'value';
    readonly amount: number;
  } | {
    readonly code: 'bracket';
    readonly above: number;
    readonly upTo?: number;
    readonly base: number;
    readonly rate?: string;
    readonly amount: number;
  } | {
    readonly code: 'rate';
    readonly base: number;
    readonly rate: string;
    readonly amount: number;
  } | {
    readonly code: 'stated' | 'fixed';
    readonly amount: number;
  } | {
    readonly code: 'least' | 'most';
    readonly amount: number;
  } | {
    readonly code: 'assessed-before' | 'credit-used';
    readonly amount: number;
  })[];
  readonly lines: readonly {
    readonly head: string;
    readonly text: string;
    readonly amount: number;
  }[];
  readonly issuedOn: string;
  readonly dueOn: string;
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
  readonly objectionsUntil: string | null;
  readonly declared: boolean;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly supplements?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly due: {
    readonly on: string;
    readonly total: number;
    readonly principal: number;
    readonly discount: number;
    readonly penalty: number;
    readonly interest: number;
    readonly overdue: number;
    readonly nextChangeOn?: string;
    readonly steps: readonly ({
      readonly code: 'principal';
      readonly amount: number;
    } | {
      readonly code: 'penalty';
      readonly dueOn: string;
      readonly from: string;
      readonly to: string;
      readonly times: number;
      readonly base?: number;
      readonly rate?: string;
      readonly amount: number;
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
    } | {
      readonly code: 'cap';
      readonly charge: 'penalty' | 'interest';
      readonly dueOn: string;
      readonly amount: number;
    } | {
      readonly code: 'stay';
      readonly from: string;
      readonly until?: string;
    } | {
      readonly code: 'paid';
      readonly on: string;
      readonly interest: number;
      readonly penalty: number;
      readonly principal: number;
      readonly discount: number;
      readonly amount: number;
    } | {
      readonly code: 'discount';
      readonly until: string;
      readonly base?: number;
      readonly rate?: string;
      readonly amount: number;
    } | {
      readonly code: 'ahead';
      readonly charge: 'penalty' | 'interest';
      readonly amount: number;
    })[];
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type OwnAssessmentSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly objectionsUntil: string | null;
  readonly declared: boolean;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly supplements?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly due: {
    readonly on: string;
    readonly total: number;
    readonly principal: number;
    readonly discount: number;
    readonly penalty: number;
    readonly interest: number;
    readonly overdue: number;
    readonly nextChangeOn?: string;
    readonly steps: readonly ({
      readonly code: 'principal';
      readonly amount: number;
    } | {
      readonly code: 'penalty';
      readonly dueOn: string;
      readonly from: string;
      readonly to: string;
      readonly times: number;
      readonly base?: number;
      readonly rate?: string;
      readonly amount: number;
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
    } | {
      readonly code: 'cap';
      readonly charge: 'penalty' | 'interest';
      readonly dueOn: string;
      readonly amount: number;
    } | {
      readonly code: 'stay';
      readonly from: string;
      readonly until?: string;
    } | {
      readonly code: 'paid';
      readonly on: string;
      readonly interest: number;
      readonly penalty: number;
      readonly principal: number;
      readonly discount: number;
      readonly amount: number;
    } | {
      readonly code: 'discount';
      readonly until: string;
      readonly base?: number;
      readonly rate?: string;
      readonly amount: number;
    } | {
      readonly code: 'ahead';
      readonly charge: 'penalty' | 'interest';
      readonly amount: number;
    })[];
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type CurrentAssessment = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly basis: readonly ({
    readonly code: 'figure';
    readonly figure: string;
    readonly effect: 'adds' | 'subtracts';
    readonly amount: number;
  } | {
    readonly code: 'value';
    readonly amount: number;
  } | {
    readonly code: 'bracket';
    readonly above: number;
    readonly upTo?: number;
    readonly base: number;
    readonly rate?: string;
    readonly amount: number;
  } | {
    readonly code: 'rate';
    readonly base: number;
    readonly rate: string;
    readonly amount: number;
  } | {
    readonly code: 'stated' | 'fixed';
    readonly amount: number;
  } | {
    readonly code: 'least' | 'most';
    readonly amount: number;
  } | {
    readonly code: 'assessed-before' | 'credit-used';
    readonly amount: number;
  })[];
  readonly lines: readonly {
    readonly head: string;
    readonly text: string;
    readonly amount: number;
  }[];
  readonly issuedOn: string;
  readonly dueOn: string;
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
  readonly objectionsUntil: string | null;
  readonly declared: boolean;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly supplements?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly due: {
    readonly on: string;
    readonly total: number;
    readonly principal: number;
    readonly discount: number;
    readonly penalty: number;
    readonly interest: number;
    readonly overdue: number;
    readonly nextChangeOn?: string;
    readonly steps: readonly ({
      readonly code: 'principal';
      readonly amount: number;
    } | {
      readonly code: 'penalty';
      readonly dueOn: string;
      readonly from: string;
      readonly to: string;
      readonly times: number;
      readonly base?: number;
      readonly rate?: string;
      readonly amount: number;
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
    } | {
      readonly code: 'cap';
      readonly charge: 'penalty' | 'interest';
      readonly dueOn: string;
      readonly amount: number;
    } | {
      readonly code: 'stay';
      readonly from: string;
      readonly until?: string;
    } | {
      readonly code: 'paid';
      readonly on: string;
      readonly interest: number;
      readonly penalty: number;
      readonly principal: number;
      readonly discount: number;
      readonly amount: number;
    } | {
      readonly code: 'discount';
      readonly until: string;
      readonly base?: number;
      readonly rate?: string;
      readonly amount: number;
    } | {
      readonly code: 'ahead';
      readonly charge: 'penalty' | 'interest';
      readonly amount: number;
    })[];
  };
};

export type DeclarationPreview = {
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly basis: readonly ({
    readonly code: 'figure';
    readonly figure: string;
    readonly effect: 'adds' | 'subtracts';
    readonly amount: number;
  } | {
    readonly code: 'value';
    readonly amount: number;
  } | {
    readonly code: 'bracket';
    readonly above: number;
    readonly upTo?: number;
    readonly base: number;
    readonly rate?: string;
    readonly amount: number;
  } | {
    readonly code: 'rate';
    readonly base: number;
    readonly rate: string;
    readonly amount: number;
  } | {
    readonly code: 'stated' | 'fixed';
    readonly amount: number;
  } | {
    readonly code: 'least' | 'most';
    readonly amount: number;
  } | {
    readonly code: 'assessed-before' | 'credit-used';
    readonly amount: number;
  })[];
  readonly lines: readonly {
    readonly head: string;
    readonly text: string;
    readonly amount: number;
  }[];
  readonly issuedOn: string;
  readonly dueOn: string;
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
  readonly objectionsUntil: string | null;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type DeclaredAssessment = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly basis: readonly ({
    readonly code: 'figure';
    readonly figure: string;
    readonly effect: 'adds' | 'subtracts';
    readonly amount: number;
  } | {
    readonly code: 'value';
    readonly amount: number;
  } | {
    readonly code: 'bracket';
    readonly above: number;
    readonly upTo?: number;
    readonly base: number;
    readonly rate?: string;
    readonly amount: number;
  } | {
    readonly code: 'rate';
    readonly base: number;
    readonly rate: string;
    readonly amount: number;
  } | {
    readonly code: 'stated' | 'fixed';
    readonly amount: number;
  } | {
    readonly code: 'least' | 'most';
    readonly amount: number;
  } | {
    readonly code: 'assessed-before' | 'credit-used';
    readonly amount: number;
  })[];
  readonly lines: readonly {
    readonly head: string;
    readonly text: string;
    readonly amount: number;
  }[];
  readonly issuedOn: string;
  readonly dueOn: string;
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
  readonly objectionsUntil: string | null;
  readonly declared: boolean;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly supplements?: string;
  readonly replaces?: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type OwnTaxableObject = {
  readonly agencyId: string;
  readonly number: string;
  readonly kind: 'property' | 'vehicle' | 'business';
  readonly label: string;
  readonly taxpayer: string;
  readonly since: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type TaxStatement = {
  readonly agencyId: string;
  readonly taxableObject: string | null;
  readonly from: string;
  readonly until: string;
  readonly accounts: readonly {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly opening: number;
    readonly entries: readonly {
      readonly on: string;
      readonly kind: 'assessed' | 'billed' | 'penalty' | 'interest' | 'carried-over' | 'paid' | 'discount' | 'credited' | 'refunded' | 'cancelled' | 'replaced';
      readonly assessmentId: string;
      readonly amount: number;
      readonly balance: number;
    }[];
    readonly closing: number;
  }[];
};

export type OwnTaxStatement = {
  readonly agencyId: string;
  readonly taxableObject: string | null;
  readonly from: string;
  readonly until: string;
  readonly accounts: readonly {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly opening: number;
    readonly entries: readonly {
      readonly on: string;
      readonly kind: 'assessed' | 'billed' | 'penalty' | 'interest' | 'carried-over' | 'paid' | 'discount' | 'credited' | 'refunded' | 'cancelled' | 'replaced';
      readonly assessmentId: string;
      readonly amount: number;
      readonly balance: number;
    }[];
    readonly closing: number;
  }[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ClearanceCertificate = {
  readonly id: string;
  readonly agencyId: string;
  readonly shortReference: string;
  readonly number: string;
  readonly taxableObject: string | null;
  readonly issuedAt: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly taxpayer: string | null;
  readonly valid: boolean;
  readonly verification: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ImportJob = {
  readonly id: string;
  readonly label: string | null;
  readonly state: 'awaiting-file' | 'running' | 'finished' | 'refused' | 'cancelled' | 'failed' | 'lapsed';
  readonly bytes: number;
  readonly askedAt: string;
  readonly reason: 'wrong-checksum' | 'not-text' | 'not-geojson' | 'no-rows' | 'too-many-rows' | 'column-missing' | 'column-unknown' | 'column-twice' | null;
  readonly detail: string | null;
  readonly total: number | null;
  readonly rows: number;
  readonly done: number;
  readonly refused: number;
  readonly waiting: {
    readonly reason: 'busy' | 'unattended';
    readonly rows: number;
    readonly since: string;
    readonly nextAt: string;
  } | null;
  readonly endedAt: string | null;
  readonly results: {
    readonly url: string;
    readonly until: string;
  } | null;
};

export type ImportJobSummary = {
  readonly id: string;
  readonly label: string | null;
  readonly state: 'awaiting-file' | 'running' | 'finished' | 'refused' | 'cancelled' | 'failed' | 'lapsed';
  readonly bytes: number;
  readonly askedAt: string;
};

export type TaxObjection = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly tax: string;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly status: 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly submittedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly title: Readonly<Record<string, string>>;
  readonly grounds: string;
  readonly accepted: number | null;
  readonly timeline: readonly TaxObjectionEntry[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AgencyTaxObjection = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly tax: string;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly status: 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly submittedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly title: Readonly<Record<string, string>>;
  readonly grounds: string;
  readonly accepted: number | null;
  readonly timeline: readonly TaxObjectionEntry[];
  readonly person: {
    readonly name: string | null;
    readonly language: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
};

export type TaxObjectionSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly tax: string;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly status: 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly submittedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
};

export type OwnTaxObjectionSummary = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly tax: string;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly status: 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly submittedAt: string;
  readonly updatedAt: string;
  readonly clock: 'running' | 'paused' | 'stopped';
  readonly dueAt: string | null;
  readonly escalationLevel: number;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type TaxObjectionEntry = {
  readonly id: string;
  readonly action: 'submit' | 'answer' | 'withdraw' | 'review' | 'ask' | 'uphold' | 'uphold-partly' | 'reject' | 'remind' | 'escalate';
  readonly by: 'citizen' | 'agency' | 'portal';
  readonly at: string;
  readonly status?: 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly text?: string;
  readonly level?: number;
  readonly unit?: string;
  readonly dueAt?: string;
  readonly amount?: number;
  readonly assessmentId?: string;
  readonly toRefund?: number;
  readonly actor?: {
    readonly mandate: string;
  };
  readonly officers?: {
    readonly officer: string;
    readonly second: string | null;
  };
};

export type TaxObjectionAction = {
  readonly objectionId: string;
  readonly id: string;
  readonly action: 'submit' | 'answer' | 'withdraw' | 'review' | 'ask' | 'uphold' | 'uphold-partly' | 'reject' | 'remind' | 'escalate';
  readonly by: 'citizen' | 'agency' | 'portal';
  readonly at: string;
  readonly status?: 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly text?: string;
  readonly level?: number;
  readonly unit?: string;
  readonly dueAt?: string;
  readonly amount?: number;
  readonly assessmentId?: string;
  readonly toRefund?: number;
  readonly actor?: {
    readonly mandate: string;
  };
  readonly officers?: {
    readonly officer: string;
    readonly second: string | null;
  };
};

export type PutTaxArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly taxCode: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly head: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly of: 'property' | 'vehicle' | 'business' | 'taxpayer';
  readonly rule: {
    readonly kind: 'stated';
  } | {
    readonly kind: 'fixed';
    readonly amount: number;
  } | {
    readonly kind: 'rate';
    readonly rate: string | {
      /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
      readonly percent: string;
    } | {
      /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
      readonly ratio: string;
    };
    readonly least?: number;
    readonly most?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  } | {
    readonly kind: 'brackets';
    readonly mode: 'marginal' | 'whole';
    /** Each reaches further than the one before, and the last has no end. */
    readonly brackets: readonly {
      readonly upTo?: number;
      readonly rate?: string | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly percent: string;
      } | {
        /** Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}. */
        readonly ratio: string;
      };
      readonly amount?: number;
    }[];
    readonly least?: number;
    readonly most?: number;
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  /** Each figure must have a code of its own. */
  readonly figures?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly effect: 'adds' | 'subtracts';
  }[];
  readonly credits?: 'carried-forward' | 'refunded';
  readonly periods?: {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    readonly months: number;
  };
  readonly selfAssessed: boolean;
  readonly payment: {
    readonly dueDays: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
    /** Give a rate or an amount. */
    readonly discount?: {
      readonly days: number;
      /** Must be a decimal between 0 and 1 with at most eight decimals, such as "0.1". */
      readonly rate?: string;
      readonly amount?: number;
    };
    readonly instalments?: {
      readonly count: number;
      readonly everyMonths: number;
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
    /** Give each of the three exactly once. */
    readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  readonly objections?: {
    readonly days: number;
    readonly decideHours: number;
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendarId?: string;
    readonly remindHours?: number;
    /** Each level must come later than the one before. */
    readonly levels?: readonly {
      readonly afterHours: number;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly unit: string;
    }[];
  };
  readonly active: boolean;
};

export type PutTaxResult = void;

export type GetOwnTaxArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly taxCode: string;
};

export type GetOwnTaxResult = OwnTax;

export type ListTaxesArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListTaxesResult = {
  readonly items: readonly TaxSummary[];
  readonly next?: string;
};

export type GetTaxArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly taxCode: string;
};

export type GetTaxResult = Tax;

export type PutTaxpayerArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly name: string;
  readonly language: 'en' | 'ar' | 'fa';
};

export type PutTaxpayerResult = void;

export type GetTaxpayerArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer: string;
};

export type GetTaxpayerResult = Taxpayer;

export type ListTaxpayersArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListTaxpayersResult = {
  readonly items: readonly Taxpayer[];
  readonly next?: string;
};

export type PutTaxableObjectArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject: string;
} & {
  readonly kind: 'property' | 'vehicle' | 'business';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly label: string;
  /** Each attribute once. */
  readonly attributes?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly name: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly value: string;
  }[];
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly since: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly activeFrom: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly activeUntil?: string;
};

export type PutTaxableObjectResult = void;

export type GetTaxableObjectArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject: string;
};

export type GetTaxableObjectResult = TaxableObject;

export type ListTaxableObjectsArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListTaxableObjectsResult = {
  readonly items: readonly TaxableObjectSummary[];
  readonly next?: string;
};

export type AssessArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly tax: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject?: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer?: string;
  /** The last day must not be before the first. */
  readonly period: {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly until: string;
  };
  readonly sequence?: number;
  readonly value?: number;
  /** Give each figure only once. */
  readonly figures?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly figure: string;
    readonly amount: number;
  }[];
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly issuedOn?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly dueOn?: string;
};

export type AssessResult = Assessment;

export type ImportAssessmentsArguments = {
  readonly items: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly tax: string;
    /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
    readonly taxableObject?: string;
    /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
    readonly taxpayer?: string;
    /** The last day must not be before the first. */
    readonly period: {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly from: string;
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly until: string;
    };
    readonly sequence?: number;
    readonly value?: number;
    /** Give each figure only once. */
    readonly figures?: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly figure: string;
      readonly amount: number;
    }[];
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly issuedOn?: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly dueOn?: string;
  }[];
};

export type ImportAssessmentsResult = {
  readonly items: readonly {
    readonly result: 'issued' | 'known' | 'refused' | 'later';
    readonly assessmentId?: string;
    readonly code?: string;
    readonly errors?: readonly {
      readonly in: string;
      readonly pointer: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
};

export type ShowAssessmentToAgencyArguments = {
  /** Must be the id of a bill. */
  readonly assessmentId: string;
};

export type ShowAssessmentToAgencyResult = CurrentAssessment;

export type ListAssessmentsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
};

export type ListAssessmentsResult = {
  readonly items: readonly OwnAssessmentSummary[];
  readonly next?: string;
};

export type ShowAssessmentArguments = {
  /** Must be the id of a bill. */
  readonly assessmentId: string;
};

export type ShowAssessmentResult = OwnAssessment;

export type ReviseAssessmentArguments = {
  /** Must be the id of a bill. */
  readonly assessmentId: string;
} & {
  readonly value?: number;
  /** Give each figure only once. */
  readonly figures?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly figure: string;
    readonly amount: number;
  }[];
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type ReviseAssessmentResult = {
  readonly id: string;
  readonly shortReference: string;
  readonly agencyId: string;
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly taxpayer: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly sequence: number;
  readonly title: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly basis: readonly ({
    readonly code: 'figure';
    readonly figure: string;
    readonly effect: 'adds' | 'subtracts';
    readonly amount: number;
  } | {
    readonly code: 'value';
    readonly amount: number;
  } | {
    readonly code: 'bracket';
    readonly above: number;
    readonly upTo?: number;
    readonly base: number;
    readonly rate?: string;
    readonly amount: number;
  } | {
    readonly code: 'rate';
    readonly base: number;
    readonly rate: string;
    readonly amount: number;
  } | {
    readonly code: 'stated' | 'fixed';
    readonly amount: number;
  } | {
    readonly code: 'least' | 'most';
    readonly amount: number;
  } | {
    readonly code: 'assessed-before' | 'credit-used';
    readonly amount: number;
  })[];
  readonly lines: readonly {
    readonly head: string;
    readonly text: string;
    readonly amount: number;
  }[];
  readonly issuedOn: string;
  readonly dueOn: string;
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
  readonly objectionsUntil: string | null;
  readonly declared: boolean;
  readonly total: number;
  readonly assessedBefore: number;
  readonly creditUsed: number;
  readonly credited: number;
  readonly supplements?: string;
  readonly replaces?: string;
  readonly by: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
};

export type CancelAssessmentArguments = {
  /** Must be the id of a bill. */
  readonly assessmentId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type CancelAssessmentResult = {
  readonly id: string;
  readonly shortReference: string;
  readonly state: 'cancelled';
  readonly reason: string;
  readonly cancelledAt: string;
  readonly by: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
};

export type PreviewDeclarationArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly tax: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject?: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer?: string;
  /** The last day must not be before the first. */
  readonly period: {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly until: string;
  };
  readonly value?: number;
  /** Give each figure only once. */
  readonly figures?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly figure: string;
    readonly amount: number;
  }[];
};

export type PreviewDeclarationResult = DeclarationPreview;

export type DeclareArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly tax: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject?: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer?: string;
  /** The last day must not be before the first. */
  readonly period: {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly until: string;
  };
  readonly value?: number;
  /** Give each figure only once. */
  readonly figures?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly figure: string;
    readonly amount: number;
  }[];
  /** Must be the id of a bill. */
  readonly amends?: string;
};

export type DeclareResult = DeclaredAssessment;

export type ListOwnTaxableObjectsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListOwnTaxableObjectsResult = {
  readonly items: readonly OwnTaxableObject[];
  readonly next?: string;
};

export type ObjectToArguments = {
  /** Must be the id of a bill. */
  readonly assessmentId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly grounds: string;
  readonly accepted?: number;
};

export type ObjectToResult = TaxObjection;

export type ListObjectionsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'open' | 'closed' | 'submitted' | 'under-review' | 'information-asked' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListObjectionsResult = {
  readonly items: readonly OwnTaxObjectionSummary[];
  readonly next?: string;
};

export type GetObjectionArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
};

export type GetObjectionResult = TaxObjection;

export type AnswerObjectionArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AnswerObjectionResult = TaxObjectionAction;

export type WithdrawObjectionArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type WithdrawObjectionResult = TaxObjectionAction;

export type ListObjectionQueueArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly list?: 'open' | 'closed';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListObjectionQueueResult = {
  readonly items: readonly TaxObjectionSummary[];
  readonly next?: string;
};

export type ShowObjectionToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
};

export type ShowObjectionToAgencyResult = AgencyTaxObjection;

export type ReviewObjectionArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
};

export type ReviewObjectionResult = TaxObjectionAction;

export type AskTaxpayerArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type AskTaxpayerResult = TaxObjectionAction;

export type DecideObjectionArguments = {
  /** Must be an id that this portal gave. */
  readonly objectionId: string;
} & {
  readonly outcome: 'upheld' | 'partly-upheld' | 'rejected';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
  readonly amount?: number;
  readonly value?: number;
  /** Give each figure only once. */
  readonly figures?: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly figure: string;
    readonly amount: number;
  }[];
};

export type DecideObjectionResult = TaxObjectionAction;

export type GetStatementArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly until: string;
};

export type GetStatementResult = OwnTaxStatement;

export type GetAgencyStatementArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer?: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly until: string;
};

export type GetAgencyStatementResult = TaxStatement;

export type AskForClearanceArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxableObject?: string;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly taxpayer?: string;
};

export type AskForClearanceResult = ClearanceCertificate;

export type ListClearancesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListClearancesResult = {
  readonly items: readonly ClearanceCertificate[];
  readonly next?: string;
};

export type GetClearanceArguments = {
  /** Must be an id that this portal gave. */
  readonly certificateId: string;
};

export type GetClearanceResult = ClearanceCertificate;

export type PrintClearanceArguments = {
  /** Must be an id that this portal gave. */
  readonly certificateId: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type PrintClearanceResult = Uint8Array;

export type VerifyClearanceArguments = {
  /** Must be an id that this portal gave. */
  readonly certificateCode: string;
};

export type VerifyClearanceResult = {
  readonly agencyId: string;
  readonly shortReference: string;
  readonly number: string;
  readonly taxableObject: string | null;
  readonly issuedAt: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly taxpayer: string | null;
  readonly valid: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ClearancePageArguments = {
  readonly certificateCode: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type ClearancePageResult = string;

export type AskForImportArguments = {
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly label?: string;
};

export type AskForImportResult = {
  readonly id: string;
  readonly label: string | null;
  readonly state: 'awaiting-file' | 'running' | 'finished' | 'refused' | 'cancelled' | 'failed' | 'lapsed';
  readonly bytes: number;
  readonly askedAt: string;
  readonly reason: 'wrong-checksum' | 'not-text' | 'not-geojson' | 'no-rows' | 'too-many-rows' | 'column-missing' | 'column-unknown' | 'column-twice' | null;
  readonly detail: string | null;
  readonly total: number | null;
  readonly rows: number;
  readonly done: number;
  readonly refused: number;
  readonly waiting: {
    readonly reason: 'busy' | 'unattended';
    readonly rows: number;
    readonly since: string;
    readonly nextAt: string;
  } | null;
  readonly endedAt: string | null;
  readonly upload: {
    readonly url: string;
    readonly until: string;
    readonly fields: Readonly<Record<string, string>>;
  };
};

export type ListImportsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListImportsResult = {
  readonly items: readonly ImportJobSummary[];
  readonly next?: string;
};

export type GetImportArguments = {
  /** Must be an id that this portal gave. */
  readonly jobId: string;
};

export type GetImportResult = ImportJob;

export type CancelImportArguments = {
  /** Must be an id that this portal gave. */
  readonly jobId: string;
} & Readonly<Record<string, never>>;

export type CancelImportResult = {
  readonly id: string;
  readonly state: 'cancelled';
  readonly endedAt: string;
};

/** Refusals of this service, by code. */
export type TaxProblem = 'calendar-unknown' | 'second-officer-required' | 'same-officer' | 'tax-not-found' | 'taxpayer-not-found' | 'taxpayer-unknown' | 'passed-on-later' | 'too-many-holders' | 'taxable-object-not-found' | 'tax-unknown' | 'taxable-object-unknown' | 'not-assessable' | 'already-assessed' | 'assessment-not-found' | 'not-amendable' | 'other-currency' | 'bill-closed' | 'bill-stayed' | 'bill-full' | 'assessment-changed' | 'less-than-paid' | 'part-given-back' | 'payment-in-progress' | 'bill-not-found' | 'bill-part-paid' | 'objection-window-over' | 'already-objected' | 'more-than-assessed' | 'objection-not-found' | 'wrong-status' | 'timeline-full' | 'not-less' | 'too-many-assessments' | 'tax-owed' | 'certificate-not-found' | 'job-not-found' | 'job-ended';

/** Taxes: who and what is taxed, assessments, declarations, objections, clearance. */
export interface TaxService {
  /** Make a tax, or replace all of it; what was assessed by it stays as it is. Needs a key with the scope `tax:write`. Refusals: calendar-unknown, second-officer-required, same-officer. */
  readonly putTax: Operation<PutTaxArguments, PutTaxResult>;
  /** Show a tax of your agency as it is now, and who changed it last. Needs a key with the scope `tax:read`. Refusals: tax-not-found. */
  readonly getOwnTax: Operation<GetOwnTaxArguments, GetOwnTaxResult>;
  /** List the taxes, of all agencies or of one, by agency and code. For anyone. */
  readonly listTaxes: PagedOperation<ListTaxesArguments, ListTaxesResult>;
  /** Show a tax with its rates. For anyone. Refusals: tax-not-found. */
  readonly getTax: Operation<GetTaxArguments, GetTaxResult>;
  /** Register a taxpayer under your own number, or change them. Needs a key with the scope `tax:write`. */
  readonly putTaxpayer: Operation<PutTaxpayerArguments, PutTaxpayerResult>;
  /** Show a taxpayer as you registered them. Needs a key with the scope `tax:read`. Refusals: taxpayer-not-found. */
  readonly getTaxpayer: Operation<GetTaxpayerArguments, GetTaxpayerResult>;
  /** List the taxpayers that you registered, by number. Needs a key with the scope `tax:read`. */
  readonly listTaxpayers: PagedOperation<ListTaxpayersArguments, ListTaxpayersResult>;
  /** Register a taxable object under your own number, change it, or pass it on. Needs a key with the scope `tax:write`. Refusals: taxpayer-unknown, passed-on-later, too-many-holders. */
  readonly putTaxableObject: Operation<PutTaxableObjectArguments, PutTaxableObjectResult>;
  /** Show a taxable object with everybody whose it was. Needs a key with the scope `tax:read`. Refusals: taxable-object-not-found. */
  readonly getTaxableObject: Operation<GetTaxableObjectArguments, GetTaxableObjectResult>;
  /** List the taxable objects that you registered, by number, or those of a taxpayer. Needs a key with the scope `tax:read`. */
  readonly listTaxableObjects: PagedOperation<ListTaxableObjectsArguments, ListTaxableObjectsResult>;
  /** Assess a tax: the bill is worked out by the tax, and made out. Needs a key with the scope `tax:write`. Refusals: tax-unknown, taxable-object-unknown, taxpayer-unknown, not-assessable, already-assessed. */
  readonly assess: Operation<AssessArguments, AssessResult>;
  /** Assess up to 500 at once. Needs a key with the scope `tax:write`. */
  readonly importAssessments: Operation<ImportAssessmentsArguments, ImportAssessmentsResult>;
  /** Show an assessment that you made, with what is owed today and how it was worked out. Needs a key with the scope `tax:read`. Refusals: assessment-not-found. */
  readonly showAssessmentToAgency: Operation<ShowAssessmentToAgencyArguments, ShowAssessmentToAgencyResult>;
  /** What you were assessed, the newest first, with what is owed of it today. For a person who is signed in. */
  readonly listAssessments: PagedOperation<ListAssessmentsArguments, ListAssessmentsResult>;
  /** An assessment of yours: how it was worked out, and what is owed of it today. For a person who is signed in. Refusals: assessment-not-found. */
  readonly showAssessment: Operation<ShowAssessmentArguments, ShowAssessmentResult>;
  /** Put right what an assessment was worked out of: another takes its place. Needs a key with the scope `tax:write`. Refusals: second-officer-required, same-officer, assessment-not-found, tax-unknown, not-assessable, not-amendable, other-currency, bill-closed, bill-stayed, bill-full, assessment-changed, less-than-paid, part-given-back, payment-in-progress. */
  readonly reviseAssessment: Operation<ReviseAssessmentArguments, ReviseAssessmentResult>;
  /** Cancel an assessment on which nothing is paid, and say why. Needs a key with the scope `tax:write`. Refusals: second-officer-required, same-officer, bill-not-found, bill-closed, bill-stayed, bill-full, bill-part-paid. */
  readonly cancelAssessment: Operation<CancelAssessmentArguments, CancelAssessmentResult>;
  /** See what a declaration would come to, step by step; nothing is kept. For a person who is signed in. Refusals: tax-unknown, taxable-object-unknown, taxpayer-unknown, not-assessable. */
  readonly previewDeclaration: Operation<PreviewDeclarationArguments, PreviewDeclarationResult>;
  /** Declare a tax, or amend what you declared: the bill is made out at once. For a person who has proved who they are, to the level `substantial` at least. Refusals: tax-unknown, taxable-object-unknown, taxpayer-unknown, not-assessable, already-assessed, not-amendable, assessment-changed, bill-closed, bill-stayed, bill-full, bill-not-found, less-than-paid, part-given-back, other-currency, payment-in-progress. */
  readonly declare: Operation<DeclareArguments, DeclareResult>;
  /** List the taxable objects of the taxpayers that you have claimed. For a person who is signed in. */
  readonly listOwnTaxableObjects: PagedOperation<ListOwnTaxableObjectsArguments, ListOwnTaxableObjectsResult>;
  /** Object to an assessment of yours. For a person who has proved who they are, to the level `substantial` at least. Refusals: assessment-not-found, bill-not-found, objection-window-over, already-objected, bill-closed, bill-stayed, bill-full, more-than-assessed. */
  readonly objectTo: Operation<ObjectToArguments, ObjectToResult>;
  /** List your own objections, the newest first. For a person who is signed in. */
  readonly listObjections: PagedOperation<ListObjectionsArguments, ListObjectionsResult>;
  /** Show one of your objections with its timeline. For a person who is signed in. Refusals: objection-not-found. */
  readonly getObjection: Operation<GetObjectionArguments, GetObjectionResult>;
  /** Answer what the agency asked; the clock runs on. For a person who is signed in. Refusals: objection-not-found, wrong-status, timeline-full. */
  readonly answerObjection: Operation<AnswerObjectionArguments, AnswerObjectionResult>;
  /** Withdraw your objection; penalty and interest run on from tomorrow. For a person who is signed in. Refusals: objection-not-found, wrong-status, timeline-full, bill-full, bill-not-found. */
  readonly withdrawObjection: Operation<WithdrawObjectionArguments, WithdrawObjectionResult>;
  /** List the objections to your assessments, by time of change. Needs a key with the scope `tax:read`. */
  readonly listObjectionQueue: PagedOperation<ListObjectionQueueArguments, ListObjectionQueueResult>;
  /** Show an objection with who objects; they see that you did. Needs a key with the scope `tax:read`. Refusals: objection-not-found. */
  readonly showObjectionToAgency: PersonalOperation<ShowObjectionToAgencyArguments, ShowObjectionToAgencyResult>;
  /** Take up an objection. Needs a key with the scope `tax:write`. Refusals: objection-not-found, wrong-status, timeline-full. */
  readonly reviewObjection: Operation<ReviewObjectionArguments, ReviewObjectionResult>;
  /** Ask for information; the clock pauses. Needs a key with the scope `tax:write`. Refusals: objection-not-found, wrong-status, timeline-full. */
  readonly askTaxpayer: Operation<AskTaxpayerArguments, AskTaxpayerResult>;
  /** Decide an objection, and with it what becomes of the bill. Needs a key with the scope `tax:write`. Refusals: objection-not-found, wrong-status, timeline-full, second-officer-required, same-officer, not-assessable, not-less, other-currency, bill-not-found, bill-closed, bill-part-paid, bill-full, less-than-paid, part-given-back, payment-in-progress, assessment-changed. */
  readonly decideObjection: Operation<DecideObjectionArguments, DecideObjectionResult>;
  /** Your account with an agency, or that of a taxable object: what was charged and paid, with the balance. For a person who is signed in. Refusals: taxpayer-not-found, too-many-assessments. */
  readonly getStatement: Operation<GetStatementArguments, GetStatementResult>;
  /** The account of a taxpayer, or of a taxable object, whosever it was. Needs a key with the scope `tax:read`. Refusals: taxpayer-not-found, taxable-object-not-found, too-many-assessments. */
  readonly getAgencyStatement: Operation<GetAgencyStatementArguments, GetAgencyStatementResult>;
  /** Ask for a certificate that nothing is owed on a taxable object of yours, or by a taxpayer whom you have claimed. For a person who has proved who they are, to the level `substantial` at least. Refusals: taxable-object-unknown, taxpayer-unknown, tax-owed, too-many-assessments. */
  readonly askForClearance: Operation<AskForClearanceArguments, AskForClearanceResult>;
  /** Certificates that you have asked for, the newest first. For a person who is signed in. */
  readonly listClearances: PagedOperation<ListClearancesArguments, ListClearancesResult>;
  /** Show a certificate of yours. For a person who is signed in. Refusals: certificate-not-found. */
  readonly getClearance: Operation<GetClearanceArguments, GetClearanceResult>;
  /** A certificate of yours as a PDF. For a person who is signed in. Refusals: certificate-not-found. */
  readonly printClearance: Operation<PrintClearanceArguments, PrintClearanceResult>;
  /** Whether a clearance certificate is genuine, and still taken. For anyone. Refusals: certificate-not-found. */
  readonly verifyClearance: Operation<VerifyClearanceArguments, VerifyClearanceResult>;
  /** The same as a page, to which the QR code leads. For anyone. */
  readonly clearancePage: Operation<ClearancePageArguments, ClearancePageResult>;
  /** Assess by file: up to 100,000 rows of comma-separated values. Needs a key with the scope `tax:write`. */
  readonly askForImport: Operation<AskForImportArguments, AskForImportResult>;
  /** List your import jobs, the newest first. Needs a key with the scope `tax:read`. */
  readonly listImports: PagedOperation<ListImportsArguments, ListImportsResult>;
  /** Watch an import job; at its end there is a link to the results, which works for a minute. Needs a key with the scope `tax:read`. Refusals: job-not-found. */
  readonly getImport: Operation<GetImportArguments, GetImportResult>;
  /** Cancel an import job; what was assessed by then remains. Needs a key with the scope `tax:write`. Refusals: job-not-found, job-ended. */
  readonly cancelImport: Operation<CancelImportArguments, CancelImportResult>;
}

export const tax: Readonly<Record<keyof TaxService, OperationRow>> = {
  putTax: {"method":"PUT","path":"/v1/agency/tax/taxes/{taxCode}","access":"agency","reply":"none","body":"json","write":true},
  getOwnTax: {"method":"GET","path":"/v1/agency/tax/taxes/{taxCode}","access":"agency","reply":"json"},
  listTaxes: {"method":"GET","path":"/v1/public/tax/taxes","access":"anyone","reply":"json","query":["agencyId","limit","cursor"],"paged":true},
  getTax: {"method":"GET","path":"/v1/public/tax/taxes/{agencyId}/{taxCode}","access":"anyone","reply":"json"},
  putTaxpayer: {"method":"PUT","path":"/v1/agency/tax/taxpayers/{taxpayer}","access":"agency","reply":"none","body":"json","write":true},
  getTaxpayer: {"method":"GET","path":"/v1/agency/tax/taxpayers/{taxpayer}","access":"agency","reply":"json"},
  listTaxpayers: {"method":"GET","path":"/v1/agency/tax/taxpayers","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  putTaxableObject: {"method":"PUT","path":"/v1/agency/tax/taxable-objects/{taxableObject}","access":"agency","reply":"none","body":"json","write":true},
  getTaxableObject: {"method":"GET","path":"/v1/agency/tax/taxable-objects/{taxableObject}","access":"agency","reply":"json"},
  listTaxableObjects: {"method":"GET","path":"/v1/agency/tax/taxable-objects","access":"agency","reply":"json","query":["taxpayer","limit","cursor"],"paged":true},
  assess: {"method":"POST","path":"/v1/agency/tax/assessments","access":"agency","reply":"json","body":"json","write":true},
  importAssessments: {"method":"POST","path":"/v1/agency/tax/assessments/imports","access":"agency","reply":"json","body":"json","write":true},
  showAssessmentToAgency: {"method":"GET","path":"/v1/agency/tax/assessments/{assessmentId}","access":"agency","reply":"json"},
  listAssessments: {"method":"GET","path":"/v1/tax/assessments","access":"citizen","reply":"json","query":["limit","cursor","state"],"paged":true},
  showAssessment: {"method":"GET","path":"/v1/tax/assessments/{assessmentId}","access":"citizen","reply":"json"},
  reviseAssessment: {"method":"POST","path":"/v1/agency/tax/assessments/{assessmentId}/revision","access":"agency","reply":"json","body":"json","write":true},
  cancelAssessment: {"method":"POST","path":"/v1/agency/tax/assessments/{assessmentId}/cancellation","access":"agency","reply":"json","body":"json","write":true},
  previewDeclaration: {"method":"POST","path":"/v1/tax/declarations/preview","access":"citizen","reply":"json","body":"json","write":true},
  declare: {"method":"POST","path":"/v1/tax/declarations","access":"citizen","reply":"json","body":"json","write":true},
  listOwnTaxableObjects: {"method":"GET","path":"/v1/tax/taxable-objects","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  objectTo: {"method":"POST","path":"/v1/tax/assessments/{assessmentId}/objection","access":"citizen","reply":"json","body":"json","write":true},
  listObjections: {"method":"GET","path":"/v1/tax/objections","access":"citizen","reply":"json","query":["limit","cursor","status","reference"],"paged":true},
  getObjection: {"method":"GET","path":"/v1/tax/objections/{objectionId}","access":"citizen","reply":"json"},
  answerObjection: {"method":"POST","path":"/v1/tax/objections/{objectionId}/answer","access":"citizen","reply":"json","body":"json","write":true},
  withdrawObjection: {"method":"POST","path":"/v1/tax/objections/{objectionId}/withdrawal","access":"citizen","reply":"json","body":"json","write":true},
  listObjectionQueue: {"method":"GET","path":"/v1/agency/tax/objections","access":"agency","reply":"json","query":["limit","cursor","list","reference"],"paged":true},
  showObjectionToAgency: {"method":"GET","path":"/v1/agency/tax/objections/{objectionId}","access":"agency","reply":"json","personal":true},
  reviewObjection: {"method":"POST","path":"/v1/agency/tax/objections/{objectionId}/review","access":"agency","reply":"json","body":"json","write":true},
  askTaxpayer: {"method":"POST","path":"/v1/agency/tax/objections/{objectionId}/question","access":"agency","reply":"json","body":"json","write":true},
  decideObjection: {"method":"POST","path":"/v1/agency/tax/objections/{objectionId}/decision","access":"agency","reply":"json","body":"json","write":true},
  getStatement: {"method":"GET","path":"/v1/tax/statement","access":"citizen","reply":"json","query":["agencyId","taxableObject","from","until"]},
  getAgencyStatement: {"method":"GET","path":"/v1/agency/tax/statement","access":"agency","reply":"json","query":["taxpayer","taxableObject","from","until"]},
  askForClearance: {"method":"POST","path":"/v1/tax/clearance-certificates","access":"citizen","reply":"json","body":"json","write":true},
  listClearances: {"method":"GET","path":"/v1/tax/clearance-certificates","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  getClearance: {"method":"GET","path":"/v1/tax/clearance-certificates/{certificateId}","access":"citizen","reply":"json"},
  printClearance: {"method":"GET","path":"/v1/tax/clearance-certificates/{certificateId}/pdf","access":"citizen","reply":"bytes","query":["language"],"accept":"application/pdf"},
  verifyClearance: {"method":"GET","path":"/v1/public/tax/clearance-certificates/{certificateCode}","access":"anyone","reply":"json"},
  clearancePage: {"method":"GET","path":"/clearance-certificates/{certificateCode}","access":"anyone","reply":"text","query":["language"]},
  askForImport: {"method":"POST","path":"/v1/agency/tax/import-jobs","access":"agency","reply":"json","body":"json","write":true},
  listImports: {"method":"GET","path":"/v1/agency/tax/import-jobs","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  getImport: {"method":"GET","path":"/v1/agency/tax/import-jobs/{jobId}","access":"agency","reply":"json"},
  cancelImport: {"method":"POST","path":"/v1/agency/tax/import-jobs/{jobId}/cancellation","access":"agency","reply":"json","body":"json","write":true},
};
