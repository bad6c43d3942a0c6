import * as v from 'valibot';
import type { FieldError, Refusal } from '../../kernel/contract/refusal';
import { MalformedRow, placed } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import { type Imported, type ImportResult, type ImportRow, reference } from './import';

/*
 * What became of the bills of a call that were not made out.
 */

const refused = (name: string | null, code: string, errors?: readonly FieldError[]): ImportResult => ({
  ...{ reference: name, result: 'refused', code },
  ...(errors ? { errors: [...errors] } : {}),
});

export const refusedBy = ({ code, context }: Refusal, one: Imported): ImportResult => {
  const { billId } = context.facts ?? {};
  const result = refused(one.reference, code, context.errors);
  return typeof billId === 'string' ? { ...result, billId } : result;
};

export const malformed = ({ given, issues }: MalformedRow, index: number): ImportResult => {
  const found = v.safeParse(v.object({ reference }), given);
  const errors = placed(fieldErrorsOf(issues), index);
  return refused(found.success ? found.output.reference : null, 'invalid-request', errors);
};

/** Another under one reference in the same call: the same bill, or none. */
export const repeated = (first: ImportResult, isSame: boolean): ImportResult => {
  const { reference: name, billId } = first;
  return isSame
    ? { ...first, result: 'known' }
    : { ...refused(name, 'reference-reused'), ...(billId ? { billId } : {}) };
};

export const later = (each: ImportRow): ImportResult => ({
  reference: each instanceof MalformedRow ? null : each.reference,
  result: 'later',
});
