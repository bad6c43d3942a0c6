import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { id, text } from '../../kernel/text/fields';
import { issuing } from './request';

/*
 * Fines that an agency noted in a system of its own, issued many at a time. Each is known by the agency's own reference, so
 * that whatever is sent again is recognised, in whichever call.
 */

/** Fines of one call, at the most. */
export const maxImported = 500;
/** Bytes of a call: about two thousand for each fine. */
export const importLimit = 1_048_576;

export const imported = v.strictObject(issuing);
export type Imported = v.InferOutput<typeof imported>;

/** What became of one fine of a call. */
export const importResult = v.strictObject({
  reference: text(100),
  result: v.picklist(['issued', 'refused']),
  /** Of the fine and its first bill; where it is refused there are none. */
  fineId: v.optional(id),
  billId: v.optional(v.string()),
  /** Why it was refused, in the words of the problem that issuing it alone would have given. */
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type ImportResult = v.InferOutput<typeof importResult>;

const hashOf = (fine: Imported): string =>
  createHash('sha256').update(JSON.stringify(fine)).digest().subarray(0, 16).toString('base64url');

/** The action that issues one fine of a call: the same in each call that has its reference. */
export const importAction = (agencyId: string, fine: Imported, now: number): Action =>
  subActionOf({ id: agencyId, hash: hashOf(fine), at: now }, `import of the fine ${fine.reference}`);
