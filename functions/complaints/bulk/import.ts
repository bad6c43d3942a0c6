import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Action } from '../../kernel/identity/action';
import { code, id, instantInput, text } from '../../kernel/text/fields';
import { place } from '../cases/complaint';
import { answer } from '../categories/answers';

/*
 * Complaints that reach an agency in other ways (by telephone, at a counter, in a previous system), imported many at a
 * time. Each is known by the agency's own reference, so that whatever is sent again is recognised, in whichever call.
 */

/** Most complaints in one call. */
export const maxImported = 500;
/** Bytes of a call: about two thousand for each complaint. */
export const importLimit = 1_048_576;

export const imported = v.strictObject({
  /** The agency's own, unique among what it imports. */
  reference: text(100),
  categoryCode: code,
  description: text(2000),
  place,
  answers: v.optional(v.pipe(v.array(answer), v.maxLength(20)), []),
  /** When it was made, if not now: the clock counts from then. */
  filedAt: v.optional(instantInput),
});
export type Imported = v.InferOutput<typeof imported>;

/** What became of one complaint of a call. */
export const importResult = v.strictObject({
  reference: text(100),
  result: v.picklist(['filed', 'refused']),
  /** Of the complaint; where it is refused there is none. */
  complaintId: v.optional(id),
  /** Why it was refused, in the words of the problem that filing it alone would have given. */
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type ImportResult = v.InferOutput<typeof importResult>;

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16).toString('base64url');

/** The action that brings in one complaint: the same in each call that has its reference. */
export const importAction = (agencyId: string, complaint: Imported, now: number): Action => ({
  id: digest('import', agencyId, complaint.reference),
  hash: digest(JSON.stringify(complaint)),
  at: complaint.filedAt ? Math.min(Date.parse(complaint.filedAt), now) : now,
});
