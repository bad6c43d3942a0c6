// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Bill = {
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

export type AgencyBill = {
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
  readonly by: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
};

export type OwnBill = {
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
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type BillSummary = {
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
  readonly due: {
    readonly on: string;
    readonly total: number;
    readonly principal: number;
    readonly discount: number;
    readonly penalty: number;
    readonly interest: number;
    readonly overdue: number;
    readonly least: number;
  };
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type BillCard = {
  readonly id: string;
  readonly shortReference: string;
  readonly kind: 'tax' | 'fine' | 'fee' | 'utility' | 'fare';
  readonly state: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly reference: string | null;
  readonly identifier: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly amount: number;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly updatedAt?: string;
};

export type Payer = {
  readonly payerId: string;
  readonly agencyId: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly identifier: string;
  readonly claimedAt: string;
};

export type ListBillsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  readonly kind?: 'tax' | 'fine' | 'fee' | 'utility' | 'fare';
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListBillsResult = {
  readonly items: readonly BillSummary[];
  readonly next?: string;
};

export type GetBillArguments = {
  /** Must be the id of a bill. */
  readonly billId: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type GetBillResult = OwnBill;

export type IssueBillArguments = {
  readonly kind: 'tax' | 'fine' | 'fee' | 'utility' | 'fare';
  readonly payer: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly identifier: string;
  };
  readonly title: Readonly<Record<string, string>>;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly lines: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly head: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly text: string;
    readonly amount: number;
  }[];
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. Must be a day from 1970-01-01 on. */
  readonly issuedOn: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly dueOn: string;
  readonly terms?: {
    /** Give either a rate or an amount, and not both. */
    readonly discount?: {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly until: string;
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
    readonly instalments?: readonly {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly dueOn: string;
      readonly amount: number;
    }[];
    readonly minimumPart?: number;
    /** Give each of the three exactly once. */
    readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly calendar?: string;
};

export type IssueBillResult = AgencyBill;

export type ImportBillsArguments = {
  readonly items: readonly {
    readonly kind: 'tax' | 'fine' | 'fee' | 'utility' | 'fare';
    readonly payer: {
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly identifier: string;
    };
    readonly title: Readonly<Record<string, string>>;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly reference: string;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly lines: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly head: string;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly text: string;
      readonly amount: number;
    }[];
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. Must be a day from 1970-01-01 on. */
    readonly issuedOn: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly dueOn: string;
    readonly terms?: {
      /** Give either a rate or an amount, and not both. */
      readonly discount?: {
        /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
        readonly until: string;
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
      readonly instalments?: readonly {
        /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
        readonly dueOn: string;
        readonly amount: number;
      }[];
      readonly minimumPart?: number;
      /** Give each of the three exactly once. */
      readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
      readonly rounding?: 'half-up' | 'half-even' | 'down';
    };
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly calendar?: string;
  }[];
};

export type ImportBillsResult = {
  readonly items: readonly {
    readonly reference: string | null;
    readonly result: 'issued' | 'known' | 'refused' | 'later';
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

export type ListIssuedArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'open' | 'paid' | 'refunded' | 'cancelled' | 'reissued';
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly dueBefore?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly payer?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
};

export type ListIssuedResult = {
  readonly items: readonly BillCard[];
  readonly next?: string;
};

export type ShowIssuedArguments = {
  /** Must be the id of a bill. */
  readonly billId: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type ShowIssuedResult = AgencyBill;

export type CancelBillArguments = {
  /** Must be the id of a bill. */
  readonly billId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type CancelBillResult = {
  readonly billId: string;
  readonly state: 'cancelled';
  readonly reason: string;
  readonly cancelledAt: string;
  readonly by: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
};

export type ReissueBillArguments = {
  /** Must be the id of a bill. */
  readonly billId: string;
} & {
  readonly title: Readonly<Record<string, string>>;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly lines: readonly {
    /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
    readonly head: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly text: string;
    readonly amount: number;
  }[];
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. Must be a day from 1970-01-01 on. */
  readonly issuedOn: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly dueOn: string;
  readonly terms?: {
    /** Give either a rate or an amount, and not both. */
    readonly discount?: {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly until: string;
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
    readonly instalments?: readonly {
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly dueOn: string;
      readonly amount: number;
    }[];
    readonly minimumPart?: number;
    /** Give each of the three exactly once. */
    readonly allocation?: readonly ('interest' | 'penalty' | 'principal')[];
    readonly rounding?: 'half-up' | 'half-even' | 'down';
  };
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly calendar?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type ReissueBillResult = AgencyBill;

export type ClaimPayerArguments = {
  /** Must be the code of 32 letters and digits that is on the letter. */
  readonly code: string;
};

export type ClaimPayerResult = {
  readonly payerId: string;
  readonly agencyId: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly identifier: string;
};

export type ListPayersArguments = NoArguments;

export type ListPayersResult = {
  readonly items: readonly Payer[];
};

export type DropPayerArguments = {
  /** Must be the id of a payer. */
  readonly payerId: string;
};

export type DropPayerResult = void;

export type ClaimPageArguments = NoArguments;

export type ClaimPageResult = string;

export type ClaimCodeArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly identifier: string;
  readonly renew?: boolean;
};

export type ClaimCodeResult = {
  readonly identifier: string;
  readonly code: string;
  readonly link: string;
};

export type ReleasePayerArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly identifier: string;
};

export type ReleasePayerResult = void;

/** Refusals of this service, by code. */
export type BillsProblem = 'bill-not-found' | 'terms-disagree' | 'calendar-unknown' | 'second-officer-required' | 'same-officer' | 'bill-of-another-service' | 'bill-closed' | 'bill-full' | 'bill-part-paid' | 'payment-in-progress' | 'less-than-paid' | 'part-given-back' | 'other-currency' | 'wrong-claim-code' | 'payer-claimed' | 'too-many-payers' | 'too-many-attempts' | 'payer-not-found';

/** What people owe public bodies, in one place. */
export interface BillsService {
  /** My bills, the newest first, with what is owed on each. For a person who is signed in. */
  readonly listBills: PagedOperation<ListBillsArguments, ListBillsResult>;
  /** One of my bills: what is owed on a day, and how it comes about. For a person who is signed in. Refusals: bill-not-found. */
  readonly getBill: Operation<GetBillArguments, GetBillResult>;
  /** Make out a bill. Needs a key with the scope `bills:write`. Refusals: terms-disagree, calendar-unknown. */
  readonly issueBill: Operation<IssueBillArguments, IssueBillResult>;
  /** Make out up to 500 bills. Needs a key with the scope `bills:write`. */
  readonly importBills: Operation<ImportBillsArguments, ImportBillsResult>;
  /** The bills that my agency made out, by when they are due, by payer or reference, or by time of change. Needs a key with the scope `bills:read`. */
  readonly listIssued: PagedOperation<ListIssuedArguments, ListIssuedResult>;
  /** A bill that my agency made out, and what was paid on it. Needs a key with the scope `bills:read`. Refusals: bill-not-found. */
  readonly showIssued: Operation<ShowIssuedArguments, ShowIssuedResult>;
  /** Cancel a bill on which nothing is paid, and say why. Needs a key with the scope `bills:write`. Refusals: bill-not-found, second-officer-required, same-officer, bill-of-another-service, bill-closed, bill-full, bill-part-paid. */
  readonly cancelBill: Operation<CancelBillArguments, CancelBillResult>;
  /** Put another bill in the place of one that is open or refunded, and say why. Needs a key with the scope `bills:write`. Refusals: bill-not-found, second-officer-required, same-officer, bill-of-another-service, bill-closed, bill-full, terms-disagree, calendar-unknown, payment-in-progress, less-than-paid, part-given-back, other-currency. */
  readonly reissueBill: Operation<ReissueBillArguments, ReissueBillResult>;
  /** Claim a payer by the code on a letter of its agency; its bills are then among mine. For a person who is signed in. Refusals: wrong-claim-code, payer-claimed, too-many-payers, too-many-attempts. */
  readonly claimPayer: Operation<ClaimPayerArguments, ClaimPayerResult>;
  /** The payers that I hold. For a person who is signed in. */
  readonly listPayers: Operation<ListPayersArguments, ListPayersResult>;
  /** Let a payer go: its bills are no longer among mine. For a person who is signed in. Refusals: payer-not-found. */
  readonly dropPayer: Operation<DropPayerArguments, DropPayerResult>;
  /** Where the links of letters lead: how to claim a payer. For anyone. */
  readonly claimPage: Operation<ClaimPageArguments, ClaimPageResult>;
  /** The code by which a person claims a payer, for your letter to it. Needs a key with the scope `bills:write`. */
  readonly claimCode: Operation<ClaimCodeArguments, ClaimCodeResult>;
  /** Take a payer from whoever holds it: a plate that was sold, a letter that went astray. Needs a key with the scope `bills:write`. Refusals: payer-not-found. */
  readonly releasePayer: Operation<ReleasePayerArguments, ReleasePayerResult>;
}

export const bills: Readonly<Record<keyof BillsService, OperationRow>> = {
  listBills: {"method":"GET","path":"/v1/bills","access":"citizen","reply":"json","query":["limit","cursor","state","kind","on","reference"],"paged":true},
  getBill: {"method":"GET","path":"/v1/bills/{billId}","access":"citizen","reply":"json","query":["on"]},
  issueBill: {"method":"POST","path":"/v1/agency/bills","access":"agency","reply":"json","body":"json","write":true},
  importBills: {"method":"POST","path":"/v1/agency/bills/imports","access":"agency","reply":"json","body":"json","write":true},
  listIssued: {"method":"GET","path":"/v1/agency/bills","access":"agency","reply":"json","query":["limit","cursor","state","dueBefore","payer","reference","text","updated_after"],"paged":true},
  showIssued: {"method":"GET","path":"/v1/agency/bills/{billId}","access":"agency","reply":"json","query":["on"]},
  cancelBill: {"method":"POST","path":"/v1/agency/bills/{billId}/cancellation","access":"agency","reply":"json","body":"json","write":true},
  reissueBill: {"method":"POST","path":"/v1/agency/bills/{billId}/reissue","access":"agency","reply":"json","body":"json","write":true},
  claimPayer: {"method":"POST","path":"/v1/bills/payers/claims","access":"citizen","reply":"json","body":"json","write":true},
  listPayers: {"method":"GET","path":"/v1/bills/payers","access":"citizen","reply":"json"},
  dropPayer: {"method":"DELETE","path":"/v1/bills/payers/{payerId}","access":"citizen","reply":"none","write":true},
  claimPage: {"method":"GET","path":"/claims","access":"anyone","reply":"text"},
  claimCode: {"method":"POST","path":"/v1/agency/bills/payers/claim-codes","access":"agency","reply":"json","body":"json","write":true},
  releasePayer: {"method":"POST","path":"/v1/agency/bills/payers/release","access":"agency","reply":"none","body":"json","write":true},
};
