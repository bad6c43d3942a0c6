import * as v from 'valibot';
import type { FieldError, Refusal } from '../../kernel/contract/refusal';
import { MalformedRow, placed } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import { oneLine } from '../../kernel/text/fields';
import type { Imported, ImportResult, ImportRow } from './bulk';

/*
 * What became of the fines of a call that were not issued by it.
 */

const refused = (reference: string | null, code: string, errors?: readonly FieldError[]): ImportResult => ({
  ...{ reference, result: 'refused', code },
  ...(errors ? { errors: [...errors] } : {}),
});

const reused = (reference: string | null, fineId: unknown): ImportResult => ({
  ...refused(reference, 'reference-reused'),
  ...(typeof fineId === 'string' ? { fineId } : {}),
});

export const refusedBy = (
  { code, context }: Refusal,
  { reference }: Imported,
  index: number,
): ImportResult => {
  const { fineId } = context.facts ?? {};
  if (code === 'idempotency-key-reused') return reused(reference, fineId);
  const result = refused(reference, code, context.errors && placed(context.errors, index));
  return typeof fineId === 'string' ? { ...result, fineId } : result;
};

export const malformed = ({ given, issues }: MalformedRow, index: number): ImportResult => {
  const found = v.safeParse(v.object({ reference: oneLine(100) }), given);
  const errors = placed(fieldErrorsOf(issues), index);
  return refused(found.success ? found.output.reference : null, 'invalid-request', errors);
};

/** Another under one reference in the same call: the same fine, or none. */
export const repeated = (first: ImportResult, isSame: boolean): ImportResult =>
  isSame ? { ...first, result: 'known' } : reused(first.reference, first.fineId);

export const later = (row: ImportRow): ImportResult => ({
  reference: row instanceof MalformedRow ? null : row.reference,
  result: 'later',
});
