import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { place } from '../../blocks/areas/place';
import { row } from '../../kernel/contract/rows';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import { code, id, instantInput, oneLine, text } from '../../kernel/text/fields';
import type { Intake } from '../cases/intake';
import { answer } from '../categories/answers';

/*
 * Complaints that reach an agency in other ways (by telephone, at a counter, in a previous system), imported many at a
 * time. Each is known by the agency's own reference, so that whatever is sent again is recognised, in whichever call.
 */

/** Most complaints in one call. */
const maxImported = 500;
/** Bytes of a call: about two thousand for each complaint. */
export const importLimit = 1_048_576;

const contact = v.strictObject({
  name: v.optional(oneLine(200)),
  email: v.optional(oneLine(254)),
  phone: v.optional(oneLine(40)),
});

const reference = oneLine(100);

const imported = v.strictObject({
  /** The agency's own, unique among what it imports. */
  reference,
  categoryCode: code,
  description: text(2000),
  place,
  answers: v.optional(v.pipe(v.array(answer), v.maxLength(20)), []),
  /** Who reported it, for the agency to call back. */
  contact: v.optional(contact),
  /** When it was made, if not now: the clock counts from then. */
  filedAt: v.optional(instantInput),
});
export type Imported = v.InferOutput<typeof imported>;

export const importRequest = v.strictObject({
  items: v.pipe(v.array(row(imported)), v.minLength(1), v.maxLength(maxImported)),
});
export type ImportRow = v.InferOutput<typeof importRequest>['items'][number];

/** What became of one complaint of a call. */
export const importResult = v.strictObject({
  /** Null where none could be read. */
  reference: v.nullable(reference),
  /**
   * `known` was brought in before, by another call or higher up in this one; `later` was not reached in the time of a call: send
   * it again.
   */
  result: v.picklist(['filed', 'known', 'refused', 'later']),
  /** Of the complaint; of `reference-reused` in the same call the one that has the reference. */
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

/** How it came, for the agencies that deal with it. */
export const importIntake = ({ id: agencyId, keyId }: Agency, { reference, contact }: Imported): Intake => {
  const { name = null, email = null, phone = null } = contact ?? {};
  return {
    channel: 'import',
    by: { agencyId, keyId },
    reference,
    contact: { name, language: null, email, phone },
  };
};

/** The action id of an import, by which the complaint's id is found again. */
export const importId = (agencyId: string, reference: string): string =>
  digest('import', agencyId, reference);

/** The action that brings in one complaint: the same in each call that has its reference. */
export const importAction = (agencyId: string, complaint: Imported, now: number): Action => ({
  id: importId(agencyId, complaint.reference),
  hash: digest(JSON.stringify(complaint)),
  at: complaint.filedAt ? Math.min(Date.parse(complaint.filedAt), now) : now,
});
