import * as v from 'valibot';

/*
 * Lengths of texts, in characters as JSON Schema counts them (Validation, section 6.3.1; RFC 8259): an emoji is one, and two
 * of the units that JavaScript counts.
 */

/** How many characters a text has: Unicode code points. */
export const charactersIn = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

type Bound =
  | v.MinLengthAction<string, number, undefined>
  | v.MaxLengthAction<string, number, undefined>
  | v.LengthAction<string, number, undefined>;

/** The action of valibot, which describes itself as before, with another way to count. */
const byCharacters = <A extends Bound>(
  action: A,
  reference: unknown,
  isBroken: (text: string) => boolean,
): A => ({
  ...action,
  reference,
  '~run'(dataset: v.OutputDataset<string, v.BaseIssue<unknown>>, config: v.Config<v.BaseIssue<unknown>>) {
    if (dataset.typed && isBroken(dataset.value)) {
      v._addIssue(this, 'length', dataset, config, { received: `${charactersIn(dataset.value)}` });
    }
    return dataset;
  },
});

/** At least so many characters. */
export const minCharacters = (limit: number) =>
  byCharacters(v.minLength<string, number>(limit), minCharacters, (text) => {
    // A character has two units at most, so that most texts need no counting.
    if (text.length >= 2 * limit) return false;
    return text.length < limit || charactersIn(text) < limit;
  });

/** At most so many characters. */
export const maxCharacters = (limit: number) =>
  byCharacters(v.maxLength<string, number>(limit), maxCharacters, (text) => {
    if (text.length <= limit) return false;
    return text.length > 2 * limit || charactersIn(text) > limit;
  });
