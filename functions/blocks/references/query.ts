import * as v from 'valibot';
import { type Refusal, refuseQuery } from '../../kernel/contract/refusal';
import { maxCharacters } from '../../kernel/text/characters';
import { type Kind, readReference } from './reference';

/*
 * Short references in queries.
 */

const slip = 'These digits do not fit together: compare each with what was said or written.';

/** A short reference as people type it; decoded into its digits. */
export const referenceInput = (kind: Kind) =>
  v.pipe(
    v.string(),
    maxCharacters(60),
    v.check(
      (text) => readReference(kind, text) !== undefined,
      'Must be a short reference: a letter and eleven digits, such as C-0202-9976-032.',
    ),
    v.check((text) => readReference(kind, text) !== 'mistyped', slip),
    v.transform((text) => {
      const reading = readReference(kind, text);
      return typeof reading === 'object' ? reading.digits : '';
    }),
  );

/** Refuses what nobody has as a number of their own, and what would be a short reference but for a slip. */
export const mistyped = (): Refusal => refuseQuery('/reference', 'check', slip);
