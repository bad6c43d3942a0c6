import type { Action } from '../../kernel/identity/action';
import type { AccessPurpose, Agency } from '../../kernel/identity/caller';
import type { Payment } from '../payments/payment';

/* What officials ask for of refunds. */

/** An official's request. */
export interface RefundCommand {
  readonly agency: Agency;
  readonly accessPurpose: AccessPurpose;
  readonly action: Action;
  readonly now: number;
  readonly requestId: string;
}

export interface RefundRequest extends RefundCommand {
  readonly paymentId: string;
  readonly amount: number;
  /** What the agency believes to be available, if it says so: the precondition. */
  readonly available: number | undefined;
  readonly reason: string | undefined;
  /** Refuses a payment that is none of those which the caller may name. */
  readonly admit?: (payment: Payment) => unknown;
}

export interface RefundDecision extends RefundCommand {
  readonly paymentId: string;
  readonly refundId: string;
}
