import * as v from 'valibot';
import shared from '../../blocks/sentences.json';
import type { FieldError, Refusal } from '../../kernel/contract/refusal';
import { MalformedRow } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import type { Language } from '../../kernel/text/languages';
import { translator } from '../../kernel/text/sentences';
import common from '../../kernel/text/sentences.json';
import { type Imported, type ImportResult, type ImportRow, reference } from './import';

/*
 * What became of the bills of a call that were not made out.
 */

const translate = translator([common, shared]);

/** Where an entry of a call stands in its body. */
export const pointerTo = (index: number): string => `/items/${index}`;

const refused = (name: string | null, code: string, errors?: readonly FieldError[]): ImportResult => ({
  ...{ reference: name, result: 'refused', code },
  ...(errors ? { errors: [...errors] } : {}),
});

export const refusedBy = ({ code, context }: Refusal, one: Imported): ImportResult => {
  const { billId } = context.facts ?? {};
  const result = refused(one.reference, code, context.errors);
  return typeof billId === 'string' ? { ...result, billId } : result;
};

export const malformed = (
  { given, issues }: MalformedRow,
  language: Language,
  index: number,
): ImportResult => {
  const found = v.safeParse(v.object({ reference }), given);
  const say = (english: string): string => translate(english, language) ?? english;
  const errors = fieldErrorsOf(issues, pointerTo(index), say);
  return refused(found.success ? found.output.reference : null, 'invalid-request', errors);
};

/** Another under one reference in the same call: the same bill, or none. */
export const repeated = (first: ImportResult, isSame: boolean): ImportResult => {
  const { reference: name, billId } = first;
  if (first.result === 'later') return first;
  return isSame
    ? { ...first, result: 'known' }
    : { ...refused(name, 'reference-reused'), ...(billId ? { billId } : {}) };
};

export const later = (each: ImportRow): ImportResult => ({
  reference: each instanceof MalformedRow ? null : each.reference,
  result: 'later',
});
