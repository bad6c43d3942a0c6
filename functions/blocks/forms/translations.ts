import * as v from 'valibot';
import { language, oneLine } from '../../kernel/text/fields';

/** As many words as a form of 300 questions needs: what each is called, its description, and its choices. */
const maxWords = 1_000;

/** The words of a form by language, under JSON Forms' keys: `street.label`, `street.description`. */
export const translations = v.pipe(
  v.record(language, v.pipe(v.record(oneLine(200), oneLine(500)), v.maxEntries(maxWords))),
  v.maxEntries(12),
);
