// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

export type Payment = {
  readonly payment_id: string;
  readonly short_reference: string;
  readonly created_date: string;
  readonly amount: number;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly description: string;
  readonly state: {
    readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
    readonly finished: boolean;
    readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
    readonly message?: string;
  };
  readonly refund_summary: {
    readonly status: 'pending' | 'unavailable' | 'available' | 'full';
    readonly amount_available: number;
    readonly amount_submitted: number;
  };
  readonly language: 'en' | 'ar' | 'fa';
  readonly return_url: string;
  readonly payment_provider: string;
  readonly bills: readonly {
    readonly bill_id: string;
    readonly agency_id: string;
    readonly agency_names: Readonly<Record<string, string>> | null;
    readonly amount: number;
    readonly title: Readonly<Record<string, string>>;
  }[];
  readonly card_details?: {
    readonly card_brand: string;
    readonly last_digits_card_number?: string;
  };
  readonly settlement_summary: {
    readonly capture_submit_time?: string;
    readonly captured_date?: string;
    readonly settled_date?: string;
  };
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly next_url?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly cancel?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly events: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly refunds: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type Refund = {
  readonly refund_id: string;
  readonly payment_id: string;
  readonly created_date: string;
  readonly amount: number;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly status: 'awaiting-approval' | 'submitted' | 'success' | 'error' | 'rejected' | 'withdrawn';
  readonly reason: string | null;
  readonly automatic: 'bill_not_payable' | 'paid_twice' | 'application_refused' | 'application_withdrawn' | null;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly payment: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type AgencyRefund = {
  readonly refund_id: string;
  readonly payment_id: string;
  readonly created_date: string;
  readonly amount: number;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly status: 'awaiting-approval' | 'submitted' | 'success' | 'error' | 'rejected' | 'withdrawn';
  readonly reason: string | null;
  readonly automatic: 'bill_not_payable' | 'paid_twice' | 'application_refused' | 'application_withdrawn' | null;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly payment: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
  readonly asked: {
    readonly officer: string;
    readonly date: string;
  } | null;
  readonly approved: {
    readonly officer: string;
    readonly date: string;
  } | null;
  readonly rejected: {
    readonly officer: string;
    readonly date: string;
    readonly reason: string;
  } | null;
  readonly withdrawn: {
    readonly officer: string;
    readonly date: string;
    readonly reason: string | null;
  } | null;
  readonly refusal: string | null;
};

export type GovPayPayment = {
  readonly payment_id: string;
  readonly created_date: string;
  readonly amount: number;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly reference: string;
  readonly description: string;
  readonly email?: string;
  readonly metadata?: Readonly<Record<string, string | number | boolean>>;
  readonly state: {
    readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
    readonly finished: boolean;
    readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
    readonly message?: string;
  };
  readonly refund_summary: {
    readonly status: 'pending' | 'unavailable' | 'available' | 'full';
    readonly amount_available: number;
    readonly amount_submitted: number;
  };
  readonly card_details?: {
    readonly card_brand: string;
    readonly last_digits_card_number?: string;
  };
  readonly settlement_summary: {
    readonly capture_submit_time?: string;
    readonly captured_date?: string;
    readonly settled_date?: string;
  };
  readonly delayed_capture: false;
  readonly moto: false;
  readonly authorisation_mode: 'web';
  readonly language: 'en' | 'ar' | 'fa';
  readonly return_url: string;
  readonly payment_provider: string;
  readonly fee?: number;
  readonly net_amount?: number;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly events: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly refunds: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly cancel?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly next_url?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type GovPayRefund = {
  readonly refund_id: string;
  readonly payment_id: string;
  readonly created_date: string;
  readonly amount: number;
  readonly status: 'submitted' | 'success' | 'error';
  readonly settlement_summary: Readonly<Record<string, never>>;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly payment: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type CreatePaymentArguments = {
  readonly bills: readonly {
    /** Must be the id of a bill. */
    readonly bill_id: string;
    readonly amount?: number;
  }[];
  /** White space around it is taken away. Must be an address of the web that begins with https://. */
  readonly return_url: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type CreatePaymentResult = Payment;

export type ListPaymentsArguments = {
  readonly state?: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly card_brand?: string;
  /** Must be the last four digits of the card. */
  readonly last_digits_card_number?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from_settled_date?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly to_settled_date?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly from_date?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly to_date?: string;
  readonly page?: number;
  readonly display_size?: number;
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListPaymentsResult = {
  readonly total: number;
  readonly count: number;
  readonly page: number;
  readonly results: readonly {
    readonly payment_id: string;
    readonly short_reference: string;
    readonly created_date: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly description: string;
    readonly state: {
      readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
      readonly finished: boolean;
      readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
      readonly message?: string;
    };
    readonly refund_summary: {
      readonly status: 'pending' | 'unavailable' | 'available' | 'full';
      readonly amount_available: number;
      readonly amount_submitted: number;
    };
    readonly agencies: readonly {
      readonly agency_id: string;
      readonly agency_names: Readonly<Record<string, string>> | null;
    }[];
    readonly card_details?: {
      readonly card_brand: string;
      readonly last_digits_card_number?: string;
    };
    readonly settlement_summary: {
      readonly capture_submit_time?: string;
      readonly captured_date?: string;
      readonly settled_date?: string;
    };
    readonly _links: {
      readonly self: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
    };
  }[];
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly first_page: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly last_page: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly prev_page?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly next_page?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type GetPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type GetPaymentResult = Payment;

export type CancelPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type CancelPaymentResult = void;

export type ListPaymentEventsArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type ListPaymentEventsResult = {
  readonly payment_id: string;
  readonly events: readonly {
    readonly payment_id: string;
    readonly state: {
      readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
      readonly finished: boolean;
      readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
      readonly message?: string;
    };
    readonly updated: string;
    readonly _links: {
      readonly payment_url: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
    };
  }[];
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type ListRefundsArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type ListRefundsResult = {
  readonly payment_id: string;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly payment: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
  readonly _embedded: {
    readonly refunds: readonly Refund[];
  };
};

export type GetRefundArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
  /** Must be the id of a refund. */
  readonly refund_id: string;
};

export type GetRefundResult = Refund;

export type ListAgencyPaymentsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly day?: string;
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListAgencyPaymentsResult = {
  readonly items: readonly {
    readonly payment_id: string;
    readonly short_reference: string;
    readonly booked_date: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly charges: readonly {
      readonly captured_date: string;
      readonly amount: number;
    }[];
    readonly _links: {
      readonly self: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
    };
  }[];
  readonly next?: string;
};

export type GetAgencyPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type GetAgencyPaymentResult = {
  readonly payment_id: string;
  readonly short_reference: string;
  readonly created_date: string;
  readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  readonly state: {
    readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
    readonly finished: boolean;
    readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
    readonly message?: string;
  };
  readonly amount: number;
  readonly bills: readonly {
    readonly bill_id: string;
    readonly amount: number;
    readonly title: Readonly<Record<string, string>>;
  }[];
  readonly charges: readonly {
    readonly captured_date: string;
    readonly amount: number;
  }[];
  readonly refund_summary: {
    readonly status: 'pending' | 'unavailable' | 'available' | 'full';
    readonly amount_available: number;
    readonly amount_submitted: number;
  };
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly refunds: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type RefundPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
} & {
  readonly amount: number;
  readonly refund_amount_available?: number;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type RefundPaymentResult = AgencyRefund;

export type ListRefundsOfPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type ListRefundsOfPaymentResult = {
  readonly payment_id: string;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly payment: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
  readonly _embedded: {
    readonly refunds: readonly Refund[];
  };
};

export type GetAgencyRefundArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
  /** Must be the id of a refund. */
  readonly refund_id: string;
};

export type GetAgencyRefundResult = AgencyRefund;

export type ApproveRefundArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
  /** Must be the id of a refund. */
  readonly refund_id: string;
};

export type ApproveRefundResult = void;

export type RejectRefundArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
  /** Must be the id of a refund. */
  readonly refund_id: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type RejectRefundResult = void;

export type WithdrawRefundArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
  /** Must be the id of a refund. */
  readonly refund_id: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason?: string;
};

export type WithdrawRefundResult = void;

export type ListAgencyRefundsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: 'awaiting-approval' | 'submitted' | 'success' | 'error' | 'rejected' | 'withdrawn';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer?: string;
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListAgencyRefundsResult = {
  readonly items: readonly Refund[];
  readonly next?: string;
};

export type GetRefundPolicyArguments = NoArguments;

export type GetRefundPolicyResult = {
  readonly approval_above: {
    readonly AED?: number;
    readonly BHD?: number;
    readonly DZD?: number;
    readonly EGP?: number;
    readonly EUR?: number;
    readonly GBP?: number;
    readonly IQD?: number;
    readonly IRR?: number;
    readonly JOD?: number;
    readonly JPY?: number;
    readonly KWD?: number;
    readonly LBP?: number;
    readonly LYD?: number;
    readonly MAD?: number;
    readonly OMR?: number;
    readonly QAR?: number;
    readonly SAR?: number;
    readonly TND?: number;
    readonly TRY?: number;
    readonly USD?: number;
    readonly YER?: number;
  };
  readonly second_officer_for: readonly ('tariffs' | 'schedules')[];
  readonly changed: {
    readonly officer: string;
    readonly second: string | null;
    readonly at: string;
  } | null;
};

export type ReplaceRefundPolicyArguments = {
  readonly approval_above: {
    readonly AED?: number;
    readonly BHD?: number;
    readonly DZD?: number;
    readonly EGP?: number;
    readonly EUR?: number;
    readonly GBP?: number;
    readonly IQD?: number;
    readonly IRR?: number;
    readonly JOD?: number;
    readonly JPY?: number;
    readonly KWD?: number;
    readonly LBP?: number;
    readonly LYD?: number;
    readonly MAD?: number;
    readonly OMR?: number;
    readonly QAR?: number;
    readonly SAR?: number;
    readonly TND?: number;
    readonly TRY?: number;
    readonly USD?: number;
    readonly YER?: number;
  };
  /** Give each only once. */
  readonly second_officer_for?: readonly ('tariffs' | 'schedules')[];
};

export type ReplaceRefundPolicyResult = void;

export type ReceiveCallbackArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly provider: string;
} & { readonly body: string };

export type ReceiveCallbackResult = void;

export type CreateGovPayPaymentArguments = {
  readonly amount: number;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly description: string;
  /** White space around it is taken away. Must be an address of the web that begins with https://. */
  readonly return_url: string;
  /** White space around it is taken away. Must be an e-mail address, such as name@example.org. */
  readonly email?: string;
  readonly metadata?: Readonly<Record<string, string | number | boolean>>;
  readonly language?: 'en' | 'ar' | 'fa';
  readonly delayed_capture?: false;
  readonly moto?: false;
  readonly authorisation_mode?: 'web';
  /** White space around it is taken away. Write it in one line, without control characters. Payments by agreement are not offered here: leave it out. */
  readonly agreement_id?: string;
  /** White space around it is taken away. Write it in one line, without control characters. Payments by agreement are not offered here: leave it out. */
  readonly set_up_agreement?: string;
  readonly currency?: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly head?: string;
  readonly [name: string]: unknown;
};

export type CreateGovPayPaymentResult = GovPayPayment;

export type SearchGovPayPaymentsArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
  readonly email?: string;
  readonly state?: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error' | 'started' | 'capturable';
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly card_brand?: string;
  /** Must be the last four digits of the card. */
  readonly last_digits_card_number?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from_settled_date?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly to_settled_date?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly cardholder_name?: string;
  /** Must be the first six digits of the card. */
  readonly first_digits_card_number?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly agreement_id?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly from_date?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly to_date?: string;
  readonly page?: number;
  readonly display_size?: number;
};

export type SearchGovPayPaymentsResult = {
  readonly total: number;
  readonly count: number;
  readonly page: number;
  readonly results: readonly {
    readonly payment_id: string;
    readonly created_date: string;
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly reference: string;
    readonly description: string;
    readonly email?: string;
    readonly metadata?: Readonly<Record<string, string | number | boolean>>;
    readonly state: {
      readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
      readonly finished: boolean;
      readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
      readonly message?: string;
    };
    readonly refund_summary: {
      readonly status: 'pending' | 'unavailable' | 'available' | 'full';
      readonly amount_available: number;
      readonly amount_submitted: number;
    };
    readonly card_details?: {
      readonly card_brand: string;
      readonly last_digits_card_number?: string;
    };
    readonly settlement_summary: {
      readonly capture_submit_time?: string;
      readonly captured_date?: string;
      readonly settled_date?: string;
    };
    readonly delayed_capture: false;
    readonly moto: false;
    readonly authorisation_mode: 'web';
    readonly _links: {
      readonly self: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
      readonly events: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
      readonly refunds: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
      readonly cancel?: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
    };
  }[];
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly first_page: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly last_page: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly prev_page?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly next_page?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type GetGovPayPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type GetGovPayPaymentResult = GovPayPayment;

export type ListGovPayEventsArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type ListGovPayEventsResult = {
  readonly payment_id: string;
  readonly events: readonly {
    readonly payment_id: string;
    readonly state: {
      readonly status: 'created' | 'submitted' | 'success' | 'failed' | 'cancelled' | 'error';
      readonly finished: boolean;
      readonly code?: 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050';
      readonly message?: string;
    };
    readonly updated: string;
    readonly _links: {
      readonly payment_url: {
        readonly href: string;
        readonly method: 'GET' | 'POST';
      };
    };
  }[];
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type CancelGovPayPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type CancelGovPayPaymentResult = void;

export type RefundGovPayPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
} & {
  readonly amount: number;
  readonly refund_amount_available?: number;
  readonly [name: string]: unknown;
};

export type RefundGovPayPaymentResult = GovPayRefund;

export type ListGovPayRefundsOfPaymentArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
};

export type ListGovPayRefundsOfPaymentResult = {
  readonly payment_id: string;
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly payment: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
  readonly _embedded: {
    readonly refunds: readonly GovPayRefund[];
  };
};

export type GetGovPayRefundArguments = {
  /** Must be an id that this portal gave. */
  readonly payment_id: string;
  /** Must be the id of a refund. */
  readonly refund_id: string;
};

export type GetGovPayRefundResult = GovPayRefund;

export type SearchGovPayRefundsArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from_settled_date?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly to_settled_date?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly from_date?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly to_date?: string;
  readonly page?: number;
  readonly display_size?: number;
};

export type SearchGovPayRefundsResult = {
  readonly total: number;
  readonly count: number;
  readonly page: number;
  readonly results: readonly GovPayRefund[];
  readonly _links: {
    readonly self: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly first_page: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly last_page: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly prev_page?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
    readonly next_page?: {
      readonly href: string;
      readonly method: 'GET' | 'POST';
    };
  };
};

export type PayOrderArguments = {
  readonly payment_id: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type PayOrderResult = string;

/** Refusals of this service, by code. */
export type PaymentsProblem = 'bill-not-found' | 'bill-twice' | 'currency-mixed' | 'amount-not-payable' | 'not-payable-online' | 'bill-closed' | 'payment-in-progress' | 'payment-finished' | 'search-too-wide' | 'page-not-found' | 'payment-not-found' | 'payment-submitted' | 'refund-not-found' | 'payment-not-refundable' | 'too-many-refunds' | 'refund-amount-available-mismatch' | 'refund-too-high' | 'refund-decided' | 'same-officer' | 'provider-not-found' | 'unsigned-callback';

/** Paying bills, and giving money back, after GOV.UK Pay. */
export interface PaymentsService {
  /** Pay bills. For a person who is signed in. Refusals: bill-not-found, bill-twice, currency-mixed, amount-not-payable, not-payable-online, bill-closed, payment-in-progress, payment-finished. */
  readonly createPayment: Operation<CreatePaymentArguments, CreatePaymentResult>;
  /** My payments, newest first. For a person who is signed in. Refusals: search-too-wide, page-not-found. */
  readonly listPayments: Operation<ListPaymentsArguments, ListPaymentsResult>;
  /** A payment of mine. For a person who is signed in. Refusals: payment-not-found. */
  readonly getPayment: Operation<GetPaymentArguments, GetPaymentResult>;
  /** Cancel a payment that is not paid yet. For a person who is signed in. Refusals: payment-not-found, payment-finished, payment-submitted. */
  readonly cancelPayment: Operation<CancelPaymentArguments, CancelPaymentResult>;
  /** What happened to a payment of mine. For a person who is signed in. Refusals: payment-not-found. */
  readonly listPaymentEvents: Operation<ListPaymentEventsArguments, ListPaymentEventsResult>;
  /** The refunds of a payment of mine. For a person who is signed in. Refusals: payment-not-found. */
  readonly listRefunds: Operation<ListRefundsArguments, ListRefundsResult>;
  /** A refund of a payment of mine. For a person who is signed in. Refusals: refund-not-found. */
  readonly getRefund: Operation<GetRefundArguments, GetRefundResult>;
  /** The payments that were booked with the agency on a day, oldest first. Needs a key with the scope `payments:read`. */
  readonly listAgencyPayments: PagedOperation<ListAgencyPaymentsArguments, ListAgencyPaymentsResult>;
  /** The agency's share of a payment. Needs a key with the scope `payments:read`. Refusals: payment-not-found. */
  readonly getAgencyPayment: Operation<GetAgencyPaymentArguments, GetAgencyPaymentResult>;
  /** Give money back. Needs a key with the scope `payments:write`. Refusals: payment-not-found, payment-not-refundable, too-many-refunds, refund-amount-available-mismatch, refund-too-high. */
  readonly refundPayment: PersonalOperation<RefundPaymentArguments, RefundPaymentResult>;
  /** The agency's refunds of a payment. Needs a key with the scope `payments:read`. Refusals: payment-not-found. */
  readonly listRefundsOfPayment: Operation<ListRefundsOfPaymentArguments, ListRefundsOfPaymentResult>;
  /** A refund, and who asked for it. Needs a key with the scope `payments:read`. Refusals: refund-not-found. */
  readonly getAgencyRefund: Operation<GetAgencyRefundArguments, GetAgencyRefundResult>;
  /** Approve another officer's refund. Needs a key with the scope `payments:write`. Refusals: refund-not-found, refund-decided, same-officer. */
  readonly approveRefund: PersonalOperation<ApproveRefundArguments, ApproveRefundResult>;
  /** Reject another officer's refund. Needs a key with the scope `payments:write`. Refusals: refund-not-found, refund-decided, same-officer. */
  readonly rejectRefund: PersonalOperation<RejectRefundArguments, RejectRefundResult>;
  /** Withdraw a refund that waits for approval: the amount is available again. Needs a key with the scope `payments:write`. Refusals: refund-not-found, refund-decided. */
  readonly withdrawRefund: PersonalOperation<WithdrawRefundArguments, WithdrawRefundResult>;
  /** The agency's refunds, newest first. Needs a key with the scope `payments:read`. */
  readonly listAgencyRefunds: PagedOperation<ListAgencyRefundsArguments, ListAgencyRefundsResult>;
  /** What an officer may do alone: how much they may give back or change of what is owed, and what takes two. Needs a key with the scope `payments:read`. */
  readonly getRefundPolicy: Operation<GetRefundPolicyArguments, GetRefundPolicyResult>;
  /** Say what an officer may do alone: how much they may give back or change of what is owed, and what takes two. Needs a key with the scope `refund-policy:write`. Refusals: same-officer. */
  readonly replaceRefundPolicy: Operation<ReplaceRefundPolicyArguments, ReplaceRefundPolicyResult>;
  /** For the payment provider: something has happened. For anyone. Refusals: provider-not-found, unsigned-callback. */
  readonly receiveCallback: Operation<ReceiveCallbackArguments, ReceiveCallbackResult>;
  /** GOV.UK Pay: create a payment. Needs a key with the scope `payments:write`. Refusals: not-payable-online. */
  readonly createGovPayPayment: Operation<CreateGovPayPaymentArguments, CreateGovPayPaymentResult>;
  /** GOV.UK Pay: search payments. Needs a key with the scope `payments:read`. Refusals: search-too-wide, page-not-found. */
  readonly searchGovPayPayments: Operation<SearchGovPayPaymentsArguments, SearchGovPayPaymentsResult>;
  /** GOV.UK Pay: get a payment. Needs a key with the scope `payments:read`. Refusals: payment-not-found. */
  readonly getGovPayPayment: Operation<GetGovPayPaymentArguments, GetGovPayPaymentResult>;
  /** GOV.UK Pay: get a payment's events. Needs a key with the scope `payments:read`. Refusals: payment-not-found. */
  readonly listGovPayEvents: Operation<ListGovPayEventsArguments, ListGovPayEventsResult>;
  /** GOV.UK Pay: cancel a payment that is not paid yet. Needs a key with the scope `payments:write`. Refusals: payment-not-found, payment-finished, payment-submitted. */
  readonly cancelGovPayPayment: Operation<CancelGovPayPaymentArguments, CancelGovPayPaymentResult>;
  /** GOV.UK Pay: refund a payment. Needs a key with the scope `payments:write`. Refusals: payment-not-found, payment-not-refundable, too-many-refunds, refund-too-high, refund-amount-available-mismatch. */
  readonly refundGovPayPayment: Operation<RefundGovPayPaymentArguments, RefundGovPayPaymentResult>;
  /** GOV.UK Pay: get a payment's refunds. Needs a key with the scope `payments:read`. Refusals: payment-not-found. */
  readonly listGovPayRefundsOfPayment: Operation<ListGovPayRefundsOfPaymentArguments, ListGovPayRefundsOfPaymentResult>;
  /** GOV.UK Pay: get a refund. Needs a key with the scope `payments:read`. Refusals: refund-not-found. */
  readonly getGovPayRefund: Operation<GetGovPayRefundArguments, GetGovPayRefundResult>;
  /** GOV.UK Pay: search refunds. Needs a key with the scope `payments:read`. Refusals: search-too-wide, page-not-found. */
  readonly searchGovPayRefunds: Operation<SearchGovPayRefundsArguments, SearchGovPayRefundsResult>;
  /** The page on which somebody pays what an agency has ordered. For anyone. */
  readonly payOrder: Operation<PayOrderArguments, PayOrderResult>;
}

export const payments: Readonly<Record<keyof PaymentsService, OperationRow>> = {
  createPayment: {"method":"POST","path":"/v1/payments","access":"citizen","reply":"json","body":"json","write":true},
  listPayments: {"method":"GET","path":"/v1/payments","access":"citizen","reply":"json","query":["state","card_brand","last_digits_card_number","from_settled_date","to_settled_date","from_date","to_date","page","display_size","reference"]},
  getPayment: {"method":"GET","path":"/v1/payments/{payment_id}","access":"citizen","reply":"json"},
  cancelPayment: {"method":"POST","path":"/v1/payments/{payment_id}/cancel","access":"citizen","reply":"none","write":true},
  listPaymentEvents: {"method":"GET","path":"/v1/payments/{payment_id}/events","access":"citizen","reply":"json"},
  listRefunds: {"method":"GET","path":"/v1/payments/{payment_id}/refunds","access":"citizen","reply":"json"},
  getRefund: {"method":"GET","path":"/v1/payments/{payment_id}/refunds/{refund_id}","access":"citizen","reply":"json"},
  listAgencyPayments: {"method":"GET","path":"/v1/agency/payments","access":"agency","reply":"json","query":["limit","cursor","day","reference"],"paged":true},
  getAgencyPayment: {"method":"GET","path":"/v1/agency/payments/{payment_id}","access":"agency","reply":"json"},
  refundPayment: {"method":"POST","path":"/v1/agency/payments/{payment_id}/refunds","access":"agency","reply":"json","body":"json","write":true,"personal":true},
  listRefundsOfPayment: {"method":"GET","path":"/v1/agency/payments/{payment_id}/refunds","access":"agency","reply":"json"},
  getAgencyRefund: {"method":"GET","path":"/v1/agency/payments/{payment_id}/refunds/{refund_id}","access":"agency","reply":"json"},
  approveRefund: {"method":"POST","path":"/v1/agency/payments/{payment_id}/refunds/{refund_id}/approval","access":"agency","reply":"none","write":true,"personal":true},
  rejectRefund: {"method":"POST","path":"/v1/agency/payments/{payment_id}/refunds/{refund_id}/rejection","access":"agency","reply":"none","body":"json","write":true,"personal":true},
  withdrawRefund: {"method":"POST","path":"/v1/agency/payments/{payment_id}/refunds/{refund_id}/withdrawal","access":"agency","reply":"none","body":"json","write":true,"personal":true},
  listAgencyRefunds: {"method":"GET","path":"/v1/agency/payments/refunds","access":"agency","reply":"json","query":["limit","cursor","status","officer","reference"],"paged":true},
  getRefundPolicy: {"method":"GET","path":"/v1/agency/payments/refund-policy","access":"agency","reply":"json"},
  replaceRefundPolicy: {"method":"PUT","path":"/v1/agency/payments/refund-policy","access":"agency","reply":"none","body":"json","write":true},
  receiveCallback: {"method":"POST","path":"/v1/public/payments/callbacks/{provider}","access":"anyone","reply":"none","body":"raw","write":true},
  createGovPayPayment: {"method":"POST","path":"/govpay/v1/payments","access":"bearer","reply":"json","body":"json","write":true},
  searchGovPayPayments: {"method":"GET","path":"/govpay/v1/payments","access":"bearer","reply":"json","query":["reference","email","state","card_brand","last_digits_card_number","from_settled_date","to_settled_date","cardholder_name","first_digits_card_number","agreement_id","from_date","to_date","page","display_size"]},
  getGovPayPayment: {"method":"GET","path":"/govpay/v1/payments/{payment_id}","access":"bearer","reply":"json"},
  listGovPayEvents: {"method":"GET","path":"/govpay/v1/payments/{payment_id}/events","access":"bearer","reply":"json"},
  cancelGovPayPayment: {"method":"POST","path":"/govpay/v1/payments/{payment_id}/cancel","access":"bearer","reply":"none","write":true},
  refundGovPayPayment: {"method":"POST","path":"/govpay/v1/payments/{payment_id}/refunds","access":"bearer","reply":"json","body":"json","write":true},
  listGovPayRefundsOfPayment: {"method":"GET","path":"/govpay/v1/payments/{payment_id}/refunds","access":"bearer","reply":"json"},
  getGovPayRefund: {"method":"GET","path":"/govpay/v1/payments/{payment_id}/refunds/{refund_id}","access":"bearer","reply":"json"},
  searchGovPayRefunds: {"method":"GET","path":"/govpay/v1/refunds","access":"bearer","reply":"json","query":["from_settled_date","to_settled_date","from_date","to_date","page","display_size"]},
  payOrder: {"method":"GET","path":"/pay/{payment_id}","access":"anyone","reply":"text","query":["language"]},
};
