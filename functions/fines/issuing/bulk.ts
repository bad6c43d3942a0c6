import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { row } from '../../kernel/contract/rows';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { id, oneLine } from '../../kernel/text/fields';
import { fineRequest } from './request';

/*
 * Many fines in one call, from a system of the agency. Each is identified by the agency's own reference, so that a repeat is
 * recognised in any later call.
 */

/** The most fines in one call. */
const maxImported = 500;
/** The most bytes in one call: about two thousand for each fine. */
export const importLimit = 1_048_576;

const imported = v.strictObject(fineRequest);
export type Imported = v.InferOutput<typeof imported>;

export const importRequest = v.strictObject({
  items: v.pipe(v.array(row(imported)), v.minLength(1), v.maxLength(maxImported)),
});
export type ImportRow = v.InferOutput<typeof importRequest>['items'][number];

const reference = oneLine(100);

/** The result of one fine in a call. */
export const importResult = v.strictObject({
  /** Null where none could be read. */
  reference: v.nullable(reference),
  /**
   * `known` was issued before, by another call or higher up in this one; `later` was not reached in the time of a call: send it
   * again.
   */
  result: v.picklist(['issued', 'known', 'refused', 'later']),
  /** The fine and its bill, as it is by now; of `reference-reused` and `reference-exists` the fine that has the reference. */
  fineId: v.optional(id),
  billId: v.optional(v.string()),
  /** Why it was refused: the same code and errors as in a call for this fine alone. */
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type ImportResult = v.InferOutput<typeof importResult>;

const hashOf = (fine: Imported): string =>
  createHash('sha256').update(JSON.stringify(fine)).digest().subarray(0, 16).toString('base64url');

/** The action that issues one fine of a call: the same in every call with its reference. */
export const importAction = (agencyId: string, fine: Imported, now: number): Action =>
  subActionOf({ id: agencyId, hash: hashOf(fine), at: now }, `import of the fine ${fine.reference}`);
