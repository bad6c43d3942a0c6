// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation } from '../operation.ts';

export type Receipt = {
  readonly id: string;
  readonly paymentId: string;
  readonly paymentReference: string;
  readonly agencyId: string;
  readonly year: number;
  readonly state: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
  readonly money: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly refunded: number;
  readonly paidOn: string;
  readonly paidAt: string;
  readonly number: number | null;
  readonly lines: readonly {
    readonly billId: string;
    readonly title: Readonly<Record<string, string>>;
    readonly head: string;
    readonly part: 'interest' | 'penalty' | 'principal';
    readonly amount: number;
  }[];
  readonly method: {
    readonly brand: string;
    readonly lastDigits: string | null;
  } | null;
  readonly verification: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AgencyReceipt = {
  readonly id: string;
  readonly paymentId: string;
  readonly paymentReference: string;
  readonly agencyId: string;
  readonly year: number;
  readonly state: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
  readonly money: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly refunded: number;
  readonly paidOn: string;
  readonly paidAt: string;
  readonly number: number | null;
  readonly lines: readonly {
    readonly billId: string;
    readonly title: Readonly<Record<string, string>>;
    readonly head: string;
    readonly part: 'interest' | 'penalty' | 'principal';
    readonly amount: number;
  }[];
};

export type ReceiptCard = {
  readonly id: string;
  readonly paymentId: string;
  readonly paymentReference: string;
  readonly agencyId: string;
  readonly year: number;
  readonly state: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
  readonly money: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly refunded: number;
  readonly paidOn: string;
  readonly paidAt: string;
  readonly number: number | null;
};

export type OwnReceiptCard = {
  readonly id: string;
  readonly paymentId: string;
  readonly paymentReference: string;
  readonly agencyId: string;
  readonly year: number;
  readonly state: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
  readonly money: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly refunded: number;
  readonly paidOn: string;
  readonly paidAt: string;
  readonly number: number | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ListReceiptsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
};

export type ListReceiptsResult = {
  readonly items: readonly OwnReceiptCard[];
  readonly next?: string;
};

export type GetReceiptArguments = {
  /** Must be an id that this portal gave. */
  readonly receiptId: string;
};

export type GetReceiptResult = Receipt;

export type PrintReceiptArguments = {
  /** Must be an id that this portal gave. */
  readonly receiptId: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type PrintReceiptResult = Uint8Array;

export type ListAgencyReceiptsArguments = {
  readonly year: number;
  readonly after?: number;
  readonly limit?: number;
};

export type ListAgencyReceiptsResult = {
  readonly items: readonly {
    readonly id: string;
    readonly paymentId: string;
    readonly paymentReference: string;
    readonly agencyId: string;
    readonly year: number;
    readonly state: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
    readonly money: {
      readonly amount: number;
      readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    };
    readonly refunded: number;
    readonly paidOn: string;
    readonly paidAt: string;
    readonly number: number;
  }[];
};

export type GetAgencyReceiptArguments = {
  /** Must be an id that this portal gave. */
  readonly receiptId: string;
};

export type GetAgencyReceiptResult = AgencyReceipt;

export type VerifyReceiptArguments = {
  /** Must be an id that this portal gave. */
  readonly receiptCode: string;
};

export type VerifyReceiptResult = {
  readonly agencyId: string;
  readonly year: number;
  readonly state: 'pending' | 'valid' | 'partly-refunded' | 'refunded';
  readonly money: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  };
  readonly refunded: number;
  readonly paidOn: string;
  readonly number: number;
  readonly agencyNames: Readonly<Record<string, string>>;
};

export type VerificationPageArguments = {
  readonly receiptCode: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type VerificationPageResult = string;

/** Refusals of this service, by code. */
export type ReceiptsProblem = 'receipt-not-found' | 'receipt-not-numbered';

/** Receipts for what was paid: numbered without gaps, printed, and verified by anybody. */
export interface ReceiptsService {
  /** My receipts, the latest first. For a person who is signed in. */
  readonly listReceipts: PagedOperation<ListReceiptsArguments, ListReceiptsResult>;
  /** A receipt of mine. For a person who is signed in. Refusals: receipt-not-found. */
  readonly getReceipt: Operation<GetReceiptArguments, GetReceiptResult>;
  /** A receipt of mine as a PDF. For a person who is signed in. Refusals: receipt-not-found, receipt-not-numbered. */
  readonly printReceipt: Operation<PrintReceiptArguments, PrintReceiptResult>;
  /** My agency's receipts of a year, in the order of their numbers. Needs a key with the scope `receipts:read`. */
  readonly listAgencyReceipts: Operation<ListAgencyReceiptsArguments, ListAgencyReceiptsResult>;
  /** A receipt of my agency's. Needs a key with the scope `receipts:read`. Refusals: receipt-not-found. */
  readonly getAgencyReceipt: Operation<GetAgencyReceiptArguments, GetAgencyReceiptResult>;
  /** Whether a receipt is genuine. For anyone. Refusals: receipt-not-found. */
  readonly verifyReceipt: Operation<VerifyReceiptArguments, VerifyReceiptResult>;
  /** The same as a page, to which the QR code leads. For anyone. */
  readonly verificationPage: Operation<VerificationPageArguments, VerificationPageResult>;
}

export const receipts: Readonly<Record<keyof ReceiptsService, OperationRow>> = {
  listReceipts: {"method":"GET","path":"/v1/receipts","access":"citizen","reply":"json","query":["limit","cursor","state"],"paged":true},
  getReceipt: {"method":"GET","path":"/v1/receipts/{receiptId}","access":"citizen","reply":"json"},
  printReceipt: {"method":"GET","path":"/v1/receipts/{receiptId}/pdf","access":"citizen","reply":"bytes","query":["language"],"accept":"application/pdf"},
  listAgencyReceipts: {"method":"GET","path":"/v1/agency/receipts","access":"agency","reply":"json","query":["year","after","limit"]},
  getAgencyReceipt: {"method":"GET","path":"/v1/agency/receipts/{receiptId}","access":"agency","reply":"json"},
  verifyReceipt: {"method":"GET","path":"/v1/public/receipts/{receiptCode}","access":"anyone","reply":"json"},
  verificationPage: {"method":"GET","path":"/receipts/{receiptCode}","access":"anyone","reply":"text","query":["language"]},
};
