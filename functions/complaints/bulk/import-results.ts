import * as v from 'valibot';
import type { FieldError, Refusal } from '../../kernel/contract/refusal';
import { MalformedRow, placed } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import { oneLine } from '../../kernel/text/fields';
import type { Imported, ImportResult, ImportRow } from './import';

/*
 * What became of the complaints of a call that were not filed by it.
 */

const refused = (reference: string | null, code: string, errors?: readonly FieldError[]): ImportResult => ({
  ...{ reference, result: 'refused', code },
  ...(errors ? { errors: [...errors] } : {}),
});

/** An entry names its category by the code alone. */
const named = (error: FieldError): FieldError => ({
  ...error,
  pointer: error.pointer.replace(/^\/category$/, '/categoryCode'),
});

export const refusedBy = (
  { code, context }: Refusal,
  { reference }: Imported,
  index: number,
): ImportResult => {
  if (code === 'idempotency-key-reused') return refused(reference, 'reference-reused');
  return refused(reference, code, context.errors && placed(context.errors.map(named), index));
};

export const malformed = ({ given, issues }: MalformedRow, index: number): ImportResult => {
  const found = v.safeParse(v.object({ reference: oneLine(100) }), given);
  const errors = placed(fieldErrorsOf(issues), index);
  return refused(found.success ? found.output.reference : null, 'invalid-request', errors);
};

/** Another under one reference in the same call: the same complaint, or none. */
export const repeated = (first: ImportResult, isSame: boolean): ImportResult => {
  if (isSame) return { ...first, result: 'known' };
  const { reference, complaintId } = first;
  return { ...refused(reference, 'reference-reused'), ...(complaintId ? { complaintId } : {}) };
};

export const later = (row: ImportRow): ImportResult => ({
  reference: row instanceof MalformedRow ? null : row.reference,
  result: 'later',
});
