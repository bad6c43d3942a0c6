import type { PaymentCard } from '../payments/payment';
import type { Status } from '../payments/state';

/*
 * What is looked for among payments, by what lists show of them (GOV.UK Pay, "Search payments").
 */

/** Payments that were made within a time: from the first instant on, and before the last. */
export interface Period {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

export interface PaymentFilters {
  readonly state?: Status | undefined;
  readonly reference?: string | undefined;
  readonly email?: string | undefined;
  readonly cardBrand?: string | undefined;
  readonly lastDigits?: string | undefined;
  /** From this day on, and before that. */
  readonly settledFrom?: string | undefined;
  readonly settledBefore?: string | undefined;
  /** What the portal never learns of a payment was asked for: there is none. */
  readonly unknowable?: boolean;
}

const same = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted === undefined || wanted.toLowerCase() === found?.toLowerCase();

const isSettled = ({ settledFrom, settledBefore }: PaymentFilters, on: string | undefined): boolean => {
  if (settledFrom === undefined && settledBefore === undefined) return true;
  return on !== undefined && on >= (settledFrom ?? on) && (settledBefore === undefined || on < settledBefore);
};

export const matches = (filters: PaymentFilters, { status, order, captured }: PaymentCard): boolean =>
  !filters.unknowable &&
  (filters.state === undefined || filters.state === status) &&
  same(filters.reference, order?.reference) &&
  same(filters.email, order?.email) &&
  same(filters.cardBrand, captured?.method?.brand) &&
  same(filters.lastDigits, captured?.method?.lastDigits) &&
  isSettled(filters, captured?.settledOn);

/** Whether anything but a time is looked for, so that what matches may lie anywhere. */
export const isNarrowed = (filters: object): boolean =>
  Object.values(filters).some((each) => each !== undefined && each !== false);
