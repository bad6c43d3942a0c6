import { hash } from 'node:crypto';
import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { row } from '../../kernel/contract/rows';
import type { Action } from '../../kernel/identity/action';
import { oneLine } from '../../kernel/text/fields';
import { billRequest } from './charge';

/*
 * Issuing many bills in one call. Each is identified by the agency's own reference, so that a bill that is sent again
 * is recognised in any call.
 */

/** Maximum number of bills in one call. */
export const maxImported = 500;
/** Bytes of a call: about four thousand for each bill. */
export const importLimit = 2_097_152;

export const reference = oneLine(100);

/** The reference names the bill, among all of its agency. */
const imported = v.strictObject({ ...billRequest.entries, reference });
export type Imported = v.InferOutput<typeof imported>;

export const importRequest = v.strictObject({
  items: v.pipe(v.array(row(imported)), v.minLength(1), v.maxLength(maxImported)),
});
export type ImportRow = v.InferOutput<typeof importRequest>['items'][number];

/** What became of one bill of a call. */
export const importResult = v.strictObject({
  /** Null where none could be read. */
  reference: v.nullable(reference),
  /**
   * `known` was made out before, by another call or higher up in this one; `later` was not reached in the time of a call: send it
   * again.
   */
  result: v.picklist(['issued', 'known', 'refused', 'later']),
  /** The bill that was made out; of `reference-reused`, the one that has the reference. */
  billId: v.optional(billId),
  /** Why it was refused, in the words of the problem that making it out alone would have given. */
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type ImportResult = v.InferOutput<typeof importResult>;

const digest = (...parts: readonly string[]): string =>
  hash('sha256', JSON.stringify(parts), 'buffer').subarray(0, 16).toString('base64url');

/** The action that makes out one bill: the same in each call that has its reference. */
export const importAction = (agencyId: string, bill: Imported, now: number): Action => ({
  id: digest('bill import', agencyId, bill.reference),
  hash: digest(JSON.stringify(bill)),
  at: now,
});
